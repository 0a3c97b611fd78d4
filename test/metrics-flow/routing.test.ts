import {describe, expect, test} from 'vitest'
import {createMetricsFlow} from '../../src/metrics-flow/index.ts'
import {readTarget} from '../../src/metrics-flow/request/target.ts'
import {engage, namesOf, optionsOf, origin, serve} from './service.ts'

const {ask, get} = serve()

describe('the path', () => {
  // tests metrics-flow.request.path
  test('R01: of //host/metrics-flow is another one', () => {
    expect(ask('GET', '//evil.example/metrics-flow')).toMatchObject({status: 404, events: []})
  })

  test.each([
    '/x/../metrics-flow',
    '/metrics%2Dflow',
    '/METRICS-FLOW',
    '/metrics-flow/',
    '/metrics-flow;a',
    '/',
    '',
    '*',
  ])('R04: %j is another one', path => {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST'])
      expect(ask(method, path)).toMatchObject({status: 404, events: []})
  })

  // tests metrics-flow.request.path
  test('R04: of a Request is what its URL has made of dot segments', async () => {
    const ask = createMetricsFlow(optionsOf())
    expect((await ask(new Request('https://a.example/x/../metrics-flow'))).status).toBe(200)
    expect((await ask(new Request('https://a.example//b.example/metrics-flow'))).status).toBe(404)
  })

  test('R08: comes from the target alone, whatever host a request names', () => {
    const headers = {origin, host: 'a', 'x-forwarded-host': 'evil.example/metrics-flow', 'x-forwarded-proto': 'x:'}
    expect(ask('GET', '/other', headers).status).toBe(404)
    expect(ask('GET', 'http://evil.example/metrics-flow?form_type=email', headers)).toMatchObject({status: 200})
    expect(JSON.stringify(ask('GET', '/metrics-flow', headers))).not.toContain('evil')
  })
})

describe('the target', () => {
  test('R09: ends before its fragment', () => {
    expect(get('entrypoint=a#b').events).toMatchObject([{parameters: {entrypoint: 'a'}}])
    expect(readTarget('/metrics-flow#?uid=1')).toEqual({path: '/metrics-flow', query: ''})
    expect(readTarget('https://a.example?b#c')).toEqual({path: '', query: 'b'})
  })

  test('has a host only where it begins with a scheme', () => {
    expect(readTarget('*a://b/metrics-flow')).toEqual({path: '*a://b/metrics-flow', query: ''})
    expect(readTarget('https://a.example/')).toEqual({path: '/', query: ''})
  })

  test('can have no path at all', () => {
    expect(readTarget('#a')).toEqual({path: '', query: ''})
    expect(readTarget('?a')).toEqual({path: '', query: 'a'})
  })
})

describe('the method', () => {
  // tests metrics-flow.request.other-methods
  test.each(['POST', 'PUT', 'DELETE', 'TRACE', 'PATCH', 'get', ''])('R05: %j gets 405 and no event', method => {
    for (const path of ['/metrics-flow', '/__heartbeat__'])
      expect(ask(method, path)).toMatchObject({status: 405, headers: {Allow: 'GET, HEAD, OPTIONS'}, events: []})
  })

  // tests metrics-flow.request.head
  test.each(['/metrics-flow?form_type=email', `/metrics-flow?${engage}`, '/__version__', '/none'])(
    'R06: HEAD of %s gets the headers of GET, and nothing else',
    target => {
      const {status, headers} = ask('GET', target)
      expect(ask('HEAD', target)).toEqual({status, headers, body: '', events: []})
    },
  )

  test('R07: GET does not look at what type a body would have', async () => {
    const request = new Request('https://a.example/metrics-flow', {headers: {'content-type': 'a/b;\t'}})
    expect((await createMetricsFlow(optionsOf())(request)).status).toBe(200)
  })
})

describe('form_type and event_type', () => {
  // tests metrics-flow.events.begin, metrics-flow.events.form-view, metrics-flow.events.engage
  test.each([
    ['', ['flow.begin']],
    ['form_type=other', ['flow.begin']],
    ['form_type=email', ['flow.begin', 'flow.enter-email.view']],
    [engage, ['flow.rp.engage']],
    [`${engage}&form_type=email`, ['flow.rp.engage']],
  ])('%j log %j', (query, names) => {
    expect(namesOf(get(query))).toEqual(names)
  })
})

describe('the paths of Dockerflow', () => {
  test('tell that the service runs, that events are passed on, and what it is', () => {
    expect(ask('GET', '/__lbheartbeat__')).toMatchObject({status: 200, body: '{"status":"ok"}'})
    expect(ask('GET', '/__heartbeat__?a')).toMatchObject({status: 200, body: '{"status":"ok","lost":0}'})
    expect(ask('OPTIONS', '/__heartbeat__')).toMatchObject({status: 204, headers: {Allow: 'GET, HEAD, OPTIONS'}})
    const version = {source: 'https://a.example', version: '1.0.0', commit: 'a', build: 'é'}
    const {body, headers} = serve({version}).ask('GET', '/__version__')
    expect(JSON.parse(body)).toEqual(version)
    expect(headers['Content-Length']).toBe(String(Buffer.byteLength(body)))
    expect(JSON.parse(ask('GET', '/__version__').body)).toEqual({version: expect.stringMatching(/^\d/)})
  })
})
