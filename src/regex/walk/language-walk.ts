import {toAutomaton} from '../automaton/automaton.ts'
import type {Language} from '../language.ts'
import {combine} from './combine.ts'
import {toLengthWalk} from './length.ts'
import {toWalk, type Walk} from './walk.ts'

/** The deterministic automaton of a language, walked lazily. Throws `Undecided` where a pattern has none. */
export function toLanguageWalk(language: Language): Walk {
  if ('source' in language) return toWalk(toAutomaton(language))
  if ('values' in language) return toWalk(toAutomaton(toUnion(language.values)))
  if ('not' in language)
    return combine([toLanguageWalk(language.not)], ([answer]) => (answer === undefined ? undefined : !answer))
  if ('all' in language)
    return combine(language.all.map(toLanguageWalk), answers =>
      answers.includes(false) ? false : answers.includes(undefined) ? undefined : true,
    )
  if ('any' in language)
    return combine(language.any.map(toLanguageWalk), answers =>
      answers.includes(true) ? true : answers.includes(undefined) ? undefined : false,
    )
  return toLengthWalk(...language.length)
}

/** A pattern that accepts some values and nothing else. */
const toUnion = (values: readonly string[]) => ({
  source:
    values.length === 0
      ? '[]'
      : `^(?:${values.map(value => value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})$`,
  flags: '',
})
