import {defineCase} from '../case.ts'
import {lists} from '../expect/answer.ts'
import {unlisted} from '../requests/origins.ts'
import {toRefusedQuery} from '../requests/refused.ts'

/** Whoever gets a stored answer shares the flow of someone else. */
export const noStore = defineCase({
  id: 'no-store',
  requirement: 'metrics-flow.response.no-store',
  title: 'No cache stores the answer.',
  *probes({spec}) {
    const expect = [lists('Cache-Control', 'no-store')]
    yield {expect}
    yield {query: toRefusedQuery(spec), expect}
    yield {origin: unlisted, expect}
  },
})
