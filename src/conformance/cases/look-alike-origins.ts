import {defineCase} from '../case.ts'
import {countsAsUnlisted} from '../expect/unlisted.ts'
import {toLookAlikes} from '../requests/origins.ts'

/** Each is what a careless comparison lets in. */
export const lookAlikeOrigins = defineCase({
  id: 'look-alike-origins',
  requirement: 'metrics-flow.origins.exact',
  title: 'An origin that only looks like one of the list is not on it.',
  needs: ['origin'],
  *probes({origin = ''}) {
    for (const other of toLookAlikes(origin)) yield {origin: other, expect: countsAsUnlisted}
  },
})
