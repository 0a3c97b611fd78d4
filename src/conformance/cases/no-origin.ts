import {defineCase} from '../case.ts'
import {countsAsUnlisted} from '../expect/unlisted.ts'

/** `null` is the origin of all that has none to tell, such as a file or a frame in a sandbox. */
export const noOrigin = defineCase({
  id: 'no-origin',
  requirement: 'metrics-flow.origins.none',
  title: 'A request without an origin counts as one from no origin of the list.',
  *probes() {
    for (const origin of [null, 'null']) {
      for (const query of ['', 'form_type=email']) yield {origin, query, expect: countsAsUnlisted}
    }
  },
})
