import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Redis} from 'ioredis'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {FlowEvent} from '../../../src/metrics-flow/index.ts'
import {createRedisSink} from '../../../src/metrics-flow/redis/index.ts'
import {serve} from '../service.ts'

const isThere = spawnSync('redis-server', ['--version']).status === 0
if (!isThere)
  console.warn('No redis-server in PATH: the tests with a real Redis are skipped (apt-get install redis-server)')

describe.skipIf(!isThere)('a real Redis', () => {
  const root = mkdtempSync(join(tmpdir(), 'docparity-redis-'))
  const path = join(root, 'socket')
  let server: ChildProcess
  let redis: Redis
  async function start(): Promise<void> {
    const options = [
      '--port',
      '0',
      '--unixsocket',
      path,
      '--dir',
      root,
      '--appendonly',
      'yes',
      '--appendfsync',
      'always',
    ]
    server = spawn('redis-server', options, {stdio: 'ignore'})
    redis = new Redis(path)
    redis.on('error', () => {})
    await redis.ping()
  }
  async function stop(): Promise<void> {
    redis.disconnect()
    server.kill('SIGKILL')
    await once(server, 'exit')
  }
  beforeAll(start)
  afterAll(async () => {
    await stop()
    rmSync(root, {recursive: true})
  })

  /** A service that logs to a stream of its own. */
  async function open(stream: string, options: Parameters<typeof createRedisSink>[1] = {}) {
    const sink = createRedisSink(path, {stream, delay: 1, retryAfter: 10, ...options})
    await expect.poll(() => sink.isHealthy).toBe(true)
    return {sink, ...serve({sink, now: Date.now})}
  }
  const toEvents = (entries: readonly (readonly [id: string, fields: string[]])[]) =>
    entries.map(([, [, id, , event = '']]) => ({id, event: JSON.parse(event) as FlowEvent}))

  test('holds each event with its id', async () => {
    const {get, sink} = await open('whole')
    const {flowId} = JSON.parse(get('entrypoint=a&form_type=email').body)
    await sink.close()
    const found = toEvents(await redis.xrange('whole', '-', '+'))
    expect(found.map(({event}) => event)).toMatchObject([
      {name: 'flow.begin', flowId, parameters: {entrypoint: 'a', form_type: 'email'}},
      {name: 'flow.enter-email.view', flowId},
    ])
    expect(found.map(({id}) => id)).toEqual(found.map(({event}) => event.id))
  })

  test('shares events among the readers of a group, each to one of them', async () => {
    const {get, sink} = await open('shared')
    await redis.xgroup('CREATE', 'shared', 'analysis', '0', 'MKSTREAM')
    for (let count = 0; count < 100; count++) get(`entrypoint=${count}`)
    await sink.close()
    const read = async (reader: string) => {
      const [[, entries]] = (await redis.xreadgroup(
        'GROUP',
        'analysis',
        reader,
        'COUNT',
        50,
        'STREAMS',
        'shared',
        '>',
      )) as [[string, [string, string[]][]]]
      await redis.xack('shared', 'analysis', ...entries.map(([id]) => id))
      return toEvents(entries).map(({event}) => event.parameters.entrypoint)
    }
    expect([...(await read('first')), ...(await read('second'))]).toEqual(
      Array.from({length: 100}, (_, index) => `${index}`),
    )
    expect((await redis.xpending('shared', 'analysis'))[0]).toBe(0)
  })

  test('is cut to about as many entries as one says', async () => {
    const {get, sink} = await open('cut', {maxLength: 100})
    for (let count = 0; count < 1000; count++) get('')
    await sink.close()
    expect(await redis.xlen('cut')).toBeLessThan(300)
  })

  test('may be killed: each event is there at least once when it is back, or counted', async () => {
    const {get, sink} = await open('killed')
    const flows: string[] = []
    const ask = () => void flows.push(JSON.parse(get('').body).flowId)
    for (let count = 0; count < 500; count++) ask()
    await stop()
    for (let count = 0; count < 500; count++) ask()
    await expect.poll(() => sink.isHealthy).toBe(false)
    await start()
    await expect.poll(() => sink.isHealthy, {timeout: 5000}).toBe(true)
    await sink.close()
    const found = new Set(toEvents(await redis.xrange('killed', '-', '+')).map(({event}) => event.flowId))
    expect(found.size + sink.lost).toBe(1000)
  })
})
