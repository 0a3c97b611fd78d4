import type {Sink} from '../../metrics-flow/index.ts'
import type {Call} from '../command.ts'
import {type Io, note} from '../io.ts'
import {codeOf, UsageError} from '../usage-error.ts'

/** What was meant for a URL may hold a password: nothing of it is printed. */
const unexpected = 'Unexpected sink, expected ndjson, redis://<host>:<port> or none'

/** Opens what events go to: stdout, a Redis, or nothing. */
export async function openSink({options: {sink = 'ndjson'}, io}: Call): Promise<Sink> {
  if (sink === 'none') return {write: () => {}, close: async () => {}, isHealthy: true, lost: 0}
  if (/^rediss?:\/\/[^/?#]/.test(sink) && URL.canParse(sink)) return openRedis(io, sink)
  if (sink !== 'ndjson') throw new UsageError(unexpected)
  const {createNdjsonSink} = await import('../../metrics-flow/index.ts')
  return createNdjsonSink(io.stdout)
}

async function openRedis(io: Io, url: string): Promise<Sink> {
  const {createRedisSink} = await import('../../metrics-flow/redis/index.ts').catch(error => {
    if (codeOf(error) !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new UsageError('Cannot find the package `ioredis`, which --sink redis: needs (`npm install ioredis`)')
  })
  const onHealth = (isHealthy: boolean) =>
    void note(io, isHealthy ? 'Redis is back' : 'Redis is away: events wait for it, and /__heartbeat__ answers 503')
  try {
    return createRedisSink(url, {onHealth})
  } catch (error) {
    throw error instanceof TypeError || error instanceof URIError ? new UsageError(unexpected) : error
  }
}
