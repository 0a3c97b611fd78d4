import {defineCase} from '../case.ts'
import {expectAnswer, headersOf} from '../expect/answer.ts'
import {unlisted} from '../requests/origins.ts'
import {toPreflight} from '../requests/preflight.ts'

const allowsNone = expectAnswer('no credentials', answer =>
  headersOf(answer, 'Access-Control-Allow-Credentials').includes('true') ? 'credentials allowed' : undefined,
)

/** Whatever cookie comes with the request. */
export const noCredentials = defineCase({
  id: 'no-credentials',
  requirement: 'metrics-flow.origins.credentials',
  title: 'Credentials are allowed to no origin.',
  *probes({origin = unlisted}) {
    for (const from of [origin, unlisted, 'null', null]) {
      yield {origin: from, headers: [['Cookie', 'session=1']], expect: [allowsNone]}
      yield {...toPreflight(), origin: from, expect: [allowsNone]}
    }
  },
})
