import {afterEach, describe, expect, test} from 'vitest'
import {type FlowEvent, type Sink, toLine} from '../../../src/metrics-flow/index.ts'
import {createRedisSink, type RedisSinkOptions} from '../../../src/metrics-flow/redis/index.ts'
import {serve} from '../service.ts'
import {startFakeRedis} from './fake-redis.ts'

const [event] = serve().get('entrypoint=a').events as [FlowEvent]
const write = (sink: Sink, ...ids: readonly string[]) => {
  for (const id of ids) sink.write({...event, id})
}
const ending: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ending.splice(0)) await end()
})

/** A sink, and what stands in for Redis. */
async function open(options: RedisSinkOptions = {}, path = '') {
  const redis = await startFakeRedis()
  const health: boolean[] = []
  const onHealth = (isHealthy: boolean) => void health.push(isHealthy)
  const sink = createRedisSink(`redis://127.0.0.1:${redis.port}${path}`, {
    delay: 1,
    retryAfter: 10,
    onHealth,
    ...options,
  })
  ending.push(
    () => sink.close(),
    () => redis.leave(),
  )
  return {redis, sink, health}
}

test('adds events in order, many at a time, and does not take its own end for one of Redis', async () => {
  const {redis, sink, health} = await open()
  await expect.poll(() => sink.isHealthy).toBe(true)
  write(sink, '0', '1', '2')
  await sink.close()
  expect([redis.ids, sink.lost]).toEqual([['0', '1', '2'], 0])
  await redis.leave()
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(health).toEqual([])
})

describe('while Redis is away', () => {
  test('keeps events and adds them when it is back', async () => {
    const {redis, sink, health} = await open()
    await expect.poll(() => sink.isHealthy).toBe(true)
    await redis.leave()
    write(sink, '0', '1')
    await expect.poll(() => sink.isHealthy).toBe(false)
    write(sink, '2')
    await redis.comeBack()
    await expect.poll(() => redis.ids).toEqual(['0', '1', '2'])
    await expect.poll(() => sink.isHealthy).toBe(true)
    expect([sink.lost, health]).toEqual([0, [false, true]])
  })

  test('keeps no more events than its limit, and counts the others', async () => {
    const {redis, sink} = await open({limit: 2})
    await redis.leave()
    write(sink, '0', '1', '2', '3')
    expect(sink.lost).toBe(2)
    await redis.comeBack()
    await expect.poll(() => redis.ids).toEqual(['0', '1'])
  })

  test('needs nobody to tell of it', async () => {
    const redis = await startFakeRedis()
    const sink = createRedisSink(`redis://127.0.0.1:${redis.port}`, {delay: 1, retryAfter: 10})
    ending.push(
      () => sink.close(),
      () => redis.leave(),
    )
    await expect.poll(() => sink.isHealthy).toBe(true)
    await redis.leave()
    write(sink, '0')
    await expect.poll(() => sink.isHealthy).toBe(false)
    await redis.comeBack()
    await expect.poll(() => redis.ids).toEqual(['0'])
  })

  test('is closed at once, and counts what it still held', async () => {
    const {redis, sink} = await open()
    await redis.leave()
    write(sink, '0', '1')
    await sink.close()
    expect([redis.ids, sink.lost, sink.isHealthy]).toEqual([[], 2, false])
  })

  test('is not healthy from the start, says so once, and answers all the same', async () => {
    const redis = await startFakeRedis()
    await redis.leave()
    const health: boolean[] = []
    const sink = createRedisSink(`redis://127.0.0.1:${redis.port}`, {onHealth: now => void health.push(now)})
    ending.push(() => sink.close())
    const {ask, get} = serve({sink})
    await expect.poll(() => health).toEqual([false])
    expect([get('').status, ask('GET', '/__heartbeat__').status]).toEqual([200, 503])
  })
})

test('takes a Redis that says nothing for one that is away', async () => {
  const {redis, sink} = await open({timeout: 50})
  await expect.poll(() => sink.isHealthy).toBe(true)
  redis.state = 'silent'
  write(sink, '0')
  await expect.poll(() => sink.isHealthy).toBe(false)
  redis.state = 'well'
  await expect.poll(() => redis.ids).toEqual(['0'])
})

test('adds nothing to another database where there is none of the number', async () => {
  const {redis, sink, health} = await open({}, '/99')
  write(sink, '0')
  await expect.poll(() => health).toEqual([false])
  await sink.close()
  expect([redis.ids, sink.lost, sink.isHealthy]).toEqual([[], 1, false])
})

test('is not made of a database that is no number, or a password that cannot be decoded', () => {
  for (const path of ['/none', '?db=none'])
    expect(() => createRedisSink(`redis://127.0.0.1:1${path}`)).toThrow('Unexpected database in the URL of Redis')
  expect(() => createRedisSink('redis://:%@127.0.0.1:1')).toThrow(URIError)
})

test.each(['full', 'no stream', 'watched'] as const)('keeps what Redis refuses: %s', async state => {
  const {redis, sink} = await open()
  await expect.poll(() => sink.isHealthy).toBe(true)
  redis.state = state
  write(sink, '0')
  await expect.poll(() => sink.isHealthy).toBe(false)
  redis.state = 'well'
  await expect.poll(() => redis.ids).toEqual(['0'])
})

test.each([
  [{}, ['metrics-flow']],
  [{stream: 'flows', maxLength: 9}, ['flows', 'MAXLEN', '~', '9']],
])('with %j an entry has two fields, an id and a line', async (options, head) => {
  const {redis, sink} = await open(options)
  await expect.poll(() => sink.isHealthy).toBe(true)
  write(sink, '0')
  await sink.close()
  expect(redis.added).toEqual([[...head, '*', 'id', '0', 'event', toLine({...event, id: '0'}).trimEnd()]])
})
