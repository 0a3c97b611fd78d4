import {anything, type Language} from '../../regex/index.ts'
import {type Fields, fieldOf} from '../data/fields.ts'
import {charsets} from '../joi/charsets.ts'

/** What one rule of a joi string asks; undefined where no language can be made of it. */
export type JoiRule = (args: Fields, converts: boolean) => Language | undefined

const pattern = (source: string, flags = ''): Language => ({source, flags})

/** A limit may be a reference to another parameter, and may count bytes. */
const toLimits =
  (toRange: (limit: number) => readonly [number, number]): JoiRule =>
  ({limit, encoding}) =>
    typeof limit === 'number' && encoding === undefined ? {length: toRange(limit)} : undefined

const rules: Readonly<Record<string, JoiRule>> = {
  alphanum: () => charsets.alphanum,
  token: () => charsets.token,
  hex: ({options}, converts) => {
    // With this, an odd digit gets a zero before it, unless nothing is converted.
    const isAligned = fieldOf(options, 'byteAligned') === true
    const prefix = prefixes.get(fieldOf(options, 'prefix')) ?? ''
    if (isAligned && converts) return undefined
    return pattern(`^${prefix}(?:[0-9a-f]${isAligned ? '{2}' : ''})+$`, 'i')
  },
  min: toLimits(limit => [limit, Number.POSITIVE_INFINITY]),
  max: toLimits(limit => [0, limit]),
  length: toLimits(limit => [limit, limit]),
  pattern: ({regex, options}) => {
    const text = String(regex)
    const end = text.lastIndexOf('/')
    const language = pattern(text.slice(1, end), text.slice(end + 1))
    return fieldOf(options, 'invert') === true ? {not: language} : language
  },
  // What is converted is accepted in any case, and then judged by the other rules: that is another language.
  case: ({direction}, converts) => (converts ? undefined : direction === 'upper' ? upper : lower),
  trim: ({enabled}, converts) => {
    if (enabled === false) return anything
    return converts ? undefined : pattern('^(?:\\S(?:[^]*\\S)?)?$')
  },
}

/** Rules by the name that `describe()` gives them (joi 16 and later). */
export const joiRules: ReadonlyMap<unknown, JoiRule> = new Map(Object.entries(rules))

const prefixes = new Map<unknown, string>([
  [true, '0x'],
  ['optional', '(?:0x)?'],
])

// A text is in lower case where no character of it changes when it is put in lower case.
const lower = pattern('^\\P{Changes_When_Lowercased}*$', 'u')
const upper = pattern('^\\P{Changes_When_Uppercased}*$', 'u')
