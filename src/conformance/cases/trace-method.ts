import {defineCase} from '../case.ts'
import {logsNothing} from '../expect/events.ts'
import {notAllowed} from '../expect/not-allowed.ts'

/** Apart from other methods, for no browser can send it. */
export const traceMethod = defineCase({
  id: 'trace-method',
  requirement: 'metrics-flow.request.other-methods',
  title: 'The method `TRACE` is not allowed.',
  *probes() {
    yield {method: 'TRACE', expect: [...notAllowed, logsNothing]}
  },
})
