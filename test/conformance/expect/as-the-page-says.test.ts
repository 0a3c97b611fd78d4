import {expect, test} from 'vitest'
import {asThePageSays} from '../../../src/conformance/expect/as-the-page-says.ts'
import {exchangeOf} from '../../support/exchange.ts'
import {metricsFlow} from '../../support/specs.ts'
import {worldOf} from '../../support/worlds.ts'

const uid = '0'.repeat(32)
const engage = (service: string) => `event_type=engage&service=${service}&uid=${uid}`
const expected = (query: string) => {
  const exchange = exchangeOf({sent: {method: 'GET', target: `/metrics-flow${query}`, headers: []}})
  return asThePageSays(worldOf(metricsFlow))(exchange)
}

test.each([
  ['', 'the request accepted'],
  ['?', 'the request accepted'],
  ['?other=a', 'the request accepted'],
  ['?utm_source=a%2Fb?', '`utm_source` "a/b?" refused'],
  ['?utm_source=a%2Fb&entrypoint=c', '`utm_source` "a/b", `entrypoint` "c" accepted'],
  ['?utm_source=a&entrypoint=:', '`entrypoint` ":" refused'],
  ['?utm_source=a&utm_source=b', '`utm_source` "a, b" refused'],
  ['?service=sync', '`context` "" refused'],
  [`?utm_source=${'a'.repeat(4085)}`, `\`utm_source\` "${'a'.repeat(50)}"… (4085 characters) accepted`],
  [`?utm_source=${'a'.repeat(4086)}`, 'status 414'],
  [`?${'a&'.repeat(64)}`, 'the request accepted'],
  [`?${'a&'.repeat(65)}`, 'status 414'],
])('of %s the page says %s', (query, said) => {
  expect(expected(query).expected).toBe(said)
})

test('of an engage request, an event is expected where its client is known', () => {
  expect(expected(`?${engage('0123456789abcdef')}`).expected).toMatch(/^`event_type` "engage", `service` .* accepted$/)
  expect(expected(`?${engage('fedcba9876543210')}`).expected).toBe('no event')
  expect(expected('?service=fedcba9876543210').expected).toBe('`service` "fedcba9876543210" accepted')
})
