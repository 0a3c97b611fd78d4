import {defineCase} from '../case.ts'
import {hasHeader} from '../expect/answer.ts'
import {toRefusedQuery} from '../requests/refused.ts'

/** Otherwise what a query brings in could be run as a script. */
export const nosniff = defineCase({
  id: 'nosniff',
  requirement: 'metrics-flow.response.nosniff',
  title: 'No browser guesses what the answer is.',
  *probes({spec}) {
    for (const query of ['', toRefusedQuery(spec)])
      yield {query, expect: [hasHeader('X-Content-Type-Options', 'nosniff')]}
  },
})
