import {Redis} from 'ioredis'
import type {FlowEvent} from '../events/event.ts'
import {toLine} from '../events/to-line.ts'
import {type BatchOptions, createBatchSink} from '../sinks/batches.ts'
import type {Sink} from '../sinks/sink.ts'

/** Where events go in Redis, and how they wait while it is away. */
export interface RedisSinkOptions extends BatchOptions {
  /** The key of the stream; `metrics-flow` by default. */
  readonly stream?: string
  /** About how many entries the stream keeps (`MAXLEN ~`); all by default. What is cut off unread is lost to its readers. */
  readonly maxLength?: number
  /** How long Redis may take for one batch, in milliseconds; 5,000 by default. */
  readonly timeout?: number
  /** Told whenever Redis goes away or comes back. */
  readonly onHealth?: (isHealthy: boolean) => void
}

/**
 * Adds each event to a stream of Redis, as an entry with the fields `id` and `event`. While Redis is away events wait,
 * up to the limit, and what is more is counted as lost. A batch is added as a whole or not at all; one whose answer did
 * not come is added again, so that readers have to skip an `id` that they know.
 *
 * @param url Such as `redis://localhost:6379`, or `rediss:` for TLS.
 * @throws TypeError where its database is no number, or URIError where its password cannot be decoded.
 */
export function createRedisSink(url: string, options: RedisSinkOptions = {}): Sink {
  const {stream = 'metrics-flow', maxLength, timeout = 5000, onHealth, retryAfter = 500, ...batches} = options
  const redis = connect(url, timeout)
  if (onHealth) watchHealth(redis, onHealth)
  const trim = maxLength === undefined ? [] : (['MAXLEN', '~', maxLength] as const)
  const send = async (batch: readonly FlowEvent[]) => {
    const transaction = redis.multi()
    for (const event of batch) transaction.xadd(stream, ...trim, '*', 'id', event.id, 'event', toLine(event).trimEnd())
    const answers = await transaction.exec()
    const failure = answers?.find(([error]) => error)?.[0]
    if (!answers || failure) throw failure ?? new Error('the transaction was discarded')
  }
  const sink = createBatchSink(send, {...batches, retryAfter})
  return {
    write: sink.write,
    async close() {
      await sink.close()
      redis.disconnect()
    },
    get isHealthy() {
      return sink.isHealthy && redis.status === 'ready'
    },
    get lost() {
      return sink.lost
    },
  }
}

/** Commands fail at once while Redis is away: it is the sink that waits, and tries again. */
function connect(url: string, timeout: number): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    socketTimeout: timeout,
    connectTimeout: timeout,
    retryStrategy: attempt => Math.min(100 * 2 ** attempt, 2000),
  })
  if (Number.isNaN(redis.options.db)) {
    redis.disconnect()
    throw new TypeError('Unexpected database in the URL of Redis, expected a number')
  }
  // Each failure to connect is an error event, and without a listener it would be printed, with the address. A refused
  // database is one too, after which events would go to another one.
  return redis.on('error', (error: Error & {readonly command?: {readonly name: string}}) => {
    if (error.command?.name === 'select') redis.disconnect(true)
  })
}

/** Tells each change once, not each failure to connect, and not the end that the sink makes itself. */
function watchHealth(redis: Redis, onHealth: (isHealthy: boolean) => void): void {
  let isHealthy = true
  const tell = (now: boolean) => () => {
    if (now !== isHealthy) onHealth(now)
    isHealthy = now
  }
  redis.on('ready', tell(true)).on('reconnecting', tell(false))
}
