import {defineCase} from '../case.ts'
import {expectAnswer, headersOf, sayStatus} from '../expect/answer.ts'
import type {Expectation} from '../expectation.ts'
import {toRefused, toRefusedQuery} from '../requests/refused.ts'
import {toQuery} from '../values/to-query.ts'

/** A request that gets its flow is not turned away, and nothing more is asked of it. */
export const refusedStatus = defineCase({
  id: 'refused-status',
  requirement: 'metrics-flow.refused.status',
  title: 'Whoever turns a refused value away does it with status 400, and says why.',
  *probes({spec}) {
    const [refused, form] = [toRefusedQuery(spec), toQuery({form_type: toRefused(spec, 'form_type')})]
    yield {query: refused, expect: [saysWhy('utm_source')]}
    yield {query: 'utm_source=a&utm_source=b', expect: [saysWhy('utm_source')]}
    yield {query: `${refused}&${form}`, expect: [saysWhy('utm_source', 'form_type')]}
    yield {query: 'service=sync', expect: [saysWhy('context')]}
  },
})

function saysWhy(...names: readonly string[]): Expectation {
  const list = names.map(name => `\`${name}\``).join(' and ')
  return expectAnswer(`a flow, or status 400 and a problem that names ${list}`, answer => {
    if (answer.status === 200) return undefined
    if (answer.status !== 400) return sayStatus(answer)
    const [type = 'none'] = headersOf(answer, 'Content-Type')
    if (!/^application\/problem\+json\s*(;|$)/i.test(type)) return `\`Content-Type\` ${type}`
    const missing = names.find(name => !answer.body.includes(name))
    return missing && `nothing of \`${missing}\``
  })
}
