import {once} from 'node:events'
import {setTimeout as sleep} from 'node:timers/promises'

/** Waits until the process is asked to stop, or the signal says so. Whoever asks twice ends it at once. */
export async function waitForStop(signal: AbortSignal = listen()): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort')
}

function listen(): AbortSignal {
  const controller = new AbortController()
  const stop = () => {
    controller.abort()
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return controller.signal
}

/** Waits for something, but no longer than some milliseconds; tells whether it was done by then. */
export function waitAtMost(done: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const end = new AbortController()
  const late = sleep(milliseconds, false, {signal: end.signal}).catch(() => false)
  return Promise.race([done.then(() => true), late]).finally(() => end.abort())
}
