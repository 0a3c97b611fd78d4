import {anything, type Language, nothing, readSyntaxError} from '../../regex/index.ts'
import {Unbound} from '../bound.ts'
import type {DataForm} from '../form.ts'
import {toCodePoints} from './code-points.ts'
import {isFields, itemsOf} from './fields.ts'
import {isSilent, types} from './keywords.ts'
import {toShown} from './shown.ts'

/**
 * The strings that a JSON Schema accepts, as ajv reads it: patterns have the flag `u`, lengths count code points.
 *
 * @throws Unbound where a keyword says what no language can be made of, or what validators read differently.
 */
export function toSchemaLanguage(schema: DataForm): Language {
  const {value} = schema
  if (value === true) return anything
  if (value === false) return nothing
  if (!isFields(value)) return refuse(schema, shown(value), 'a schema')
  const all = Object.keys(value)
    .filter(keyword => !isSilent(keyword))
    .map(keyword => toKeywordLanguage(schema, keyword))
  const [first, ...others] = all
  return first && others.length === 0 ? first : {all}
}

/** What one keyword asks of a string. */
type Keyword = (member: DataForm, schema: DataForm) => Language

const keywords: Readonly<Record<string, Keyword>> = {
  $ref: member => toSchemaLanguage(member.follow(textOf(member))),
  type: toTypeLanguage,
  pattern: toPatternLanguage,
  minLength: member => toCodePoints(limitOf(member), Number.POSITIVE_INFINITY),
  maxLength: member => toCodePoints(0, limitOf(member)),
  enum: member =>
    toValues(Array.isArray(member.value) ? member.value : refuse(member, `enum ${shown(member.value)}`, 'a list')),
  const: ({value}) => toValues([value]),
  not: member => ({not: toSchemaLanguage(member)}),
  allOf: member => ({all: toBranches(member)}),
  anyOf: member => ({any: toBranches(member)}),
  oneOf: member => toExactlyOne(toBranches(member)),
  if: toConditional,
  format: member => {
    // These two are hints to those who show the value.
    if (member.value === 'password' || member.value === 'binary') return anything
    return refuse(member, `format ${shown(member.value)}`, 'a pattern: some validators check a format, and some do not')
  },
}

function toKeywordLanguage(schema: DataForm, keyword: string): Language {
  const member = schema.member(keyword) ?? schema
  const read = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined
  return read
    ? read(member, schema)
    : refuse(member, `keyword \`${keyword}\``, 'one of JSON Schema that says what a string may be')
}

/** Of a number or a list, validators of queries make this or that of the text; only strings are what they are. */
function toTypeLanguage(member: DataForm): Language {
  const wanted = Array.isArray(member.value) ? member.value : [member.value]
  const unknown = wanted.find(type => !types.has(type))
  if (unknown !== undefined || wanted.length === 0)
    return refuse(member, `type ${shown(member.value)}`, 'one of JSON Schema')
  const converted = wanted.find(type => type !== 'string' && type !== 'null')
  if (converted !== undefined)
    return refuse(member, `type ${shown(converted)}`, '`string`, which is what a query holds')
  return wanted.includes('string') ? anything : nothing
}

function toPatternLanguage(member: DataForm): Language {
  const pattern = {source: textOf(member), flags: 'u'}
  const fault = readSyntaxError(pattern)
  if (!fault) return pattern
  const what = `pattern \`${pattern.source}\``
  return refuse(member, what, `one that compiles with the flag \`u\`, as JSON Schema has it: ${fault.message}`)
}

const toValues = (values: readonly unknown[]): Language => ({values: values.filter(value => typeof value === 'string')})

function toBranches(list: DataForm): readonly Language[] {
  const branches = itemsOf(list.value)
  if (branches.length === 0) return refuse(list, `\`${list.key}\` ${shown(list.value)}`, 'a list of schemas')
  return branches.map((_, index) => toSchemaLanguage(list.member(index) ?? list))
}

const toExactlyOne = (branches: readonly Language[]): Language => ({
  any: branches.map((branch, index) => {
    const others = branches.filter((_, other) => other !== index)
    return others.length === 0 ? branch : {all: [branch, {not: {any: others}}]}
  }),
})

function toConditional(member: DataForm, schema: DataForm): Language {
  const condition = toSchemaLanguage(member)
  const branch = (keyword: string) => {
    const form = schema.member(keyword)
    return form ? toSchemaLanguage(form) : anything
  }
  return {any: [{all: [condition, branch('then')]}, {all: [{not: condition}, branch('else')]}]}
}

const textOf = (form: DataForm): string =>
  typeof form.value === 'string' ? form.value : refuse(form, `\`${form.key}\` ${shown(form.value)}`, 'a string')

const limitOf = (form: DataForm): number =>
  Number.isSafeInteger(form.value) && Number(form.value) >= 0
    ? Number(form.value)
    : refuse(form, `\`${form.key}\` ${shown(form.value)}`, 'a whole number')

const shown = (value: unknown): string => `\`${toShown(value)}\``

function refuse(at: DataForm, unexpected: string, expected: string): never {
  throw new Unbound('form', `Unexpected ${unexpected}, expected ${expected}`, at)
}
