import {defineCase} from '../case.ts'
import {hasHeader, lists} from '../expect/answer.ts'
import {toEngage} from '../requests/engage.ts'
import {toRefusedQuery} from '../requests/refused.ts'
import {toQuery} from '../values/to-query.ts'

/** Without the header on a refused request, the page that sent it cannot read what went wrong. */
export const corsListed = defineCase({
  id: 'cors-listed',
  requirement: 'metrics-flow.origins.cors',
  title: 'An origin of the list is repeated, so that its pages can read the answer.',
  needs: ['origin'],
  *probes(world) {
    const expect = [hasHeader('Access-Control-Allow-Origin', world.origin ?? ''), lists('Vary', 'Origin')]
    for (const query of ['', 'unknown=x', toRefusedQuery(world.spec), toQuery(toEngage(world))]) yield {query, expect}
  },
})
