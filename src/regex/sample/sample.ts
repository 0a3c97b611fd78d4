import {toQuick} from '../automaton/backtrack.ts'
import {accepts, type Language, toPatterns} from '../language.ts'
import {isValid} from '../syntax.ts'
import {Undecided} from '../undecided.ts'
import {toLanguageWalk} from '../walk/language-walk.ts'
import {derive} from './derive.ts'
import {explore} from './explore.ts'
import {mutate} from './mutate.ts'

/** How many strings are read off a pattern whose language is not known. */
const derived = 100

/**
 * A few strings that a language accepts, the same ones every time: one of the fewest characters first, then others that take other ways
 * through it, some of them long. Fewer than asked for where the language has no more, or where they are hard to find;
 * none of a pattern with a syntax error.
 *
 * @example
 * sample({source: '^(email|other)$', flags: ''}) // ['email', 'other']
 */
export function sample(language: Language, count = 16): readonly string[] {
  if (!toPatterns(language).every(isValid)) return []
  const accept = acceptsSoon(language)
  const found = [...new Set(toCandidates(language))].filter(value => accept(value) === true)
  if (found.length <= count) return found
  return Array.from({length: count}, (_, index) => found[Math.floor((index * found.length) / count)] ?? '')
}

/** A language as a predicate; undefined where an engine that backtracks may not answer soon, or not at all. */
export function acceptsSoon(language: Language): (value: string) => boolean | undefined {
  const accept = accepts(language)
  const quick = toPatterns(language).map(toQuick)
  return value => {
    if (!quick.every(isQuick => isQuick(value))) return undefined
    try {
      return accept(value)
    } catch (error) {
      // A pattern is compiled when it is first asked, and only then found to be too large.
      if (error instanceof SyntaxError) return undefined
      throw error
    }
  }
}

/** Strings that the language may accept; all of them do where its automaton is known. */
const toCandidates = (language: Language): readonly string[] =>
  unlessUndecided(() => explore(toLanguageWalk(language))) ?? toGuesses(language)

/** Without an automaton of the whole, its parts are asked, each by itself. */
function toGuesses(language: Language): readonly string[] {
  if ('source' in language) return unlessUndecided(() => derive(language, derived)) ?? []
  if ('not' in language) return toCandidates(language.not).flatMap(mutate)
  const parts = 'all' in language ? language.all : 'any' in language ? language.any : []
  return parts.flatMap(toCandidates)
}

function unlessUndecided<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch (error) {
    // What is nested too deeply for a parser is left out as well.
    if (error instanceof Undecided || error instanceof RangeError) return undefined
    throw error
  }
}
