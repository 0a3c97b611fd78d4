import {defineCase} from '../case.ts'
import {lacksHeader, lists} from '../expect/answer.ts'
import {unlisted} from '../requests/origins.ts'
import {toPreflight} from '../requests/preflight.ts'
import {toRefusedQuery} from '../requests/refused.ts'

/** `Vary` tells a cache that a page of the list gets another answer. */
export const corsUnlisted = defineCase({
  id: 'cors-unlisted',
  requirement: 'metrics-flow.origins.cors',
  title: 'No page of an origin that is not on the list may read the answer.',
  *probes({spec}) {
    const expect = [lacksHeader('Access-Control-Allow-Origin'), lists('Vary', 'Origin')]
    for (const origin of [unlisted, 'null', '*', null]) yield {origin, expect}
    yield {origin: unlisted, query: toRefusedQuery(spec), expect}
    yield {...toPreflight(), origin: unlisted, expect}
  },
})
