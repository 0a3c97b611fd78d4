import {defineCase} from '../case.ts'
import type {HeaderList} from '../endpoint.ts'
import {givesFlow} from '../expect/flow.ts'

/** What a browser adds of its own accord to `fetch('https://accounts.firefox.com/metrics-flow')`. */
const headers: HeaderList = [
  ['Accept', '*/*'],
  ['Accept-Language', 'en-US,en;q=0.5'],
  ['Sec-Fetch-Dest', 'empty'],
  ['Sec-Fetch-Mode', 'cors'],
  ['Sec-Fetch-Site', 'cross-site'],
]

/** Nothing more is asked for, such as a header that needs a preflight. */
export const fetchedFlow = defineCase({
  id: 'fetched-flow',
  requirement: 'metrics-flow.request.method',
  title: 'A `GET` request as `fetch` sends it is enough to get a flow.',
  *probes({spec}) {
    yield {headers, expect: [givesFlow(spec)]}
  },
})
