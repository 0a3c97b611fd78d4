import {describe, expect, test} from 'vitest'
import {
  createMemorySink,
  createMetricsFlow,
  createResponder,
  type MetricsFlowOptions,
} from '../../src/metrics-flow/index.ts'
import {client, engage, optionsOf, origin, serve} from './service.ts'

const {ask, get} = serve({allowedOrigins: [origin, 'https://good.example']})
const query = 'entrypoint=a'
const headersLike = /^access-control/i
const corsOf = (headers: object) => Object.keys(headers).filter(name => headersLike.test(name))

/** A flow, of which no page may read anything and no log tells. */
function expectSilence(headers: Record<string, string>) {
  for (const asked of [query, engage]) {
    const answer = get(asked, headers)
    expect(answer).toMatchObject({status: 200, body: expect.stringContaining('flowId'), events: []})
    expect(corsOf(answer.headers)).toEqual([])
    expect(answer.headers).toMatchObject({Vary: 'Origin'})
  }
}

describe('an Origin header', () => {
  // tests metrics-flow.origins.cors, metrics-flow.response.status
  test('C01: of the list is echoed, with Vary and without a cache', () => {
    expect(get(query)).toMatchObject({
      status: 200,
      headers: {'Access-Control-Allow-Origin': origin, Vary: 'Origin', 'Cache-Control': 'no-store'},
      events: [{name: 'flow.begin', parameters: {entrypoint: 'a'}}],
    })
  })

  // tests metrics-flow.origins.cors, metrics-flow.origins.dropped, metrics-flow.origins.flow
  // tests metrics-flow.engage.answer
  test('C02: that is not on the list gets a flow, no CORS header and no event', () => {
    expectSilence({origin: 'https://evil.example'})
  })

  // tests metrics-flow.origins.none
  test('C03: of null is none of the list, and cannot be put on it', () => {
    expectSilence({origin: 'null'})
    expect(() => serve({allowedOrigins: ['null']})).toThrow('Unexpected "null" as an origin')
  })

  // tests metrics-flow.origins.none
  test('C04: that is missing or empty gets a flow, no CORS header and no event', () => {
    expectSilence({})
    expectSilence({origin: ''})
  })

  // tests metrics-flow.origins.exact
  test.each([
    'https://good.example.evil.test',
    'https://evilgood.example',
    'https://good.example_.evil.test',
    'https://good.example%60.evil.test',
    'https://goodXexample',
  ])('C05: that only looks like one of the list (%s) is none', lookAlike => {
    expectSilence({origin: lookAlike})
  })

  // tests metrics-flow.origins.exact
  test.each([
    'http://good.example',
    'https://good.example:444',
    'https://good.example:443',
    'HTTPS://GOOD.EXAMPLE',
    'https://good.example/',
    'https://good.example.',
    ' https://good.example',
  ])('C06: that differs from the list in one byte (%s) is none of it', variant => {
    expectSilence({origin: variant})
  })

  // tests metrics-flow.origins.none
  test('that comes twice is none of the list, even if both are on it', () => {
    expectSilence({origin: `${origin}, ${origin}`})
  })

  // tests metrics-flow.engage.unauthenticated
  test('C12: is no proof, so that the event says that it is not authenticated', () => {
    expect(get(engage).events).toMatchObject([{name: 'flow.rp.engage', authenticated: false}])
  })
})

describe('a preflight', () => {
  // tests metrics-flow.request.preflight
  test('C08: of a listed origin allows GET, and neither starts nor logs anything', () => {
    const answer = ask('OPTIONS', '/metrics-flow', {origin, 'access-control-request-method': 'GET'})
    expect(answer).toMatchObject({
      status: 204,
      headers: {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Methods': 'GET',
        'Access-Control-Max-Age': '7200',
        Vary: 'Origin',
        Allow: 'GET, HEAD, OPTIONS',
      },
      body: '',
      events: [],
    })
  })

  test('C09: of another origin, for another method or a header grants none of it', () => {
    const other = ask('OPTIONS', '/metrics-flow', {origin: 'https://evil.example'})
    expect({...other, cors: corsOf(other.headers)}).toMatchObject({status: 204, events: [], cors: []})
    const wants = {origin, 'access-control-request-method': 'DELETE', 'access-control-request-headers': 'x-any'}
    const {headers, events} = ask('OPTIONS', '/metrics-flow', wants)
    expect(headers['Access-Control-Allow-Methods']).toBe('GET')
    expect(headers).not.toHaveProperty('Access-Control-Allow-Headers')
    expect(events).toEqual([])
  })
})

// tests metrics-flow.origins.credentials
test('C11: no answer allows credentials', () => {
  for (const from of [origin, 'https://evil.example', 'null', ''])
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST'])
      expect(ask(method, '/metrics-flow', {origin: from}).headers).not.toHaveProperty(
        'Access-Control-Allow-Credentials',
      )
})

test('an error can be read by the page of a listed origin', () => {
  const cors = {headers: {'Access-Control-Allow-Origin': origin}}
  expect(ask('POST', '/metrics-flow')).toMatchObject({status: 405, ...cors})
  expect(get('a'.repeat(4097))).toMatchObject({status: 414, ...cors})
  expect(serve({onRefused: 'reject'}).get('uid=1')).toMatchObject({status: 400, ...cors})
})

test('a listed origin may be one of http, with a port', () => {
  const local = 'http://localhost:3000'
  const {headers} = serve({allowedOrigins: [local]}).get('', {origin: local})
  expect(headers['Access-Control-Allow-Origin']).toBe(local)
})

describe('a service does not start', () => {
  test.each([
    '*',
    'null',
    '',
    'example.com',
    'https://a.example/',
    'https://A.example',
    'ftp://a.example',
    'ftp://http:22',
    'https://a.example:443',
  ])('with %j as an origin', wrong => {
    expect(() => serve({allowedOrigins: [wrong]})).toThrow(TypeError)
  })

  test.each(['', 'sync', client.toUpperCase(), `${client}0`, 'constructor'])('with %j as a client id', wrong => {
    expect(() => serve({clients: [wrong]})).toThrow(`Unexpected ${JSON.stringify(wrong)} as a client id`)
  })
})

test('a Request with two Origin headers counts as none of the list', async () => {
  const options: MetricsFlowOptions = optionsOf()
  const headers = new Headers([
    ['origin', origin],
    ['origin', origin],
  ])
  const response = await createMetricsFlow(options)(new Request('https://fxa.example/metrics-flow', {headers}))
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
})

test('without clients no engage event is logged', () => {
  const sink = createMemorySink()
  const {clients: _, ...options} = optionsOf({sink})
  createResponder(options)('GET', `/metrics-flow?${engage}`, name => (name === 'origin' ? origin : undefined))
  expect(sink.events).toEqual([])
})
