import {defineCase} from '../case.ts'
import {logsNothing} from '../expect/events.ts'
import {givesFlow} from '../expect/flow.ts'
import {toEngage} from '../requests/engage.ts'
import {unlisted} from '../requests/origins.ts'
import {toQuery} from '../values/to-query.ts'

/** Silently: whoever sends it learns nothing from the answer. */
export const unlistedEngage = defineCase({
  id: 'unlisted-engage',
  requirement: 'metrics-flow.origins.dropped',
  title: 'An engage event from an origin that is not on the list is dropped silently.',
  *probes(world) {
    for (const origin of [unlisted, 'null']) {
      yield {query: toQuery(toEngage(world)), origin, expect: [givesFlow(world.spec), logsNothing]}
    }
  },
})
