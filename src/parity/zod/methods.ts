import type {Language} from '../../regex/index.ts'
import {toConstants, toLimit, toOptions, toPattern} from '../code/arguments.ts'
import type {Call} from '../code/chain.ts'
import {toConstant} from '../code/constant.ts'
import {refuse} from '../code/refuse.ts'
import {toEnum, type ZodRule} from './zod-rule.ts'

/** What a method makes of a schema. */
export type Method = (rule: ZodRule, call: Call) => ZodRule

const part =
  (language: (call: Call) => Language): Method =>
  (rule, call) => ({...rule, parts: [...rule.parts, language(call)]})

const length =
  (toRange: (limit: number) => readonly [number, number]): Method =>
  (rule, call) => ({...rule, lengths: [...rule.lengths, toRange(toLimit(call))]})

/** The text that a method is given, as the source of a pattern. */
function toText(call: Call): string {
  const [first] = call.args
  const text = first && toConstant(first.resolve(first.node))
  if (typeof text === 'string') return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  throw refuse(call)
}

/** `includes` may start its search behind the start. */
const includes = part(call => {
  const [, second] = call.args
  const isMessage = second && typeof toConstant(second.resolve(second.node)) === 'string'
  if (!isMessage && toOptions(second).has('position')) throw refuse(call)
  return {source: toText(call), flags: ''}
})

/** Methods of strings alone; what follows the first argument is a message. */
export const stringMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['regex', part(toPattern)],
  ['min', length(limit => [limit, Number.POSITIVE_INFINITY])],
  ['max', length(limit => [0, limit])],
  ['length', length(limit => [limit, limit])],
  ['nonempty', part(() => ({length: [1, Number.POSITIVE_INFINITY]}))],
  ['startsWith', part(call => ({source: `^${toText(call)}`, flags: ''}))],
  ['endsWith', part(call => ({source: `${toText(call)}$`, flags: ''}))],
  ['includes', includes],
  ['lowercase', part(() => ({source: '^[^A-Z]*$', flags: ''}))],
  ['uppercase', part(() => ({source: '^[^a-z]*$', flags: ''}))],
])

const pick =
  (isPicked: (isNamed: boolean) => boolean): Method =>
  (rule, call) => {
    const names = toConstants({...call, args: call.args.slice(0, 1)})
    return toEnum(new Map([...rule.entries].filter(([key]) => isPicked(names.includes(key)))))
  }

/** Methods of enums alone. */
export const enumMethods: ReadonlyMap<string, Method> = new Map([
  ['extract', pick(isNamed => isNamed)],
  ['exclude', pick(isNamed => !isNamed)],
])

/** A schema around another has no longer the methods of that. */
const wrap = (rule: ZodRule, isRequired = rule.isRequired): ZodRule => ({...rule, type: 'other', isRequired})

const passed: Method = rule => rule

/** Makes a value one that need not be there. */
export const optional: Method = rule => wrap(rule, false)

/** Makes a value one that has to be there. */
export const nonoptional: Method = rule => wrap(rule, true)

/** Methods of every schema. */
export const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['brand', passed],
  ['describe', passed],
  ['meta', passed],
  ['register', passed],
  ['optional', optional],
  ['exactOptional', optional],
  ['nullish', optional],
  ['nullable', rule => wrap(rule)],
  ['readonly', rule => wrap(rule)],
  ['nonoptional', nonoptional],
  ['default', optional],
  ['prefault', optional],
])
