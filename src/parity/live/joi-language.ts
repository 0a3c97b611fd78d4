import {anything, type Language, nothing} from '../../regex/index.ts'
import type {CodePlace} from '../bound.ts'
import type {Constant} from '../code/constant.ts'
import {type Fields, fieldOf, isFields, itemsOf} from '../data/fields.ts'
import {toShort, toShown} from '../data/shown.ts'
import {toJoiLanguage} from '../joi/joi-rule.ts'
import {joiRules} from './joi-rules.ts'
import {refuse} from './refuse.ts'

/** What `describe()` of joi 16 and later says. */
export interface JoiFields extends Fields {
  readonly type?: unknown
  readonly flags?: unknown
  readonly preferences?: unknown
  readonly rules?: unknown
  readonly allow?: unknown
  readonly invalid?: unknown
  /** What alternatives there are. */
  readonly matches?: unknown
  /** What an object has. */
  readonly keys?: unknown
}

/** A description with the preferences that go down to it from the objects around it. */
export interface JoiDescription {
  readonly fields: JoiFields
  readonly preferences: Fields
}

/** The preferences of a description over those that it inherits. */
export const toDescription = (fields: JoiFields, inherited: Fields = {}): JoiDescription => ({
  fields,
  preferences: {...inherited, ...(isFields(fields.preferences) ? fields.preferences : {})},
})

/** Whether joi refuses a request without the parameter. */
export const isRequired = (description: JoiDescription): boolean => presenceOf(description) === 'required'

const presenceOf = ({fields, preferences}: JoiDescription): unknown =>
  fieldOf(fields.flags, 'presence') ?? fieldOf(preferences, 'presence')

const silentFields = ['type', 'flags', 'preferences', 'rules', 'allow', 'invalid', 'matches']
const notes = ['notes', 'tags', 'metas', 'examples']
const silentFlags = ['presence', 'only', 'label', 'description', 'unit', 'id', 'result', 'default', 'artifact', 'error']
const readFlags = ['insensitive', 'empty', 'match']

/**
 * The strings that a joi schema accepts.
 *
 * @throws Unbound where it converts what it gets, asks other parameters, or calls functions.
 */
export function toDescribedLanguage(description: JoiDescription, at: CodePlace): Language {
  const {fields, preferences} = description
  const flags = isFields(fields.flags) ? fields.flags : {}
  refuseUnknown(Object.keys(fields), [...silentFields, ...notes], at)
  refuseUnknown(Object.keys(flags), [...silentFlags, ...readFlags], at)
  const {type} = fields
  if (type !== 'any' && type !== 'string' && type !== 'alternatives') return refuse(`joi type \`${type}\``, at)
  const rules = itemsOf(fields.rules).filter(isFields)
  const presence = presenceOf(description)
  return toJoiLanguage({
    type,
    limits: new Map(rules.some(isMinimumOfZero) ? [['min', anything]] : []),
    patterns: rules.map(rule => toRuleLanguage(rule, fieldOf(preferences, 'convert') !== false, at)),
    tries: toTries(description, flags, at),
    valids: toValues(fields.allow, flags, at),
    invalids: toValues(fields.invalid, flags, at),
    isOnly: fieldOf(flags, 'only') === true,
    empty: toEmpty(flags, rules, at),
    presence: presence === 'required' || presence === 'forbidden' ? presence : undefined,
  })
}

const isMinimumOfZero = ({name, args}: Fields): boolean => name === 'min' && fieldOf(args, 'limit') === 0

function toTries({fields, preferences}: JoiDescription, flags: Fields, at: CodePlace): readonly Language[] {
  const schemas = itemsOf(fields.matches).map(match => fieldOf(match, 'schema'))
  const match = fieldOf(flags, 'match')
  if (match === 'one' || !schemas.every(isFields)) return refuse('alternatives on conditions', at)
  const tries = schemas.map(schema => toDescribedLanguage(toDescription(schema, preferences), at))
  return match === 'all' ? [{all: tries}] : tries
}

function toRuleLanguage({name, args, warn}: Fields, converts: boolean, at: CodePlace): Language {
  const read = joiRules.get(name)
  const isWarning = warn === true
  if (!read && isWarning) return anything
  const language =
    read?.(isFields(args) ? args : {}, converts) ?? refuse(`joi rule \`${name}(${toArguments(args)})\``, at)
  return isWarning ? anything : language
}

/** Values that are allowed or refused by name. */
function toValues(list: unknown, flags: Fields, at: CodePlace): readonly Constant[] {
  const reference = itemsOf(list).find(item => isFields(item) && fieldOf(item, 'override') !== true)
  if (reference !== undefined) return refuse(`value \`${toShown(reference)}\` in a joi schema`, at)
  const values = itemsOf(list).filter(isConstant)
  const isLoose = fieldOf(flags, 'insensitive') === true && values.some(value => value !== '' && isText(value))
  return isLoose ? refuse('joi flag `insensitive`', at) : values
}

const isText = (value: unknown): value is string => typeof value === 'string'

const isConstant = (value: unknown): value is Constant =>
  value === null || /^(?:string|number|boolean)$/.test(typeof value)

/** What counts as if it were not there. */
function toEmpty(flags: Fields, rules: readonly Fields[], at: CodePlace): Language {
  const empty = fieldOf(flags, 'empty')
  if (empty === undefined) return nothing
  const isOnly = fieldOf(fieldOf(empty, 'flags'), 'only') === true
  if (!isOnly) return refuse('joi flag `empty` with a schema', at)
  // It trims what it compares, even where nothing is converted.
  if (rules.some(({name}) => name === 'trim')) return refuse('joi flag `empty` beside `trim`', at)
  return {values: toValues(fieldOf(empty, 'allow'), {}, at).filter(isText)}
}

function refuseUnknown(names: readonly string[], known: readonly string[], at: CodePlace): void {
  const unknown = names.find(name => !known.includes(name))
  if (unknown !== undefined) refuse(`\`${unknown}\` in a joi schema`, at)
}

const toArguments = (args: unknown): string => (args === undefined ? '' : toShown(args))

/**
 * A joi schema in one short line.
 *
 * @example
 * toJoiShown({type: 'string', rules: [{name: 'max', args: {limit: 128}}]}) // 'joi.string().max(128)'
 */
export function toJoiShown({type, rules, allow, flags}: JoiFields): string {
  const calls = itemsOf(rules).map(rule => {
    const [first] = Object.values(isFields(fieldOf(rule, 'args')) ? Object(fieldOf(rule, 'args')) : {})
    return `.${fieldOf(rule, 'name')}(${typeof first === 'object' ? '…' : (first ?? '')})`
  })
  const listed = itemsOf(allow)
    .map(value => JSON.stringify(value))
    .join(', ')
  const verb = fieldOf(flags, 'only') === true ? 'valid' : 'allow'
  return toShort(`joi.${type}()${calls.join('')}${listed === '' ? '' : `.${verb}(${listed})`}`)
}
