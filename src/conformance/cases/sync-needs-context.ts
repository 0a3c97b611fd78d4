import {defineCase} from '../case.ts'
import {refusedIn} from '../expect/consistent.ts'
import {toQuery} from '../values/to-query.ts'

/** Of contexts, also those that are one of the three but for a character. */
export const syncNeedsContext = defineCase({
  id: 'sync-needs-context',
  requirement: 'metrics-flow.context.sync',
  title: 'A request of Sync with another context, or with none, is refused.',
  *probes(world) {
    for (const context of ['fx_desktop_v2', 'fx_desktop_v33', 'web', 'sync', undefined]) {
      const values = {service: 'sync', ...(context !== undefined && {context})}
      yield {query: toQuery(values), expect: [refusedIn(world, values)]}
    }
  },
})
