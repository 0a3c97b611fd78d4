import {defineCase} from '../case.ts'
import {expectAnswer, hasStatus, readObject, sayStatus} from '../expect/answer.ts'
import {unlisted} from '../requests/origins.ts'
import {toRefusedQuery} from '../requests/refused.ts'

/** What else is asked for may be turned away; only with a flow is its status 200. */
export const status = defineCase({
  id: 'status',
  requirement: 'metrics-flow.response.status',
  title: 'The status of an answer with a flow is 200.',
  *probes({spec}) {
    yield {expect: [hasStatus(200)]}
    yield {query: 'form_type=email&unknown=x', expect: [hasStatus(200)]}
    for (const query of [toRefusedQuery(spec), 'uid=', 'service=sync']) yield {query, expect: [isRight]}
    yield {origin: unlisted, expect: [isRight]}
    yield {origin: null, expect: [isRight]}
  },
})

const isRight = expectAnswer('no flow, or status 200', answer =>
  Object.hasOwn(readObject(answer) ?? {}, 'flowId') && answer.status !== 200 ? sayStatus(answer) : undefined,
)
