import {describe, expect, test} from 'vitest'
import {cases, runConformance} from '../../src/conformance/index.ts'
import {toRequirements} from '../../src/spec/index.ts'
import {page} from '../generated/page.ts'
import {client, createEndpoint, origin, rejecting} from '../support/endpoints/correct.ts'

const requirements = toRequirements(page).map(({id}) => id)
const isOf = (requirement: string) => (id: string) =>
  requirement.endsWith('*') ? id.startsWith(requirement.slice(0, -1)) : id === requirement

/** What relying parties have to do, and what becomes of a flow later: no request to the endpoint can tell. */
const outOfSight = [
  'metrics-flow.form.host',
  'metrics-flow.request.page-load',
  'metrics-flow.request.domain',
  'metrics-flow.propagate.query-parameters',
  'metrics-flow.propagate.hidden-fields',
  'metrics-flow.flow.lasts',
  'metrics-flow.flow.genuine',
  'metrics-flow.engage.one-event',
  'metrics-flow.engage.request',
  'metrics-flow.engage.origin',
  'metrics-flow.form-type.value',
  'metrics-flow.context.system',
  'metrics-flow.utm-term.search-terms',
]

describe.each(cases)('the case $id', ({id, title, requirement}) => {
  test('tests a requirement of the page', () => {
    expect(requirements.filter(isOf(requirement))).not.toEqual([])
  })

  test('has a name in kebab-case and a claim that is a sentence', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    expect(title).toMatch(/^(?:[A-Z]|`).*\.$/)
  })
})

test('each requirement that can be seen from outside has a case', () => {
  const untested = requirements.filter(id => !cases.some(({requirement}) => isOf(requirement)(id)))
  expect(untested).toEqual(outOfSight)
})

/** What the answer alone tells. */
const seen = [
  'answer-fields',
  'answer-object',
  'begin-time',
  'content-type',
  'cors-listed',
  'cors-unlisted',
  'engage-answer',
  'fetched-flow',
  'flow-id',
  'no-credentials',
  'no-echo',
  'no-store',
  'nosniff',
  'other-fields',
  'refused-flow',
  'refused-status',
  'status',
  'unique-flow-ids',
]

/** What the status tells of an endpoint that turns refused values away. */
const seenByStatus = [
  'accepted-values',
  'any-query',
  'conditions',
  'decoding',
  'empty-values',
  'engage-needs-service',
  'engage-needs-uid',
  'flow-parameters',
  'ignored-body',
  'length-limits',
  'missing-companions',
  'refused-values',
  'repeats',
  'sync-needs-context',
]

test.each([
  ['answers refused values with a flow', {}, seen],
  ['turns refused values away', rejecting, [...seen, ...seenByStatus].sort()],
])('without a log of an endpoint that %s, no claim passes that is about logging', async (_, form, expected) => {
  const {endpoint} = createEndpoint(form)
  const {verdicts} = await runConformance(endpoint, page, {origin, client, vectors: 20, seed: 5})
  const passed = verdicts.filter(({status}) => status === 'pass').map(({check}) => check.replace(/:.*/, ''))
  expect([...new Set(passed)]).toEqual(expected)
  expect(new Set(verdicts.map(({status}) => status))).toEqual(new Set(['pass', 'inconclusive']))
})
