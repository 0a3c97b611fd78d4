import {describe, expect, test} from 'vitest'
import type {Endpoint, Sent} from '../../../src/conformance/endpoint.ts'
import type {Probe} from '../../../src/conformance/index.ts'
import {createSession, type SessionOptions} from '../../../src/conformance/session/create-session.ts'
import {parameter, spec} from '../../support/specs.ts'
import {worldOf} from '../../support/worlds.ts'

const word = '^\\w+$'
const world = worldOf(spec([parameter('x', word), parameter('y', word), parameter('form_type', '^email$')]))

/** A session with an endpoint that logs one event of what the page accepts, and what was sent after the first requests. */
async function open(options: SessionOptions = {}, around = (endpoint: Endpoint) => endpoint) {
  const [asked, lines] = [[] as Sent[], [] as unknown[]]
  const endpoint: Endpoint = async sent => {
    asked.push(sent)
    const parameters = Object.fromEntries(new URL(sent.target, 'http://a.example').searchParams)
    if (!Object.values(parameters).includes('docparity:refused')) lines.push({name: `e${asked.length}`, parameters})
    return {status: 200, headers: [], body: ''}
  }
  const {session, ...rest} = await createSession(world, around(endpoint), {
    log: async () => lines.splice(0),
    run: 'run',
    patience: 1,
    ...options,
  })
  asked.length = 0
  const targets = () => asked.map(({target}) => target.replace('/metrics-flow', ''))
  return {session, rest, asked, targets, lines}
}

const probe = (query: NonNullable<Probe['query']>, more: Partial<Probe> = {}): Probe => ({query, expect: [], ...more})

describe('a request', () => {
  test('is followed by a fence that is logged, and has its own events alone', async () => {
    const {session, rest, targets} = await open()
    expect(await session.ask(probe('a=1'))).toEqual({
      sent: {method: 'GET', target: '/metrics-flow?a=1&x=dprun2', headers: [['Origin', 'https://rp.example']]},
      answer: {status: 200, headers: [], body: ''},
      events: [expect.objectContaining({name: 'e1', parameters: {a: '1', x: 'dprun2'}})],
      strays: [],
    })
    expect(targets()).toEqual(['?a=1&x=dprun2', '?form_type=email&x=dprun3'])
    expect(rest).toEqual({})
    expect(rest).not.toHaveProperty('blind')
  })

  test.each<[string, Probe, string, boolean]>([
    ['the first parameter that it leaves alone', probe('x=1'), '?x=1&y=dprun2', true],
    ['the parameter that it names', probe('x=1', {carrier: 'x'}), '?x=1&x=dprun2', true],
    ['where it puts it itself', probe(pair => `${pair}&x=1`), '?y=dprun2&x=1', true],
    ['no parameter, where it sends all', probe('x=1&y=2'), '?x=1&y=2', false],
    ['no parameter, where it puts it nowhere', probe(() => 'z=1'), '?z=1', false],
    ['the first parameter, without a query', {expect: []}, '?x=dprun2', true],
  ])('carries its tag in %s', async (_, one, target, isSeen) => {
    const {session, targets} = await open()
    const {events} = await session.ask(one)
    expect(targets()[0]).toBe(target)
    expect(events?.map(({name}) => name)).toEqual(isSeen ? ['e1'] : undefined)
  })
})

