import {defineCase} from '../case.ts'
import {logs, logsNothing} from '../expect/events.ts'
import {toEngage} from '../requests/engage.ts'
import {unlisted} from '../requests/origins.ts'
import {toQuery} from '../values/to-query.ts'

/** The same request from both, so that the origin alone can be what makes the difference. */
export const listedEngage = defineCase({
  id: 'listed-engage',
  requirement: 'metrics-flow.origins.listed',
  title: 'An engage event is accepted from an origin of the list, and from no other.',
  needs: ['origin', 'client', 'log'],
  *probes(world) {
    const query = toQuery(toEngage(world))
    yield {query, expect: [logs('flow.rp.engage')]}
    yield {query, origin: unlisted, expect: [logsNothing]}
  },
})
