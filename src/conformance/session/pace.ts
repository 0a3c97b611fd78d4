import type {Endpoint} from '../endpoint.ts'
import {RunEnded} from './run-ended.ts'

/** How much a run may ask of an endpoint. */
export interface Limits {
  /** Requests a second at most; no bound by default. */
  readonly rate?: number
  /** Requests in all; no bound by default. */
  readonly total?: number
  /** Requests on their way at the same time; 32 by default. */
  readonly concurrency?: number
}

/** Waits until the next request may be sent; false where none may any more. */
export type Pace = () => Promise<boolean>

/** Spreads requests evenly: each has its own time, and one that comes late does not let the next come early. */
export function createPace({rate = Number.POSITIVE_INFINITY, total = Number.POSITIVE_INFINITY}: Limits): Pace {
  let [sent, next] = [0, Number.NEGATIVE_INFINITY]
  return async () => {
    if (sent >= total) return false
    sent++
    const now = performance.now()
    next = Math.max(next + 1000 / rate, now)
    if (next > now) await new Promise(resolve => setTimeout(resolve, next - now))
    return true
  }
}

/**
 * An endpoint that is asked at a pace.
 *
 * @throws RunEnded when the requests are used up.
 */
export function atPace(endpoint: Endpoint, limits: Limits): Endpoint {
  const pace = createPace(limits)
  return async sent => {
    if (!(await pace())) throw new RunEnded('all requests that the run may send are sent')
    return endpoint(sent)
  }
}
