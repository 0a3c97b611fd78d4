import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {carryFlowOnLink, metricsFlowUrl} from '../../src/relying-party/index.ts'
import {flow} from './flow.ts'

const endpoint = 'https://fxa.example/metrics-flow'
/** Any Unicode, and often what means something in a URL. */
const text = fc.string({unit: fc.oneof(fc.constantFrom(...'+%&=#?; /2Ee'), fc.string({unit: 'binary', maxLength: 1}))})
const pairs = fc.uniqueArray(fc.tuple(text, text), {selector: ([name]) => name})
const readFragment = (url: string) => url.slice(url.indexOf('#'))

describe('metricsFlowUrl', () => {
  test('what arrives is what was meant', () => {
    fc.assert(
      fc.property(pairs, meant => {
        const query = new URL(metricsFlowUrl(endpoint, Object.fromEntries(meant))).searchParams
        expect(Object.fromEntries(query)).toEqual(Object.fromEntries(meant))
      }),
    )
  })

  test('a space is read by those who take `+` for a space, and by those who do not', () => {
    fc.assert(
      fc.property(text, value => {
        const url = metricsFlowUrl(endpoint, {entrypoint: value})
        expect(decodeURIComponent(url.slice(url.indexOf('=') + 1))).toBe(value)
      }),
    )
  })

  test.each([
    ['a query string', '?entrypoint=a+b&entrypoint=%25'],
    ['a URLSearchParams', new URLSearchParams('entrypoint=a+b&entrypoint=%25')],
  ])('%s is taken too', (_, params) => {
    expect(metricsFlowUrl(endpoint, params)).toBe(`${endpoint}?entrypoint=a%20b&entrypoint=%25`)
  })

  test('what is no string is not sent, and no parameters are no query', () => {
    const params: object = {entrypoint: undefined, utm_term: 5, product_id: null}
    expect(metricsFlowUrl(endpoint, params)).toBe(endpoint)
    expect([undefined, null, 5].map(wrong => metricsFlowUrl(endpoint, wrong as never))).toEqual(Array(3).fill(endpoint))
  })

  test('a lone surrogate becomes U+FFFD', () => {
    expect(metricsFlowUrl(endpoint, {entrypoint: '\ud800'})).toBe(`${endpoint}?entrypoint=%EF%BF%BD`)
  })

  test('a parameter that the endpoint has already is replaced', () => {
    expect(metricsFlowUrl('/metrics-flow?entrypoint=a&x', {entrypoint: 'b'})).toBe('/metrics-flow?x&entrypoint=b')
  })
})

describe('carryFlowOnLink', () => {
  // tests metrics-flow.propagate.query-parameters
  test('a flow replaces another, and all else of a link stays as it is', () => {
    const part = fc.string({unit: fc.constantFrom(...'flow_id=%5F+?/'), minLength: 1})
    fc.assert(
      fc.property(fc.array(part), fc.webFragments(), (parts, fragment) => {
        const url = carryFlowOnLink(`https://fxa.example/?${parts.join('&')}#${fragment}`, flow)
        const query = new URL(url).searchParams
        expect([query.getAll('flow_id'), query.getAll('flow_begin_time')]).toEqual([[flow.flowId], ['1575331200000']])
        const others = parts.filter(one => new URLSearchParams(`&${one}`).get('flow_id') === null)
        expect(url.slice(url.indexOf('?') + 1).startsWith(others.map(one => `${one}&`).join(''))).toBe(true)
        expect(readFragment(url)).toBe(`#${fragment}`)
      }),
    )
  })

  test('a flow that is carried twice is carried once', () => {
    fc.assert(
      fc.property(fc.webUrl({withQueryParameters: true, withFragments: true}), url => {
        const once = carryFlowOnLink(url, flow)
        expect(carryFlowOnLink(once, flow)).toBe(once)
      }),
    )
  })

  test('a relative link stays relative', () => {
    expect(carryFlowOnLink('signup', flow)).toBe(`signup?flow_id=${flow.flowId}&flow_begin_time=1575331200000`)
  })
})
