import {defineCase} from '../case.ts'
import {refusedIn} from '../expect/consistent.ts'
import {toEngage} from '../requests/engage.ts'
import {toQuery} from '../values/to-query.ts'

/** Without it nobody knows who engaged. */
export const engageNeedsUid = defineCase({
  id: 'engage-needs-uid',
  requirement: 'metrics-flow.engage.uid',
  title: 'An engage request without a user id is refused.',
  *probes(world) {
    const {uid: _, ...without} = toEngage(world)
    yield {query: toQuery(without), expect: [refusedIn(world, without)]}
  },
})
