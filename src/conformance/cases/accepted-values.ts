import {defineCase} from '../case.ts'
import {accepted} from '../expect/judged.ts'
import type {Expectation} from '../expectation.ts'
import type {Probe} from '../probe.ts'
import {toKnown} from '../requests/engage.ts'
import {isFailed, type Outcome, type Session, toOutcome} from '../session/session.ts'
import {type Values, withCompanions} from '../values/companions.ts'
import {packAccepted} from '../values/pack.ts'
import {toQuery} from '../values/to-query.ts'

/**
 * Many travel together, and where a request fails, each again by itself: so a failure names its parameter, unless it takes
 * several of them.
 */
export const acceptedValues = defineCase({
  id: 'accepted-values',
  requirement: 'validation.*',
  title: 'Each value that the regex of the parameter accepts is accepted.',
  async *explore(session, subjects) {
    const packs = Array.from(packAccepted(session.world, subjects), values => ({...toProbe(session, values), values}))
    for await (const [{values}, exchange] of session.askAll(packs)) {
      const outcome = toOutcome(session, exchange, expectAccepted(session, values))
      const together = Object.keys(values).map(name => ({...outcome, requirement: `validation.${name}`}))
      const alone = together.length > 1 && isFailed(outcome) ? await askAlone(session, values) : []
      yield* alone.some(isFailed) ? alone : together
    }
  },
})

const toProbe = ({world}: Session, values: Values): Probe => ({
  query: toQuery(withCompanions(world.spec, values, toKnown(world))),
  expect: [],
})

/** An engage event is logged for a known client alone. */
function expectAccepted({world}: Session, values: Values): Expectation {
  const expectation = accepted(values)
  if (world.client !== undefined || !Object.hasOwn(values, 'event_type')) return expectation
  return {...expectation, judge: () => ({unseen: 'no client id that the endpoint knows was given'})}
}

async function askAlone(session: Session, values: Values): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const [name, value] of Object.entries(values)) {
    const alone = {[name]: value}
    const exchange = await session.ask(toProbe(session, alone))
    outcomes.push(toOutcome(session, exchange, accepted(alone), `validation.${name}`))
  }
  return outcomes
}
