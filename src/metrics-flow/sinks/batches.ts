import type {FlowEvent} from '../events/event.ts'
import type {Sink} from './sink.ts'

/** How events are gathered. */
export interface BatchOptions {
  /** How many events wait at most, those on their way included; more are lost. 10,000 by default. */
  readonly limit?: number
  /** How long a batch is gathered, in milliseconds; 2 by default. */
  readonly delay?: number
  /**
   * After how many milliseconds a batch that failed is sent once more. Without it a batch that failed is lost: where
   * half of it may have arrived, nobody can tell which half.
   */
  readonly retryAfter?: number
}

/** Makes a sink of what sends a batch: one at a time, in order, and never an endless queue. */
export function createBatchSink<Item = FlowEvent>(
  send: (batch: readonly Item[]) => Promise<void>,
  options: BatchOptions = {},
): Sink<Item> {
  const {limit = 10_000, delay = 2, retryAfter} = options
  let waiting: Item[] = []
  let onTheWay = 0
  let isHealthy = true
  let lost = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let closing: Promise<void> | undefined

  const start = (after: number) => {
    timer ??= setTimeout(run, after)
  }
  function run(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    running = sendAll().then(() => {
      running = undefined
      if (waiting.length > 0 && closing === undefined) start(isHealthy ? delay : (retryAfter ?? delay))
    })
    return running
  }
  async function sendAll(): Promise<void> {
    const batch = waiting
    waiting = []
    onTheWay = batch.length
    isHealthy = await isSent(batch)
    onTheWay = 0
    if (isHealthy) return
    if (retryAfter === undefined) lost += batch.length
    else waiting = [...batch, ...waiting]
  }
  // A sender that throws before it waits has failed like any other.
  const isSent = (batch: readonly Item[]) =>
    Promise.resolve(batch)
      .then(send)
      .then(
        () => true,
        () => false,
      )
  async function close(): Promise<void> {
    await running
    if (waiting.length > 0) await run()
    lost += waiting.length
    waiting = []
  }

  const isFull = () => waiting.length + onTheWay >= limit

  return {
    write(event) {
      if (closing !== undefined || isFull()) lost++
      else {
        waiting.push(event)
        if (running === undefined) start(delay)
      }
    },
    close() {
      closing ??= close()
      return closing
    },
    get isHealthy() {
      return isHealthy && !isFull()
    },
    get lost() {
      return lost
    },
  }
}
