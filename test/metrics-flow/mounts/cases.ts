import {expect, test} from 'vitest'
import {createKeyRing, verifyFlow} from '../../../src/metrics-flow/index.ts'
import {origin, secret} from '../service.ts'

/** Where the service is mounted: how it is asked, and the names of the events that it has logged. */
export interface Mount {
  ask(path: string, init: RequestInit): Promise<Response>
  logged(): readonly string[]
}

interface Case {
  readonly title: string
  readonly path: string
  readonly method?: string
  readonly origin?: string
  readonly status: number
  readonly headers?: Readonly<Record<string, string | null>>
  /** What the body is, as JSON; a flow of our own, or nothing at all. */
  readonly body: 'flow' | 'none' | object
}

const listed = {'access-control-allow-origin': origin, vary: 'Origin'}
const unlisted = {'access-control-allow-origin': null, vary: 'Origin'}
const flow = {status: 200, body: 'flow'} as const
const cases: readonly Case[] = [
  {title: 'a listed origin', path: '/metrics-flow?entrypoint=a&utm_source=a%2Fb', origin, headers: listed, ...flow},
  {title: 'another origin', path: '/metrics-flow', origin: 'https://evil.example', headers: unlisted, ...flow},
  {title: 'no origin', path: '/metrics-flow', headers: unlisted, ...flow},
  {title: 'a refused value', path: '/metrics-flow?utm_source=%21', origin, headers: listed, ...flow},
  {title: 'HEAD', method: 'HEAD', path: '/metrics-flow', origin, status: 200, headers: listed, body: 'none'},
  {
    title: 'a preflight',
    method: 'OPTIONS',
    path: '/metrics-flow',
    origin,
    status: 204,
    headers: {...listed, 'access-control-max-age': '7200'},
    body: 'none',
  },
  {
    title: 'POST',
    method: 'POST',
    path: '/metrics-flow',
    origin,
    status: 405,
    headers: {...listed, allow: 'GET, HEAD, OPTIONS'},
    body: {title: 'Method Not Allowed'},
  },
  {title: 'a long query', path: `/metrics-flow?${'a'.repeat(4097)}`, status: 414, body: {title: 'URI Too Long'}},
  {title: 'another path', path: '//a/metrics-flow', status: 404, body: {title: 'Not Found'}},
  {title: 'the heartbeat', path: '/__heartbeat__', status: 200, body: {status: 'ok', lost: 0}},
]

/** Tests one mount; the same for each. */
export function testMount(open: () => Mount): void {
  test.each(cases)('answers $title', async ({path, method = 'GET', origin, status, headers = {}, body}) => {
    const response = await open().ask(path, {method, headers: origin === undefined ? {} : {Origin: origin}})
    const always = {'cache-control': 'no-store', 'x-content-type-options': 'nosniff'}
    const expected: Case['headers'] = {...always, ...headers}
    const got = Object.fromEntries(Object.keys(expected).map(name => [name, response.headers.get(name)]))
    expect({status: response.status, ...got}).toEqual({status, ...expected})
    const text = await response.text()
    if (body === 'none') expect(text).toBe('')
    else if (body !== 'flow') expect(JSON.parse(text)).toMatchObject(body)
    else expect(stateOf(JSON.parse(text))).toBe('valid')
  })

  test('has logged the one event', async () => {
    await expect.poll(() => open().logged()).toEqual(['flow.begin'])
  })
}

const stateOf = (flow: {readonly flowId: unknown; readonly flowBeginTime: unknown}) =>
  // Another runtime has another clock, which may be a moment ahead.
  verifyFlow(flow.flowId, flow.flowBeginTime, {keys: createKeyRing(secret), now: () => Date.now() + 1000})
