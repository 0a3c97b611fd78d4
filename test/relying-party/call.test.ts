import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {type Fetch, requestFlow} from '../../src/relying-party/index.ts'
import {flow} from './flow.ts'

const never = () => new Promise<never>(() => {})
const ask = (fetch: unknown, options: {timeout?: number; signal?: AbortSignal} = {}) =>
  requestFlow({endpoint: 'https://fxa.example/metrics-flow', params: {}, fetch: fetch as Fetch, ...options})
const reasonOf = async (result: ReturnType<typeof ask>) => {
  const found = await result
  return found.ok ? 'a flow' : found.reason
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** All that a `fetch` can do, right and wrong. */
const anyFetch = (): fc.Arbitrary<unknown> => {
  const how = fc.constantFrom('return', 'resolve', 'throw', 'reject', 'hang')
  const act = (kind: string, value: unknown) => () => {
    if (kind === 'throw') throw value
    if (kind === 'reject') return Promise.reject(value)
    if (kind === 'hang') return never()
    return kind === 'resolve' ? Promise.resolve(value) : value
  }
  const body = fc.oneof(fc.constant(JSON.stringify(flow)), fc.anything())
  const text = fc.oneof(
    fc.tuple(how, body).map(([kind, value]) => act(kind, value)),
    fc.anything(),
  )
  const answer = fc.oneof(fc.record({status: fc.oneof(fc.constant(200), fc.anything()), text}), fc.anything())
  return fc.oneof(
    fc.tuple(how, answer).map(([kind, value]) => act(kind, value)),
    fc.anything({maxDepth: 1}),
  )
}

describe('a call', () => {
  test('never rejects and always ends, whatever `fetch` does', async () => {
    const reasons = ['a flow', 'network', 'timeout', 'status', 'not-json', 'answer']
    await fc.assert(
      fc.asyncProperty(anyFetch(), async fetch => {
        vi.stubGlobal('fetch', never)
        const reason = reasonOf(ask(fetch))
        await vi.advanceTimersByTimeAsync(10_000)
        expect(reasons).toContain(await reason)
      }),
    )
  })

  test.each([
    ['the answer', never],
    ['the body', async () => ({status: 200, text: never})],
  ])('that waits for %s ends when its time is up, and not before', async (_, fetch) => {
    let reason: string | undefined
    reasonOf(ask(fetch, {timeout: 50})).then(found => {
      reason = found
    })
    await vi.advanceTimersByTimeAsync(49)
    expect(reason).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(reason).toBe('timeout')
  })

  test('may take for ever', async () => {
    const late = () => new Promise(resolve => setTimeout(() => resolve(Response.json(flow)), 2 ** 30))
    const reason = reasonOf(ask(late, {timeout: Number.POSITIVE_INFINITY}))
    await vi.advanceTimersByTimeAsync(2 ** 30)
    expect(await reason).toBe('a flow')
  })

  test('ends when its caller gives up', async () => {
    const caller = new AbortController()
    const reason = reasonOf(ask(never, {signal: caller.signal}))
    caller.abort()
    expect(await reason).toBe('aborted')
  })

  test('does not begin where its caller has given up already', async () => {
    const fetch = vi.fn(never)
    expect(await reasonOf(ask(fetch, {signal: AbortSignal.abort()}))).toBe('aborted')
    expect(fetch).not.toHaveBeenCalled()
  })

  test('tells `fetch` when it is over, and leaves no timer and no listener behind', async () => {
    const caller = new AbortController()
    const [added, removed] = [
      vi.spyOn(caller.signal, 'addEventListener'),
      vi.spyOn(caller.signal, 'removeEventListener'),
    ]
    const fetch = vi.fn<Fetch>(async () => Response.json(flow))
    expect(await reasonOf(ask(fetch, {signal: caller.signal}))).toBe('a flow')
    expect(fetch.mock.calls[0]?.[1].signal.aborted).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
    expect(removed.mock.calls).toEqual(added.mock.calls)
  })

  test('is made with the global `fetch` where there is no other, and fails where there is none at all', async () => {
    vi.stubGlobal('fetch', async () => Response.json(flow))
    expect(await reasonOf(ask(undefined))).toBe('a flow')
    vi.stubGlobal('fetch', undefined)
    expect(await reasonOf(ask(undefined))).toBe('network')
  })
})
