import {acceptedStrings, toLanguage} from '../../regex/index.ts'
import {defineCase} from '../case.ts'
import {hasStatus} from '../expect/answer.ts'
import {accepted} from '../expect/judged.ts'
import type {Expectation} from '../expectation.ts'
import {type Outcome, type Session, toOutcome} from '../session/session.ts'
import {withCompanions} from '../values/companions.ts'
import {maxBytes} from '../values/limits.ts'
import {toQuery} from '../values/to-query.ts'

/** What else is in the query: a name, the pair that finds its events, and what a condition asks for. */
const room = 200

/** One limit may hide another one: values cut in the log, and longer ones refused. So answer and log are asked apart. */
export const lengthLimits = defineCase({
  id: 'length-limits',
  requirement: 'validation.*',
  title: 'A value has no limit of length but that of its regex and that of the query.',
  async *explore(session, subjects) {
    for (const {name, ...parameter} of session.world.spec.parameters) {
      if (!subjects.has(name)) continue
      const strings = parameter.pattern && acceptedStrings(toLanguage(parameter), maxBytes - room)
      if (!strings) continue
      const toValue = (length: number) => strings.draw(Array.from({length}, () => 0))
      const limits = [hasStatus(200), undefined].map(expectation =>
        findLimit(session, name, toValue, strings.longest, expectation),
      )
      for (const limit of limits) yield* await limit
    }
  },
})

/** Halves the lengths between one that is met and one that fails until they are neighbours. */
async function findLimit(
  session: Session,
  name: string,
  toValue: (length: number) => string,
  longest: number,
  expectation?: Expectation,
): Promise<readonly Outcome[]> {
  const {spec, client} = session.world
  const ask = async (length: number) => {
    const values = {[name]: toValue(length)}
    const all = withCompanions(spec, values, {...(client !== undefined && {service: client})})
    const exchange = await session.ask({query: toQuery(all), expect: []})
    return toOutcome(session, exchange, expectation ?? accepted(values), `validation.${name}`)
  }
  let failed = await ask(longest)
  if (!isFailed(failed)) return [failed]
  let [low, high] = [0, longest]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    const outcome = await ask(middle)
    if (isFailed(outcome)) [high, failed] = [middle, outcome]
    else low = middle
  }
  return [{...failed, expected: `${failed.expected}: ${low} characters are the most that pass`}]
}

const isFailed = ({judgement}: Outcome) => typeof judgement === 'object' && 'actual' in judgement
