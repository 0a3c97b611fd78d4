import {
  acceptedStrings,
  type Language,
  nearMisses,
  readSyntaxError,
  type Strings,
  toLanguage,
  Undecided,
} from '../regex/index.ts'
import type {ParameterRule, Rules} from './rules.ts'

/** A parameter, and the strings that it accepts and refuses. */
export interface Parameter<Name extends string = string> {
  readonly name: Name
  readonly language: Language
  /** A match of its pattern, where it has one. */
  readonly proper: Language
  /** Undefined where it accepts nothing so short. */
  accepted(maxLength: number): Strings | undefined
  /** Those that are in another language too. */
  among(wanted: Language, maxLength: number): Strings | undefined
  /** Near misses; undefined where there are none so short. */
  refused(maxLength: number): Strings | undefined
}

/** The parameters of some rules by name, in their order; of two with one name the first counts. */
export function toParameters<Name extends string>({parameters}: Rules<Name>): ReadonlyMap<string, Parameter<Name>> {
  const known = new Map<string, Parameter<Name>>()
  for (const rule of parameters) if (!known.has(rule.name)) known.set(rule.name, toParameter(rule))
  return known
}

function toParameter<Name extends string>(rule: ParameterRule<Name>): Parameter<Name> {
  const {name, pattern} = rule
  const language = toLanguage(rule)
  return {
    name,
    language,
    proper: pattern ? {source: pattern.source, flags: pattern.flags} : language,
    accepted: memoize(maxLength => decide(rule, () => acceptedStrings(language, maxLength))),
    among: (wanted, maxLength) => decide(rule, () => acceptedStrings({all: [language, wanted]}, maxLength)),
    refused: memoize(maxLength => decide(rule, () => nearMisses(language, maxLength))),
  }
}

/** Names the parameter whose pattern is the trouble. */
function decide<Value>({name, pattern}: ParameterRule, work: () => Value): Value {
  const fault = pattern && readSyntaxError(pattern)
  if (fault) throw new RangeError(`Unexpected pattern of \`${name}\`, expected a regular expression: ${fault.message}`)
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Undecided)) throw error
    const expected = 'expected one whose language is known'
    throw new RangeError(`Unexpected pattern of \`${name}\`, ${expected}: ${error.message}`, {cause: error})
  }
}

/** Tests ask for the same values over and over, and it takes milliseconds to explore an automaton. */
function memoize<Value>(work: (maxLength: number) => Value): (maxLength: number) => Value {
  const known = new Map<number, {readonly value: Value}>()
  return maxLength => {
    const found = known.get(maxLength) ?? {value: work(maxLength)}
    known.set(maxLength, found)
    return found.value
  }
}
