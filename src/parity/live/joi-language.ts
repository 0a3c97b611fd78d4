import {anything, type Language, nothing} from '../../regex/index.ts'
import {type CodePlace, Unbound} from '../bound.ts'
import {type Fields, fieldOf, isFields, itemsOf} from '../data/fields.ts'
import {toShort, toShown} from '../data/shown.ts'
import {joiRules} from './joi-rules.ts'

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
export function toJoiLanguage(description: JoiDescription, at: CodePlace): Language {
  const {fields} = description
  const flags = isFields(fields.flags) ? fields.flags : {}
  refuseUnknown(Object.keys(fields), [...silentFields, ...notes], at)
  refuseUnknown(Object.keys(flags), [...silentFlags, ...readFlags], at)
  const accepted = presenceOf(description) === 'forbidden' ? nothing : toAccepted(description, flags, at)
  const empty = fieldOf(flags, 'empty')
  return empty === undefined ? accepted : withEmpty(accepted, empty, description, at)
}

function toAccepted(description: JoiDescription, flags: Fields, at: CodePlace): Language {
  const {allow, invalid} = description.fields
  const [allowed, refused] = [toValues(allow, flags, at), toValues(invalid, flags, at)]
  return {any: [{values: allowed}, toRuled(description, flags, refused, at)]}
}

/** What is accepted that is not allowed by name. */
function toRuled(description: JoiDescription, flags: Fields, refused: readonly string[], at: CodePlace): Language {
  if (fieldOf(flags, 'only') === true) return nothing
  const {fields, preferences} = description
  const rules = itemsOf(fields.rules).filter(isFields)
  const asked = rules.map(rule => toRuleLanguage(rule, fieldOf(preferences, 'convert') !== false, at))
  return {all: [toTypeLanguage(description, flags, rules, at), ...asked, {not: {values: refused}}]}
}

function toTypeLanguage(description: JoiDescription, flags: Fields, rules: readonly Fields[], at: CodePlace): Language {
  const {fields, preferences} = description
  switch (fields.type) {
    case 'any':
      return anything
    case 'string': {
      const takesEmpty = rules.some(
        rule => fieldOf(rule, 'name') === 'min' && fieldOf(fieldOf(rule, 'args'), 'limit') === 0,
      )
      return takesEmpty ? anything : {not: {values: ['']}}
    }
    case 'alternatives': {
      const schemas = itemsOf(fields.matches).map(match => fieldOf(match, 'schema'))
      if (fieldOf(flags, 'match') === 'one' || !schemas.every(isFields)) return refuse('alternatives on conditions', at)
      const branches = schemas.map(schema => toJoiLanguage(toDescription(schema, preferences), at))
      return fieldOf(flags, 'match') === 'all' ? {all: branches} : {any: branches}
    }
    default:
      return refuse(`joi type \`${fields.type}\``, at)
  }
}

function toRuleLanguage({name, args, warn}: Fields, converts: boolean, at: CodePlace): Language {
  const read = typeof name === 'string' && Object.hasOwn(joiRules, name) ? joiRules[name] : undefined
  const isWarning = warn === true
  if (!read && isWarning) return anything
  const language =
    read?.(isFields(args) ? args : {}, converts) ?? refuse(`joi rule \`${name}(${toArguments(args)})\``, at)
  return isWarning ? anything : language
}

/** Values that are allowed or refused by name: those that are no strings are none that a query holds. */
function toValues(list: unknown, flags: Fields, at: CodePlace): readonly string[] {
  const reference = itemsOf(list).find(item => isFields(item) && fieldOf(item, 'override') !== true)
  if (reference !== undefined) return refuse(`value \`${toShown(reference)}\` in a joi schema`, at)
  const values = itemsOf(list).filter(item => typeof item === 'string')
  const isLoose = fieldOf(flags, 'insensitive') === true && values.some(value => value !== '')
  return isLoose ? refuse('joi flag `insensitive`', at) : values
}

/** What counts as no value is accepted exactly where no value is. */
function withEmpty(accepted: Language, empty: unknown, description: JoiDescription, at: CodePlace): Language {
  const isOnly = fieldOf(fieldOf(empty, 'flags'), 'only') === true
  if (!isOnly) return refuse('joi flag `empty` with a schema', at)
  // It trims what it compares, even where nothing is converted.
  const isTrimmed = itemsOf(description.fields.rules).some(rule => fieldOf(rule, 'name') === 'trim')
  if (isTrimmed) return refuse('joi flag `empty` beside `trim`', at)
  const values = toValues(fieldOf(empty, 'allow'), {}, at)
  return isRequired(description) ? {all: [accepted, {not: {values}}]} : {any: [accepted, {values}]}
}

function refuseUnknown(names: readonly string[], known: readonly string[], at: CodePlace): void {
  const unknown = names.find(name => !known.includes(name))
  if (unknown !== undefined) refuse(`\`${unknown}\` in a joi schema`, at)
}

const toArguments = (args: unknown): string => (args === undefined ? '' : toShown(args))

function refuse(unexpected: string, at: CodePlace): never {
  throw new Unbound('form', `Unexpected ${unexpected}, expected what can be read as a set of strings`, at)
}

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
