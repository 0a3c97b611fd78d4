import fc from 'fast-check'
import {expect, test} from 'vitest'
import {createMemorySink, createMetricsFlow, toLine} from '../../src/metrics-flow/index.ts'
import {page} from '../generated/page.ts'
import {client, engage, optionsOf, origin, serve} from './service.ts'

const names = page.parameters.map(({name}) => name)
const values = ['a', 'email', 'other', 'sync', 'fx_ios_v1', client, 'engage', '%', '%0A', '%E2%80%A8', '%FF', '+', '']
const pair = fc
  .tuple(fc.constantFrom(...names, '__proto__', 'flowId'), fc.constantFrom(...values))
  .map(all => all.join('='))
const queries = fc
  .array(fc.oneof(pair, pair, fc.constant(engage), fc.string({unit: 'binary', maxLength: 5})), {maxLength: 6})
  .map(parts => parts.join('&'))
const paths = fc.oneof(
  {weight: 4, arbitrary: fc.constant('/metrics-flow')},
  fc.constantFrom('//a/metrics-flow', '/metrics-flow/', '/__heartbeat__', '/__version__', 'http://a/metrics-flow', '*'),
  fc.string({unit: 'binary'}),
)
const methods = fc.oneof(
  {weight: 4, arbitrary: fc.constant('GET')},
  fc.constantFrom('HEAD', 'OPTIONS', 'POST', 'TRACE', 'get', ''),
  fc.string({unit: 'binary'}),
)
const origins = fc.oneof(
  {weight: 3, arbitrary: fc.constant(origin)},
  fc.constantFrom('', 'null', `${origin}/`, `${origin}, ${origin}`, 'https://evil.example'),
  fc.string({unit: 'binary'}),
)
const flags = fc.oneof(fc.constantFrom('0', '1', ''), fc.string())
const headers = fc.record({origin: origins, dnt: flags, 'sec-gpc': flags}, {requiredKeys: []})

/** Whether the page refuses a value of a query: by its own patterns, not by what was generated from them. */
function isRefused(query: string): boolean {
  const sent = [...new URLSearchParams(`?${query}`)]
  return page.parameters.some(({name, pattern, values = []}) => {
    const own = sent.filter(([other]) => other === name)
    const accepts = (value: string) => new RegExp(pattern?.source ?? '').test(value) || values.includes(value)
    return own.length > 1 || own.some(([, value]) => !accepts(value))
  })
}

const services = [serve(), serve({onRefused: 'reject'})]

// tests metrics-flow.response.no-store, metrics-flow.response.nosniff, metrics-flow.response.json
// tests metrics-flow.response.other-fields
// tests metrics-flow.validation.refused-value
test('of any request the answer is one of the page, and what must not be logged is not', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...services),
      methods,
      paths,
      queries,
      headers,
      (service, method, path, query, sent) => {
        const {status, headers, body, events} = service.ask(method, `${path}?${query}`, sent)
        expect([200, 204, 400, 404, 405, 414, 503]).toContain(status)
        expect(headers).toMatchObject({'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff'})
        expect(JSON.stringify(headers)).toMatch(/^[ -~]*$/)
        if (sent.origin !== origin) expect(headers).not.toHaveProperty('Access-Control-Allow-Origin')
        expect(headers).not.toHaveProperty('Access-Control-Allow-Credentials')
        const isFlow = method === 'GET' && path === '/metrics-flow' && status === 200
        if (isFlow || (body !== '' && JSON.parse(body).flowId)) expectFlow(body)
        expect(events.length).toBeLessThanOrEqual(2)
        const [target = ''] = query.split('#')
        if (method !== 'GET' || sent.origin !== origin || isRefused(target)) expect(events).toEqual([])
        for (const event of events) expect(toLine(event)).toMatch(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*\n$/u)
      },
    ),
    {numRuns: 3000},
  )
})

/** The fields that the page describes, by its own zones, and no others. */
function expectFlow(body: string): void {
  const answer = JSON.parse(body)
  expect(Object.keys(answer)).toEqual(page.answer.map(({name}) => name))
  for (const {name, type, pattern} of page.answer) {
    expect(typeof answer[name]).toBe(type)
    expect(String(answer[name])).toMatch(new RegExp(pattern?.source ?? ''))
  }
}

test('a Request is answered as what it holds', async () => {
  const sink = createMemorySink()
  const ask = createMetricsFlow(optionsOf({sink}))
  const web = fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'POST')
  const name = fc.constantFrom(origin, 'null', 'https://evil.example')
  await fc.assert(
    fc.asyncProperty(web, paths, queries, name, async (method, path, query, from) => {
      const url = `https://fxa.example${path.startsWith('/') ? path : '/'}?${query}`
      const request = new Request(url, {method, headers: {origin: from}})
      const response = await ask(request)
      const body = await response.text()
      if (method === 'HEAD') expect(body).toBe('')
      const expected = serve().ask(method, request.url, {origin: from})
      expect(response.status).toBe(expected.status)
      expect(body.length).toBe(expected.body.length)
      expect(response.headers.get('access-control-allow-origin')).toBe(
        expected.headers['Access-Control-Allow-Origin'] ?? null,
      )
    }),
    // One in some forty is logged: of a hundred, none was once in a while.
    {numRuns: 500},
  )
  expect(sink.events.length).toBeGreaterThan(0)
})
