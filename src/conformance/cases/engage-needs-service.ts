import {defineCase} from '../case.ts'
import {refusedIn} from '../expect/consistent.ts'
import {toEngage} from '../requests/engage.ts'
import {toQuery} from '../values/to-query.ts'

/** `sync` is a service of requests for a flow alone. */
export const engageNeedsService = defineCase({
  id: 'engage-needs-service',
  requirement: 'metrics-flow.engage.service',
  title: 'An engage request without a client id is refused.',
  *probes(world) {
    const {service: _, ...without} = toEngage(world)
    for (const values of [without, {...without, service: 'sync', context: 'fx_desktop_v3'}]) {
      yield {query: toQuery(values), expect: [refusedIn(world, values)]}
    }
  },
})
