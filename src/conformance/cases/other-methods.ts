import {defineCase} from '../case.ts'
import {logsNothing} from '../expect/events.ts'
import {givesNoFlow} from '../expect/flow.ts'
import {notAllowed} from '../expect/not-allowed.ts'

/** Also where a header asks for another method than the one that is sent. */
export const otherMethods = defineCase({
  id: 'other-methods',
  requirement: 'metrics-flow.request.other-methods',
  title: 'A method other than `GET`, `HEAD` and `OPTIONS` is not allowed.',
  *probes({spec}) {
    const expect = [...notAllowed, givesNoFlow(spec), logsNothing]
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) yield {method, expect}
    yield {method: 'POST', headers: [['X-HTTP-Method-Override', 'GET']], expect}
  },
})
