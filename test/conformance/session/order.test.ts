import {expect, test} from 'vitest'
import type {EventLog} from '../../../src/conformance/events/event-log.ts'
import {runConformance} from '../../../src/conformance/index.ts'
import {page} from '../../generated/page.ts'
import {createEndpoint, origin} from '../../support/endpoints/correct.ts'
import {mutants} from '../../support/endpoints/mutants.ts'

const only = ['accepted-values:utm_source', 'refused-values:utm_source', 'status']
const options = {origin, only, vectors: 20, patience: 50}

/** A log of which some events come so many readings late. */
function delay(log: EventLog, isLate: (event: string) => boolean, readings: number): EventLog {
  let waiting: readonly (readonly [event: unknown, left: number])[] = []
  return async () => {
    const fresh = await log()
    const due = waiting.filter(([, left]) => left === 0)
    const late = fresh.filter(event => isLate(JSON.stringify(event)))
    waiting = [...waiting.filter(([, left]) => left > 0), ...late.map(event => [event, readings] as const)].map(
      ([event, left]) => [event, left - 1],
    )
    return [...fresh.filter(event => !late.includes(event)), ...due.map(([event]) => event)]
  }
}

async function run(id: string | undefined, isLate: (event: string) => boolean, readings: number) {
  const {endpoint, log} = mutants.find(mutant => mutant.id === id)?.make() ?? createEndpoint()
  const {verdicts} = await runConformance(endpoint, page, {...options, log: delay(log, isLate, readings)})
  return Object.fromEntries(verdicts.map(({check, status}) => [check, status]))
}

const isRefused = (event: string) => /"utm_source":"(?:"|[^"]*[^\w"/.%-])/.test(event)

test('events that come late, but in order, are waited for', async () => {
  expect(await run(undefined, () => true, 3)).toEqual({
    'accepted-values:utm_source': 'pass',
    'refused-values:utm_source': 'pass',
    status: 'pass',
  })
})

test('a refused value whose event is overtaken by the fence is not taken for one that is not logged', async () => {
  expect(await run('logs-refused', isRefused, 1)).toEqual({
    'accepted-values:utm_source': 'pass',
    'refused-values:utm_source': 'inconclusive',
    status: 'pass',
  })
})

test('what was seen in spite of that stays as it is', async () => {
  expect(await run('logs-refused', event => isRefused(event) && !event.includes('localhost'), 1)).toMatchObject({
    'refused-values:utm_source': 'fail',
  })
})
