import type {Regex} from './regex.ts'

/**
 * A set of strings, as code and pages describe them: a pattern, some values, a length, or several of these together.
 * `{all: []}` accepts anything and `{any: []}` nothing.
 *
 * A length counts UTF-16 code units, as `String.prototype.length` does.
 *
 * @example
 * const limited: Language = {all: [{source: '^[\\w.]+$', flags: ''}, {length: [0, 128]}]}
 * const withLiteral: Language = {any: [limited, {values: ['page+referral']}]}
 */
export type Language =
  | Regex
  | {readonly values: readonly string[]}
  | {readonly length: readonly [minimum: number, maximum: number]}
  | {readonly all: readonly Language[]}
  | {readonly any: readonly Language[]}
  | {readonly not: Language}

/** Any string. */
export const anything: Language = {all: []}

/** No string at all. */
export const nothing: Language = {any: []}

/**
 * What a parameter of a page accepts: its pattern, or one of its values; without both, anything.
 *
 * @example
 * toLanguage({pattern: {source: '^[0-9a-f]{16}$', flags: ''}, values: ['sync']})
 */
export function toLanguage(parameter: {
  readonly pattern?: Regex
  readonly values?: readonly string[] | undefined
}): Language {
  const {pattern, values = []} = parameter
  if (!pattern) return values.length === 0 ? anything : {values}
  const {source, flags} = pattern
  return values.length === 0 ? {source, flags} : {any: [{source, flags}, {values}]}
}

/**
 * A language as a predicate: of a pattern, what `RegExp.prototype.test` says of a fresh regular expression.
 * Compile once, ask often; throws a SyntaxError where `readSyntaxError` finds one.
 *
 * @example
 * accepts({source: '^[\\w.-]+$', flags: ''})('my_page') // true
 */
export function accepts(language: Language): (value: string) => boolean {
  if ('source' in language) return matches(language)
  if ('values' in language) return value => language.values.includes(value)
  if ('not' in language) return negate(accepts(language.not))
  if ('all' in language) return every(language.all.map(accepts))
  if ('any' in language) return some(language.any.map(accepts))
  const [minimum, maximum] = language.length
  return ({length}) => minimum <= length && length <= maximum
}

/** The patterns that a language is made of. */
export function toPatterns(language: Language): readonly Regex[] {
  if ('source' in language) return [language]
  if ('not' in language) return toPatterns(language.not)
  if ('all' in language) return language.all.flatMap(toPatterns)
  return 'any' in language ? language.any.flatMap(toPatterns) : []
}

type Accepts = (value: string) => boolean

const negate =
  (accept: Accepts): Accepts =>
  value =>
    !accept(value)
const every =
  (all: readonly Accepts[]): Accepts =>
  value =>
    all.every(accept => accept(value))
const some =
  (any: readonly Accepts[]): Accepts =>
  value =>
    any.some(accept => accept(value))

function matches({source, flags}: Regex): Accepts {
  const regex = new RegExp(source, flags)
  return value => {
    // Under `g` and `y` a regular expression remembers where it stopped, and the answer would depend on the last one.
    regex.lastIndex = 0
    return regex.test(value)
  }
}