describe('many requests', () => {
  test.each([
    [0, 0],
    [1, 1],
    [1000, 1],
    [1001, 2],
  ])('come in their order, a thousand before a fence: %d with %d fences', async (all, fences) => {
    const {session, targets} = await open()
    const probes = Array.from({length: all}, (_, index) => probe(`n=${index}`))
    const [asked, events] = [[] as Probe[], [] as unknown[]]
    for await (const [one, exchange] of session.askAll(probes)) {
      asked.push(one)
      events.push(exchange.events?.map(({parameters: {n}}) => n))
    }
    expect(asked).toEqual(probes)
    expect(events).toEqual(probes.map((_, index) => [`${index}`]))
    expect(targets().filter(target => target.includes('form_type'))).toHaveLength(fences)
    expect(targets()).toHaveLength(all + fences)
  })

  test.each([
    [{}, 32],
    [{concurrency: 3}, 3],
  ])('told %j are at most %d at a time', async (options, most) => {
    let [open_, highest] = [0, 0]
    const {session} = await open(options, endpoint => async sent => {
      highest = Math.max(highest, ++open_)
      await undefined
      open_--
      return endpoint(sent)
    })
    for await (const _ of session.askAll(Array.from({length: 50}, () => probe(''))));
    expect(highest).toBe(most)
  })
})

test('one more fence tells whether all came in order', async () => {
  const {session, targets, lines} = await open()
  await session.ask(probe(''))
  expect(await session.isInOrder()).toBe(true)
  expect(targets()).toEqual(['?x=dprun2', '?form_type=email&x=dprun3', '?form_type=email&x=dprun4'])
  lines.push({name: 'late', parameters: {x: 'dprun2'}})
  expect(await session.isInOrder()).toBe(false)
})

test('events of another run, and named otherwise than told, are lines like others', async () => {
  const {session, lines} = await open()
  const others = [
    {name: 'a', parameters: {x: 'dpother0'}},
    {type: 'a', parameters: {x: 'dprun2'}},
  ]
  lines.push(...others)
  expect((await session.ask(probe(''))).strays).toEqual(others.map(other => JSON.stringify(other)))
})

test('fields of the log are found where they are told to be', async () => {
  const lines: unknown[] = []
  const endpoint: Endpoint = async ({target}) => {
    lines.push({type: 'e', query: Object.fromEntries(new URL(target, 'http://a.example').searchParams)})
    return {status: 200, headers: [], body: ''}
  }
  const fields = {name: 'type', parameters: 'query'}
  const opened = await createSession(world, endpoint, {log: async () => lines.splice(0), fields, patience: 1})
  expect((await opened.session.ask(probe(''))).events).toHaveLength(1)
})

test('without a log nothing of it is seen, no fence is sent, and it is told why', async () => {
  const targets: string[] = []
  const endpoint: Endpoint = async ({target}) => {
    targets.push(target)
    return {status: 200, headers: [], body: ''}
  }
  const {session, blind} = await createSession(world, endpoint, {})
  expect(blind).toBe('no log of events was given')
  expect((await session.ask(probe(''))).events).toBe(undefined)
  expect(targets).toHaveLength(3)
  // A run that has no name draws one.
  expect(targets.at(-1)).toMatch(/\?x=dp[a-z0-9]{2,}$/)
  const again: string[] = []
  await createSession(
    world,
    async sent => {
      again.push(sent.target)
      return {status: 200, headers: [], body: ''}
    },
    {},
  )
  expect(again[0]).not.toBe(targets[0])
})

describe('a fence', () => {
  test('is not sent where the first requests were not logged', async () => {
    const {session, rest, targets} = await open({log: async () => []})
    await session.ask(probe(''))
    expect(targets()).toEqual(['?x=dprun6'])
    expect(rest).toEqual({blind: 'no event of the first request was logged'})
  })

  test('that may not be sent any more leaves undecided what was logged before it', async () => {
    const {session} = await open({total: 3})
    expect(await session.ask(probe(''))).toMatchObject({answer: {status: 200}, events: undefined})
  })

  test('that is not answered shows nothing where it is not logged', async () => {
    const {session, targets} = await open({}, endpoint => async sent => {
      if (sent.target.includes('dprun3')) throw new Error('reset')
      return endpoint(sent)
    })
    expect(await session.ask(probe(''))).toMatchObject({answer: {status: 200}, events: undefined})
    // Another request shows that somebody is there.
    expect(targets()).toEqual(['?x=dprun2', ''])
  })
})
