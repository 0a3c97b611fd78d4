import type {Language} from '../../regex/index.ts'
import {toConstants, toLimit, toOptions, toPattern} from '../code/arguments.ts'
import type {Call} from '../code/chain.ts'
import {toConstant} from '../code/constant.ts'
import {refuse} from '../code/refuse.ts'
import {charsets} from './charsets.ts'
import type {JoiRule} from './joi-rule.ts'

/** What a method makes of a schema. */
type Method = (rule: JoiRule, call: Call) => JoiRule

const limit =
  (language: (call: Call) => Language): Method =>
  (rule, call) => ({...rule, limits: new Map([...rule.limits, [call.name, language(call)]])})

const presence =
  (presence: JoiRule['presence']): Method =>
  rule => ({...rule, presence})

const allow: Method = (rule, call) => ({...rule, valids: [...rule.valids, ...toConstants(call)]})

const valid: Method = (rule, call) => {
  const {valids, ...others} = allow(rule, call)
  return {...others, valids, isOnly: valids.length > 0}
}

const invalid: Method = (rule, call) => {
  const values = toConstants(call)
  return {
    ...rule,
    valids: rule.valids.filter(value => !values.includes(value)),
    invalids: [...rule.invalids, ...values],
  }
}

const only: Method = (rule, call) => ({...rule, isOnly: !toConstants(call).includes(false)})

/** joi takes whole numbers alone; a second argument would count the bytes of an encoding. */
function toCount(call: Call): number {
  const limit = toLimit(call)
  if (call.args.length === 1 && Number.isSafeInteger(limit) && limit >= 0) return limit
  throw refuse(call)
}

const toLength = (minimum: number, maximum: number): Language => ({length: [minimum, maximum]})

const pattern: Method = (rule, call) => ({...rule, patterns: [...rule.patterns, toMatch(call)]})

/** `{invert: true}` accepts what does not match; a name, by itself or in the options, changes nothing. */
function toMatch(call: Call): Language {
  const [, second] = call.args
  const isName = second && typeof toConstant(second.resolve(second.node)) === 'string'
  const options = isName ? new Map() : toOptions(second)
  const language = toPattern(call)
  const invert = options.get('invert')
  if (options.has('invert') && typeof invert !== 'boolean') throw refuse(call)
  return invert ? {not: language} : language
}

const charset = (name: keyof typeof charsets): Method =>
  limit(call => {
    if (call.args.length === 0) return charsets[name]
    throw refuse(call)
  })

const settings: Method = (rule, call) => {
  // A presence for all that is below has no effect on what is there already, but on what is not.
  if (toOptions(call.args[0]).has('presence')) throw refuse(call)
  return rule
}

/** What changes nothing of what is accepted. */
const passed: Method = rule => rule

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
  ['optional', presence(undefined)],
  ['required', presence('required')],
  ['exist', presence('required')],
  ['forbidden', presence('forbidden')],
  ['options', settings],
  ['prefs', settings],
  ['preferences', settings],
])

/** Methods of strings alone. */
export const stringMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['min', limit(call => toLength(toCount(call), Number.POSITIVE_INFINITY))],
  ['max', limit(call => toLength(0, toCount(call)))],
  ['length', limit(call => toLength(toCount(call), toCount(call)))],
  ['pattern', pattern],
  ['regex', pattern],
  ['alphanum', charset('alphanum')],
  ['token', charset('token')],
  ['hex', charset('hex')],
])
