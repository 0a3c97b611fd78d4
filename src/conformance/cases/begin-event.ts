import {defineCase} from '../case.ts'
import {expectEvents} from '../expect/events.ts'
import {toOutcome} from '../session/session.ts'

const beginsOnce = expectEvents('one `flow.begin`', events => {
  const {length} = events.filter(({name}) => name === 'flow.begin')
  return length === 1 ? undefined : `${length} of them`
})

/** Whatever else is in the query: so each parameter that is recorded finds the event once, and no other has to be there. */
export const beginEvent = defineCase({
  id: 'begin-event',
  requirement: 'metrics-flow.events.begin',
  title: 'A request for a flow logs `flow.begin`, once.',
  needs: ['log'],
  async *explore(session) {
    const queries = ['', 'form_type=email', 'form_type=other', 'service=sync&context=fx_desktop_v3', 'unknown=x']
    const probes = queries.flatMap(query =>
      [...(session.sight.recorded ?? [])].map(carrier => ({query, carrier, expect: []})),
    )
    for await (const [, exchange] of session.askAll(probes)) yield toOutcome(session, exchange, beginsOnce)
  },
})
