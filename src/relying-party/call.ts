import {type CallReason, type Failure, toFailure} from './failure.ts'

/** The part of `fetch` that is needed, so that a fake is short. */
export type Fetch = (url: string, init: CallInit) => Promise<{readonly status: number; text(): Promise<string>}>

/** What `fetch` is told beside the address. */
export interface CallInit {
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/** How to call. */
export interface CallOptions {
  /** The global `fetch` by default. */
  readonly fetch?: Fetch | undefined
  /** How long the whole call may take, in milliseconds; 10,000 by default. */
  readonly timeout?: number | undefined
  /** Lets the caller give up. */
  readonly signal?: AbortSignal | undefined
}

/** The longest time that a timer knows; a longer one would end at once. */
const longest = 2 ** 31 - 1

/** Calls an address and gives the body of an answer with status 200. Never rejects, and is never late. */
export async function runCall(
  url: string,
  headers: CallInit['headers'],
  {fetch, timeout = 10_000, signal}: CallOptions,
): Promise<string | Failure<CallReason>> {
  const aborted = toFailure('aborted', 'Unexpected end of the call, which its caller gave up')
  if (signal?.aborted) return aborted
  const late = toFailure('timeout', `Unexpected silence for ${timeout} ms, expected an answer`)
  const stopper = new AbortController()
  let stop: (failure: Failure<CallReason>) => void = () => {}
  // A race, for not every `fetch` heeds its signal.
  const stopped = new Promise<Failure<CallReason>>(resolve => {
    stop = resolve
  })
  const abort = () => stop(aborted)
  const timer = setTimeout(() => stop(late), Math.min(timeout, longest))
  signal?.addEventListener('abort', abort)
  const outcome = await Promise.race([stopped, ask(url, {headers, signal: stopper.signal}, fetch)])
  clearTimeout(timer)
  signal?.removeEventListener('abort', abort)
  // Whatever is still on its way is not needed.
  stopper.abort()
  return outcome
}

async function ask(url: string, init: CallInit, send: Fetch | undefined): Promise<string | Failure<CallReason>> {
  try {
    // implements metrics-flow.request.method
    const answer = await (send ?? fetch)(url, init)
    if (answer.status === 200) return `${await answer.text()}`
    return toFailure('status', `Unexpected status ${answer.status}, expected 200`)
  } catch {
    // What was thrown is not passed on: it may hold the address, and with it a user id.
    // implements metrics-flow.events.secret-uid
    return toFailure('network', 'Unexpected failure, expected a network and, for a page, an origin that is on the list')
  }
}
