import {anything, type Language, nothing} from '../../regex/index.ts'
import type {CodePlace} from '../bound.ts'
import {type Fields, fieldOf, isFields, itemsOf} from '../data/fields.ts'
import {toShort} from '../data/shown.ts'
import {toEnumValues, toZodLanguage} from '../zod/zod-rule.ts'
import {refuse} from './refuse.ts'

/** What a zod 4 schema says of itself. */
export interface ZodFields extends Fields {
  readonly type?: unknown
  readonly checks?: unknown
  /** What an object has. */
  readonly shape?: unknown
  /** What is there where a value need not be. */
  readonly optin?: unknown
  /** Where a pipe ends. */
  readonly out?: unknown
}

/**
 * The strings that a zod 4 schema accepts, by the definition that it keeps of itself. Its JSON Schema would not do: that
 * forgets flags, refinements and transformations.
 *
 * @throws Unbound where it changes what it gets, or calls functions.
 */
export function toDefinedLanguage(definition: Fields, at: CodePlace): Language {
  const {type, check, checks} = definition
  const read = typeof type === 'string' && Object.hasOwn(types, type) ? types[type] : undefined
  const base = read?.(definition, schema => toDefinedLanguage(isFields(schema) ? schema : {}, at))
  if (!base) return refuse(`zod type \`${type}\``, at)
  // `z.email()` is a string and a check in one.
  const all = [...(check === undefined ? [] : [definition]), ...itemsOf(checks).filter(isFields)]
  return toZodLanguage({
    parts: [base, ...all.filter(item => !toLimits(item)).map(item => toPattern(item, at))],
    lengths: all.map(toLimits).filter(limits => limits !== undefined),
    unit: all.some(({inCodePoints}) => inCodePoints === true) ? 'code point' : 'code unit',
  })
}

type Type = (definition: Fields, read: (schema: unknown) => Language) => Language | undefined

const inner: Type = ({innerType}, read) => read(innerType)

/** What each type takes; undefined where that cannot be said. */
const types: Readonly<Record<string, Type>> = {
  string: () => anything,
  any: () => anything,
  unknown: () => anything,
  never: () => nothing,
  null: () => nothing,
  undefined: () => nothing,
  enum: ({entries}) => ({values: toEnumValues(Object.entries(isFields(entries) ? entries : {}))}),
  literal: ({values}) => ({values: itemsOf(values).filter(value => typeof value === 'string')}),
  optional: inner,
  nullable: inner,
  default: inner,
  prefault: inner,
  nonoptional: inner,
  readonly: inner,
  union: ({options, inclusive}, read) => (inclusive === false ? undefined : {any: itemsOf(options).map(read)}),
  intersection: ({left, right}, read) => ({all: [read(left), read(right)]}),
  // A codec is a pipe with functions.
  pipe: (definition, read) =>
    fieldOf(definition, 'transform') === undefined
      ? {all: [read(fieldOf(definition, 'in')), read(fieldOf(definition, 'out'))]}
      : undefined,
}

/** Formats that are their pattern and nothing else; others, such as `url` and `base64`, ask more than that. */
const patterned = [
  ...['regex', 'starts_with', 'ends_with', 'includes', 'lowercase', 'uppercase'],
  ...['email', 'uuid', 'guid', 'nanoid', 'cuid', 'cuid2', 'ulid', 'xid', 'ksuid', 'ipv4', 'cidrv4', 'e164'],
  ...['datetime', 'date', 'time', 'duration'],
]

function toPattern({check, format, pattern, position}: Fields, at: CodePlace): Language {
  const [source, flags] = [fieldOf(pattern, 'source'), fieldOf(pattern, 'flags')]
  const isPattern = check === 'string_format' && patterned.includes(String(format)) && position === undefined
  if (isPattern && typeof source === 'string' && typeof flags === 'string') return {source, flags}
  return refuse(`zod check \`${format ?? check}\``, at)
}

function toLimits({check, minimum, maximum, length}: Fields): readonly [number, number] | undefined {
  if (check === 'min_length') return [Number(minimum), Number.POSITIVE_INFINITY]
  if (check === 'max_length') return [0, Number(maximum)]
  return check === 'length_equals' ? [Number(length), Number(length)] : undefined
}

/** Whether a zod object refuses a request without the parameter: what a pipe lets in may be refused at its end. */
export const isZodRequired = ({type, optin, out}: ZodFields): boolean =>
  optin === undefined || (type === 'pipe' && isFields(out) && isZodRequired(out))

/** A zod schema in one short line. */
export const toZodShown = ({type, innerType, checks}: Fields): string => {
  if (isFields(innerType)) return `${toZodShown(innerType)}.${type}()`
  const calls = itemsOf(checks).map(item => `.${fieldOf(item, 'format') ?? fieldOf(item, 'check')}(…)`)
  return toShort(`z.${type}()${calls.join('')}`)
}
