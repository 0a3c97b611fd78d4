import {defineCase} from '../case.ts'
import {logs} from '../expect/events.ts'
import {toEngage} from '../requests/engage.ts'
import {toQuery} from '../values/to-query.ts'

/** A form is viewed in a flow alone. */
export const engageEvent = defineCase({
  id: 'engage-event',
  requirement: 'metrics-flow.events.engage',
  title: 'An engage request logs `flow.rp.engage`, once, and no other event.',
  needs: ['client', 'log'],
  *probes(world) {
    for (const more of [{}, {form_type: 'email'}, {form_type: 'other'}, {context: 'fx_desktop_v3'}]) {
      yield {query: toQuery(toEngage(world, more)), expect: [logs('flow.rp.engage')]}
    }
  },
})
