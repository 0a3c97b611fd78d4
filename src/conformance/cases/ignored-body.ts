import {defineCase} from '../case.ts'
import {givesFlow} from '../expect/flow.ts'
import {accepted} from '../expect/judged.ts'

/** One that says something else, and one that cannot be read. */
const bodies = [
  ['application/x-www-form-urlencoded', 'utm_source=a%3Ab&form_type=email'],
  ['application/json', '{"utm_source":'],
] as const

/** The query is what counts, also beside a body that says otherwise. */
export const ignoredBody = defineCase({
  id: 'ignored-body',
  requirement: 'metrics-flow.request.body',
  title: 'A body is ignored.',
  *probes({spec}) {
    for (const [type, body] of bodies) {
      const headers = [['Content-Type', type]] as const
      yield {query: 'utm_source=sent', headers, body, expect: [givesFlow(spec), accepted({utm_source: 'sent'})]}
    }
  },
})
