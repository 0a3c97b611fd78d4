import {afterAll, beforeAll, expect, test} from 'vitest'
import {engage, uid} from '../../metrics-flow/service.ts'
import {client, origin} from '../../support/endpoints/correct.ts'
import {type RunningExpress, startExpress} from '../../support/endpoints/express.ts'

let running: RunningExpress
beforeAll(async () => {
  running = await startExpress()
})
afterAll(() => running.stop())

/** Asks as a page of the listed origin does, unless other headers are given. */
async function ask(query: string, headers: Record<string, string> = {origin}, method = 'GET') {
  const answer = await fetch(`${running.url}?${query}`, {method, headers})
  return {answer, body: await answer.text(), events: await running.log()}
}

test('a flow has a device id beside what the page describes', async () => {
  const {answer, body} = await ask('')
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
  expect(JSON.parse(body)).toEqual({
    flowId: expect.stringMatching(/^[0-9a-f]{64}$/),
    flowBeginTime: expect.any(Number),
    deviceId: expect.stringMatching(/^[0-9a-f]{32}$/),
  })
})

test.each([
  ['entrypoint=a:b', {}, [['flow.begin', {entrypoint: 'a:b'}]]],
  ['utm_source=a%2Fb&utm_medium=m', {}, [['flow.begin', {utm_medium: 'm'}]]],
  [`utm_source=${'s'.repeat(128)}`, {}, [['flow.begin', {utm_source: 's'.repeat(100)}]]],
  ['utm_term=t&entrypoint_experiment=e&entrypoint_variation=v', {}, [['flow.begin', {}]]],
  ['utm_source=a%2520b', {}, [['flow.begin', {utm_source: 'a%20b'}]]],
  ['utm_source=%&flavour=a', {}, [['flow.begin', {utm_source: '%'}]]],
  ['service=sync', {}, [['flow.begin', {service: 'sync'}]]],
  ['entrypoint=a&form_type=other&utm_source=a', {dnt: '1'}, [['flow.begin', {entrypoint: 'a', form_type: 'other'}]]],
  ['entrypoint=a&form_type=other&utm_source=a', {'sec-gpc': '1'}, [['flow.begin', {entrypoint: 'a'}]]],
  [engage, {}, [['flow.rp.engage', {event_type: 'engage', service: client, uid}]]],
  ['event_type=engage&service=constructor', {}, [['flow.rp.engage', {event_type: 'engage', service: 'constructor'}]]],
  ['event_type=engage&service=fedcba9876543210', {}, []],
  [engage, {dnt: '1'}, []],
])('%s with %j logs %j', async (query, headers, expected) => {
  const {answer, events} = await ask(query, {origin, ...headers})
  expect(answer.status).toBe(200)
  expect(events).toEqual(expected.map(([name, parameters]) => expect.objectContaining({name, parameters})))
})

test.each(['email', 'button', 'subscribe'])('form_type=%s is a view', async type => {
  expect((await ask(`form_type=${type}`)).events).toHaveLength(2)
})

test.each([
  ['utm_source=a+b', 'utm_source'],
  [`utm_source=${'s'.repeat(129)}`, 'utm_source'],
  [`entrypoint=${'e'.repeat(1025)}`, 'entrypoint'],
  ['utm_source=a&utm_source=a', 'utm_source'],
  ['utm_source[a]=a', 'utm_source'],
  ['utm_source=', 'utm_source'],
  ['product_id=a', 'product_id'],
])('%s is refused by the name of the parameter', async (query, name) => {
  const {answer, body, events} = await ask(query)
  expect({status: answer.status, events}).toEqual({status: 400, events: []})
  expect(JSON.parse(body)).toMatchObject({validation: {keys: [name]}})
})

test.each(['null', 'https://evil.example', `${origin}/`])('the origin %s is turned away unheard', async other => {
  const {answer, body, events} = await ask('utm_source=:', {origin: other})
  expect({status: answer.status, events}).toEqual({status: 401, events: []})
  expect(JSON.parse(body)).toEqual({error: 'Unauthorized', message: 'CORS Error', statusCode: 401})
  expect(answer.headers.has('access-control-allow-origin')).toBe(false)
})

test('whoever sends no origin is let in, and logged', async () => {
  const {answer, events} = await ask('', {})
  expect({status: answer.status, events}).toMatchObject({status: 200, events: [{name: 'flow.begin'}]})
})

test('a preflight has no content, and allows a GET', async () => {
  const {answer, body, events} = await ask('', {origin}, 'OPTIONS')
  expect({status: answer.status, body, events}).toEqual({status: 204, body: '', events: []})
  expect(answer.headers.get('access-control-allow-methods')).toBe('GET')
})

test('paths and methods are those of Express', async () => {
  expect((await ask('', {origin}, 'POST')).answer.status).toBe(404)
  expect((await ask('', {origin}, 'HEAD')).events).toHaveLength(1)
  const {status} = await fetch(`${running.url.toUpperCase().replace('HTTP', 'http')}/`, {headers: {origin}})
  expect(status).toBe(200)
})

test('a query that is too large is turned away', async () => {
  expect((await ask(`a=${'b'.repeat(4095)}`)).answer.status).toBe(414)
})
