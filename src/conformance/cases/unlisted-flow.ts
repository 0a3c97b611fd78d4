import {defineCase} from '../case.ts'
import {logsNothing} from '../expect/events.ts'
import {givesFlow} from '../expect/flow.ts'
import {unlisted} from '../requests/origins.ts'

/** So that nobody is kept from signing in. */
export const unlistedFlow = defineCase({
  id: 'unlisted-flow',
  requirement: 'metrics-flow.origins.flow',
  title: 'A request from an origin that is not on the list gets a flow, and logs nothing.',
  *probes({spec}) {
    const expect = [givesFlow(spec), logsNothing]
    for (const query of ['', 'form_type=email', 'utm_medium=email']) yield {query, origin: unlisted, expect}
  },
})
