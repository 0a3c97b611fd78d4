import {defineCase} from '../case.ts'
import {logs} from '../expect/events.ts'
import {accepted} from '../expect/judged.ts'
import {toQuery} from '../values/to-query.ts'

/** With each context that it may have. */
export const serviceSync = defineCase({
  id: 'service-sync',
  requirement: 'metrics-flow.request.service-sync',
  title: 'A request for a flow may come from Sync.',
  *probes() {
    for (const context of ['fx_desktop_v3', 'fx_fennec_v1', 'fx_ios_v1']) {
      const values = {service: 'sync', context}
      yield {query: toQuery(values), expect: [accepted(values), logs('flow.begin')]}
    }
  },
})
