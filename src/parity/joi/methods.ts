import type {Language} from '../../regex/index.ts'
import {toConstants, toLimit, toOptions, toPattern} from '../code/arguments.ts'
import type {Link} from '../code/chain.ts'
import {toConstant} from '../code/constant.ts'
import {refuse} from '../code/refuse.ts'
import {charsets} from './charsets.ts'
import type {JoiRule} from './joi-rule.ts'

/** What a method makes of a schema. */
type Method = (rule: JoiRule, link: Link) => JoiRule

const limit =
  (name: string, language: (link: Link) => Language): Method =>
  (rule, link) => ({...rule, limits: new Map([...rule.limits, [name, language(link)]])})

const presence =
  (presence: JoiRule['presence']): Method =>
  rule => ({...rule, presence})

const valid: Method = (rule, link) => {
  const {valids, invalids, ...others} = allow(rule, link)
  return {...others, valids, invalids, isOnly: valids.length > 0}
}

const allow: Method = (rule, link) => {
  const values = toConstants(link)
  return {
    ...rule,
    valids: [...rule.valids, ...values],
    invalids: rule.invalids.filter(value => !values.includes(value)),
  }
}

const invalid: Method = (rule, link) => {
  const values = toConstants(link)
  return {
    ...rule,
    valids: rule.valids.filter(value => !values.includes(value)),
    invalids: [...rule.invalids, ...values],
  }
}

const only: Method = (rule, link) => ({...rule, isOnly: !toConstants(link).includes(false)})

/** joi takes whole numbers alone; a second argument would count the bytes of an encoding. */
function toCount(link: Link): number {
  const limit = toLimit(link)
  if (link.args?.length === 1 && Number.isSafeInteger(limit) && limit >= 0) return limit
  throw refuse(link)
}

const min: Method = (rule, link) => {
  const minimum = toCount(link)
  const limits = new Map([...rule.limits, ['min', toLength(minimum, Number.POSITIVE_INFINITY)]] as const)
  // joi lets the empty string pass to the other rules where the minimum is 0.
  if (minimum === 0) limits.set('empty', toLength(0, Number.POSITIVE_INFINITY))
  else limits.delete('empty')
  return {...rule, limits}
}

const toLength = (minimum: number, maximum: number): Language => ({length: [minimum, maximum]})

const pattern: Method = (rule, link) => ({...rule, patterns: [...rule.patterns, toMatch(link)]})

/** `{invert: true}` accepts what does not match; a name, by itself or in the options, changes nothing. */
function toMatch(link: Link): Language {
  const [, second] = link.args ?? []
  const isName = second && typeof toConstant(second.resolve(second.node)) === 'string'
  const options = isName ? new Map() : toOptions(second)
  const language = toPattern(link)
  const invert = options.get('invert')
  if (options.has('invert') && typeof invert !== 'boolean') throw refuse(link)
  return invert ? {not: language} : language
}

const charset = (name: keyof typeof charsets): Method =>
  limit(name, link => {
    if (link.args?.length === 0) return charsets[name]
    throw refuse(link)
  })

const settings = (rule: JoiRule, link: Link): JoiRule => {
  // A presence for all that is below has no effect on what is there already, but on what is not.
  if (toOptions(link.args?.[0]).has('presence')) throw refuse(link)
  return rule
}

/** What changes nothing of what is accepted. */
const passed = (rule: JoiRule): JoiRule => rule

/** Methods of all schemas that only describe, or say what comes out. */
export const descriptions: readonly string[] = [
  'artifact',
  'default',
  'description',
  'error',
  'example',
  'id',
  'label',
  'message',
  'messages',
  'meta',
  'note',
  'raw',
  'result',
  'strict',
  'strip',
  'tag',
  'unit',
]

/** Methods of every schema of one value, by name. */
export const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ...descriptions.map(name => [name, passed] as const),
  ['allow', allow],
  ['valid', valid],
  ['equal', valid],
  ['invalid', invalid],
  ['disallow', invalid],
  ['not', invalid],
  ['only', only],
  ['optional', presence('optional')],
  ['required', presence('required')],
  ['exist', presence('required')],
  ['forbidden', presence('forbidden')],
  ['options', settings],
  ['prefs', settings],
  ['preferences', settings],
])

/** Methods of strings alone. */
export const stringMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['min', min],
  ['max', limit('max', link => toLength(0, toCount(link)))],
  ['length', limit('length', link => toLength(toCount(link), toCount(link)))],
  ['pattern', pattern],
  ['regex', pattern],
  ['alphanum', charset('alphanum')],
  ['token', charset('token')],
  ['hex', charset('hex')],
])
