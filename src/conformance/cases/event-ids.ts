import {defineCase} from '../case.ts'
import {expectEvents} from '../expect/events.ts'
import {sayValue} from '../expect/say-value.ts'
import type {Expectation} from '../expectation.ts'
import {toOutcome} from '../session/session.ts'

/** Two events each, which are no less two than those of two requests. */
export const eventIds = defineCase({
  id: 'event-ids',
  requirement: 'metrics-flow.events.fields',
  title: 'No two events have the same id.',
  needs: ['log'],
  async *explore(session) {
    const hasNew = expectNewIds()
    const probes = Array.from({length: 50}, () => ({query: 'form_type=email', expect: []}))
    for await (const [, exchange] of session.askAll(probes)) yield toOutcome(session, exchange, hasNew)
  },
})

function expectNewIds(): Expectation {
  const seen = new Set<unknown>()
  return expectEvents('an id that no other event has', events => {
    const old = events.find(({id}) => seen.size === seen.add(id).size)
    return old && `${sayValue(old.id)} again`
  })
}
