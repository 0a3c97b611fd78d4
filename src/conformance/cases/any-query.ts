import fc from 'fast-check'
import {defineCase} from '../case.ts'
import {asThePageSays} from '../expect/as-the-page-says.ts'
import type {Exchange} from '../expectation.ts'
import {isFailed, type Outcome, type Session, toOutcome} from '../session/session.ts'
import {queries} from '../values/queries.ts'

/** All queries go out together; only where one fails, more are sent, until none is found that is shorter and fails too. */
export const anyQuery = defineCase({
  id: 'any-query',
  requirement: 'metrics-flow.validation.refused-value',
  title: 'Any query is accepted or refused as the page says.',
  async *explore(session) {
    const {spec, seed, runs} = session.world
    const expect = asThePageSays(session.world)
    const toJudged = (exchange: Exchange) => toOutcome(session, exchange, expect(exchange))
    const all = fc.sample(queries(spec), {seed, numRuns: runs})
    let first: {readonly index: number; readonly outcome: Outcome} | undefined
    for await (const [{index}, exchange] of session.askAll(all.map(toProbe))) {
      const outcome = toJudged(exchange)
      if (!isFailed(outcome)) yield outcome
      else first ??= {index, outcome}
    }
    if (first) yield (await shrink(session, toJudged, first.index)) ?? first.outcome
  },
})

const toProbe = (query: string, index = 0) => ({query, index, expect: []})

/** Finds a smallest query that fails, from the one with this index; nothing where that does not fail again. */
async function shrink(
  session: Session,
  toJudged: (exchange: Exchange) => Outcome,
  index: number,
): Promise<Outcome | undefined> {
  const {spec, seed} = session.world
  let smallest: Outcome | undefined
  const property = fc.asyncProperty(queries(spec), async query => {
    const outcome = toJudged(await session.ask(toProbe(query)))
    if (!isFailed(outcome)) return true
    smallest = outcome
    return false
  })
  const {counterexamplePath, numShrinks} = await fc.check(property, {seed, path: String(index), numRuns: 1})
  if (!smallest) return undefined
  const again = `seed ${seed}, path ${counterexamplePath}, shrunk ${numShrinks} times`
  return {...smallest, expected: `${smallest.expected} (${again})`}
}
