import {acceptedStrings, type Language, type Strings, toLanguage} from '../../regex/index.ts'
import {defineCase} from '../case.ts'
import {hasStatus} from '../expect/answer.ts'
import {accepted} from '../expect/judged.ts'
import type {Expectation} from '../expectation.ts'
import {toKnown} from '../requests/engage.ts'
import {isFailed, type Outcome, type Session, toOutcome} from '../session/session.ts'
import {withCompanions} from '../values/companions.ts'
import {maxBytes} from '../values/limits.ts'
import {encode, toQuery} from '../values/to-query.ts'

/** What is left for a value: a name, the pair that finds its events, and what a condition asks for are there, too. */
const most = maxBytes - 200

/** One limit may hide another one: values cut in the log, and longer ones refused. So answer and log are asked apart. */
export const lengthLimits = defineCase({
  id: 'length-limits',
  requirement: 'validation.*',
  title: 'A value has no limit of length but that of its regex and that of the query.',
  async *explore(session, subjects) {
    for (const {name, ...parameter} of session.world.spec.parameters) {
      if (!subjects.has(name)) continue
      const language = toLanguage(parameter)
      const strings = acceptedStrings(language, most)
      if (!strings || encode(strings.shortest).length > most) continue
      const toValue = createToValue(language, strings)
      const lengths = [strings.shortest.length, findLongest(toValue, strings.longest)] as const
      const ofAnswer = await findLimit(session, name, toValue, lengths, () => hasStatus(200))
      yield ofAnswer.outcome
      const ofLog = await findLimit(session, name, toValue, lengths, value => accepted({[name]: value}))
      if (ofLog.limit === undefined || ofLog.limit !== ofAnswer.limit) yield ofLog.outcome
    }
  },
})

/**
 * Makes values of at least so many UTF-16 units: simple ones at once. Where those go another way than the long ones do,
 * the language itself is asked, which takes its time.
 */
function createToValue(language: Language, strings: Strings): (length: number) => string {
  return length => {
    const drawn = strings.draw(Array.from({length}, () => 0))
    if (drawn.length >= length) return drawn
    return acceptedStrings({all: [language, {length: [length, most]}]}, most)?.shortest ?? drawn
  }
}

/** The greatest length that fits into a query, in which a character takes up to twelve bytes. */
function findLongest(toValue: (length: number) => string, longest: number): number {
  for (let length = longest; ; ) {
    const bytes = encode(toValue(length)).length
    if (bytes <= most) return length
    length = Math.floor((length * most) / bytes)
  }
}

/** An outcome, and the characters of the longest value that passes, where there is such a limit. */
interface Limit {
  readonly outcome: Outcome
  readonly limit?: number
}

/** Halves the lengths between one that is met and one that fails until they are neighbours. */
async function findLimit(
  session: Session,
  name: string,
  toValue: (length: number) => string,
  [shortest, longest]: readonly [number, number],
  expect: (value: string) => Expectation,
): Promise<Limit> {
  const {world} = session
  const ask = async (length: number) => {
    const value = toValue(length)
    const values = withCompanions(world.spec, {[name]: value}, toKnown(world))
    const exchange = await session.ask({query: toQuery(values), expect: []})
    return {outcome: toOutcome(session, exchange, expect(value), `validation.${name}`), limit: value.length}
  }
  let failed = await ask(longest)
  if (!isFailed(failed.outcome)) return {outcome: failed.outcome}
  let passed = await ask(shortest)
  if (isFailed(passed.outcome)) return {outcome: passed.outcome}
  let [low, high] = [shortest, longest]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    const next = await ask(middle)
    if (isFailed(next.outcome)) [high, failed] = [middle, next]
    else [low, passed] = [middle, next]
  }
  const {outcome} = failed
  const expected = `${outcome.expected}: ${passed.limit} characters are the most that pass`
  return {outcome: {...outcome, expected}, limit: passed.limit}
}
