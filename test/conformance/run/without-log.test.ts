import {expect, test} from 'vitest'
import {runConformance} from '../../../src/conformance/index.ts'
import {page} from '../../generated/page.ts'
import {client, createEndpoint, origin, rejecting} from '../../support/endpoints/correct.ts'

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
