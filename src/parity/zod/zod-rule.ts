import {compare, type Language, nothing} from '../../regex/index.ts'
import type {Constant} from '../code/constant.ts'
import {toCodePoints} from '../data/code-points.ts'

/** A zod schema of one value, as its chain of methods leaves it. */
export interface ZodRule {
  /** What methods it has. */
  readonly type: 'string' | 'enum' | 'other'
  /** All of these have to accept. */
  readonly parts: readonly Language[]
  /** Each with its own minimum and maximum, both of which count. */
  readonly lengths: readonly (readonly [minimum: number, maximum: number])[]
  /** The entries of an enum, by their keys. */
  readonly entries: ReadonlyMap<string, Constant>
  readonly isRequired: boolean
  /** What a length counts: zod 3 counted UTF-16 code units. */
  readonly unit: 'code point' | 'code unit'
}

/** A schema that accepts a language and has no more methods than all schemas have. */
export const toOther = (language: Language, isRequired = true): ZodRule => ({
  type: 'other',
  parts: [language],
  lengths: [],
  entries: new Map(),
  isRequired,
  unit: 'code point',
})

/** An enum, or what `extract` and `exclude` leave of it. */
export const toEnum = (entries: ReadonlyMap<string, Constant>): ZodRule => ({
  ...toOther({values: toEnumValues(entries)}),
  type: 'enum',
  entries,
})

/** The strings among the entries. TypeScript names the numbers of an enum backwards, too; these names are no values. */
export function toEnumValues(entries: Iterable<readonly [key: string, value: unknown]>): readonly string[] {
  const all = [...entries]
  const numbers = new Set(all.flatMap(([, value]) => (typeof value === 'number' ? value : [])))
  return all.flatMap(([key, value]) => (typeof value === 'string' && !numbers.has(Number(key)) ? value : []))
}

/** The strings that zod accepts. */
export function toZodLanguage({parts, lengths, unit}: Pick<ZodRule, 'parts' | 'lengths' | 'unit'>): Language {
  const all: Language = {all: parts}
  if (lengths.length === 0) return all
  if (lengths.some(([minimum, maximum]) => Math.ceil(minimum) > Math.floor(maximum) || maximum < 0)) return nothing
  return {all: [...parts, ...lengths.map(unit === 'code unit' || isNarrow(all) ? toUnits : toPoints)]}
}

type Limits = readonly [minimum: number, maximum: number]

const toUnits = (length: Limits): Language => ({length})

/** A length may be no whole number, and below zero. */
const toPoints = ([minimum, maximum]: Limits): Language =>
  toCodePoints(Math.max(0, Math.ceil(minimum)), Math.floor(maximum))

/** Whether no string of a language has a character of two code units: then both counts are one, and units are cheaper. */
const isNarrow = (language: Language): boolean =>
  compare({all: [language, {source: '[\\ud800-\\udbff][\\udc00-\\udfff]', flags: ''}]}, nothing).relation ===
  'equivalent'
