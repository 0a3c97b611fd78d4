import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {HeaderList} from '../../../src/conformance/endpoint.ts'
import {page} from '../../generated/page.ts'
import {engage, serve, uid} from '../../metrics-flow/service.ts'
import {client, createEndpoint, type Made, origin, rejecting} from '../../support/endpoints/correct.ts'

/** Asks as a page of the listed origin does, and tells what is seen of it. */
async function ask({endpoint, log}: Made, query: string) {
  const answer = await endpoint({method: 'GET', target: `/metrics-flow?${query}`, headers: [['Origin', origin]]})
  return {...answer, events: await log()}
}

test.each([
  ['utm_source=a%2Fb', ['flow.begin'], {utm_source: 'a/b'}],
  ['form_type=email', ['flow.begin', 'flow.enter-email.view'], {form_type: 'email'}],
  ['form_type=other', ['flow.begin'], {form_type: 'other'}],
  ['utm_source=%&flavour=a+b', ['flow.begin'], {utm_source: '%'}],
  [`uid=${uid}`, ['flow.begin'], {}],
  ['service=sync&context=fx_ios_v1', ['flow.begin'], {service: 'sync', context: 'fx_ios_v1'}],
  [engage, ['flow.rp.engage'], {event_type: 'engage', service: client, uid}],
])('%s logs %j', async (query, names, parameters) => {
  const {status, body, events} = await ask(createEndpoint(), query)
  const rest = {parameters, authenticated: false, page: page.sha256, id: expect.any(String), time: expect.any(Number)}
  expect(status).toBe(200)
  expect(events).toEqual(names.map(name => ({...JSON.parse(body), ...rest, name})))
})

test.each([
  ...['entrypoint=a:b', 'utm_source=', 'utm_source=a&utm_source=a', 'utm_source=a+b', 'utm_source=%FF', 'service=sync'],
  ...[`event_type=engage&service=${client}`, 'event_type=engage'],
])('%s gets a flow and logs nothing, or is turned away', async query => {
  const {status, body, events} = await ask(createEndpoint(), query)
  expect({status, events}).toEqual({status: 200, events: []})
  expect(Object.keys(JSON.parse(body))).toEqual(['flowId', 'flowBeginTime'])
  expect(await ask(createEndpoint(rejecting), query)).toMatchObject({status: 400, events: []})
})

test('whoever is turned away hears which parameters are refused, and no value', async () => {
  const {body} = await ask(createEndpoint(rejecting), 'utm_source=:zz&entrypoint=:zz&utm_term=ok')
  expect(JSON.parse(body)).toMatchObject({status: 400, refused: ['utm_source', 'entrypoint']})
  expect(body).not.toMatch(/zz|ok/)
})

const names = [...page.parameters.map(({name}) => name), 'constructor', 'Utm_Source']
const values = [
  'a',
  'email',
  'other',
  'sync',
  'fx_ios_v1',
  client,
  uid,
  'engage',
  '%',
  '%0A',
  '%FF',
  '+',
  '',
  'a=b',
  ';',
]
const pairs = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values)).map(parts => parts.join('='))
const queries = fc.array(fc.oneof(pairs, fc.constant(engage)), {maxLength: 5}).map(parts => parts.join('&'))
const paths = fc.constantFrom(...Array(5).fill('/metrics-flow'), '/metrics-flow/', '//metrics-flow')
const methods = fc.constantFrom(...Array(5).fill('GET'), 'HEAD', 'OPTIONS', 'POST')
const origins = fc.constantFrom(...Array(5).fill(origin), 'null', `${origin}/`)
const headers = fc.record({origin: origins, dnt: fc.constantFrom('0', '1')}, {requiredKeys: []})

/** The headers that the page speaks of. */
const toRules = (list: HeaderList) =>
  list.filter(([name]) => /^(?:access-control-allow|cache|content-type|vary|x-content)/i.test(name)).sort()

test('to any request it does what the service does, from which it was written apart', async () => {
  const service = serve()
  const {endpoint, log} = createEndpoint()
  await fc.assert(
    fc.asyncProperty(methods, paths, queries, headers, async (method, path, query, sent) => {
      const target = `${path}?${query}`
      const theirs = service.ask(method, target, sent)
      const ours = await endpoint({method, target, headers: Object.entries(sent)})
      expect(ours.status).toBe(theirs.status)
      // Of another path the page says no more than its status.
      if (ours.status !== 404) expect(toRules(ours.headers)).toEqual(toRules(Object.entries(theirs.headers)))
      expect(await log()).toEqual(
        theirs.events.map(({name, parameters}) => expect.objectContaining({name, parameters})),
      )
    }),
    {numRuns: 500},
  )
})
