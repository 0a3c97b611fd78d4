import {defineCase} from '../case.ts'
import {hasStatus} from '../expect/answer.ts'
import {logsNothing} from '../expect/events.ts'
import {toEngage} from '../requests/engage.ts'
import {toQuery} from '../values/to-query.ts'

/** The entrypoint would find the event again, if it held what is kept. */
export const doNotTrackEngage = defineCase({
  id: 'do-not-track-engage',
  requirement: 'metrics-flow.events.do-not-track-engage',
  title: 'An engage request of someone who asks not to be tracked logs nothing.',
  needs: ['client', 'log'],
  *probes(world) {
    for (const header of ['DNT', 'Sec-GPC']) {
      const headers = [[header, '1']] as const
      const expect = [hasStatus(200), logsNothing]
      yield {query: toQuery(toEngage(world)), carrier: 'entrypoint', headers, expect}
      yield {query: toQuery(toEngage(world, {form_type: 'email'})), carrier: 'entrypoint', headers, expect}
    }
  },
})
