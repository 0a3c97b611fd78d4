import {defineCase} from '../case.ts'
import {givesFlow} from '../expect/flow.ts'
import {toRefusedQuery} from '../requests/refused.ts'

/** A bad value of marketing is no reason to keep a person from signing in. */
export const refusedFlow = defineCase({
  id: 'refused-flow',
  requirement: 'metrics-flow.refused.flow',
  title: 'A request with a refused value gets a flow like any other.',
  *probes({spec}) {
    const queries = [toRefusedQuery(spec), 'utm_source=', 'utm_source=a&utm_source=b', 'service=sync']
    for (const query of queries) yield {query, expect: [givesFlow(spec)]}
  },
})
