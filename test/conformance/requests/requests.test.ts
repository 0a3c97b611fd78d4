import {expect, test} from 'vitest'
import {toEngage} from '../../../src/conformance/requests/engage.ts'
import {toPreflight} from '../../../src/conformance/requests/preflight.ts'
import {toRefused, toRefusedQuery} from '../../../src/conformance/requests/refused.ts'
import {metricsFlow, parameter, spec} from '../../support/specs.ts'
import {worldOf} from '../../support/worlds.ts'

test('a refused query has a value that the page refuses, so far as it refuses any', () => {
  expect(toRefusedQuery(metricsFlow)).toBe('utm_source=docparity%3Arefused')
  expect([toRefused(metricsFlow, 'uid'), toRefused(metricsFlow, 'other')]).toEqual(['docparity:refused', ''])
  expect(toRefused(spec([parameter('utm_source', '^[^]*$')]))).toBe('')
})

test('an engage request has a user id of the page, and a client that is known, if one is', () => {
  const world = worldOf(metricsFlow)
  expect(toEngage(world, {utm_source: 'a'})).toEqual({
    event_type: 'engage',
    service: '0123456789abcdef',
    uid: expect.stringMatching(/^[0-9a-f]{32}$/),
    utm_source: 'a',
  })
  expect(toEngage(worldOf(spec([]), {client: undefined}))).toEqual({
    event_type: 'engage',
    service: '0000000000000000',
    uid: '0123456789abcdef0123456789abcdef',
  })
})

test.each([
  [toPreflight(), 'GET'],
  [toPreflight('PUT'), 'PUT'],
])('a preflight asks for a method: %j', (request, method) => {
  expect(request).toEqual({method: 'OPTIONS', headers: [['Access-Control-Request-Method', method]]})
})
