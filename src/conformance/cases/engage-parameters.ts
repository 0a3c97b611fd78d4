import {defineCase} from '../case.ts'
import {logs} from '../expect/events.ts'
import {records} from '../expect/records.ts'
import {toEngage} from '../requests/engage.ts'
import {toQuery} from '../values/to-query.ts'

/** All of them in one event, by which the engagement is counted. */
export const engageParameters = defineCase({
  id: 'engage-parameters',
  requirement: 'metrics-flow.engage.parameters',
  title: 'An engage request with the three parameters is logged with them.',
  needs: ['client', 'log'],
  *probes(world) {
    const values = toEngage(world)
    yield {query: toQuery(values), expect: [logs('flow.rp.engage'), records(values)]}
  },
})
