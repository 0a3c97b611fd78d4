import {defineCase} from '../case.ts'
import {countsAsUnlisted} from '../expect/unlisted.ts'
import {unlisted} from '../requests/origins.ts'

/** What one server takes from the first, another may take from the last. */
export const doubledOrigins = defineCase({
  id: 'doubled-origins',
  requirement: 'metrics-flow.origins.none',
  title: 'A request with two origins counts as one from no origin of the list.',
  needs: ['origin'],
  *probes({origin = ''}) {
    const pairs = [
      [origin, origin],
      [origin, unlisted],
      [unlisted, origin],
    ] as const
    for (const [first, second] of pairs) {
      yield {origin: first, headers: [['Origin', second]], expect: countsAsUnlisted}
      yield {origin: `${first}, ${second}`, expect: countsAsUnlisted}
      yield {origin: `${first} ${second}`, expect: countsAsUnlisted}
    }
  },
})
