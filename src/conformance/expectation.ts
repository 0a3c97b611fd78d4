import type {Answer, Sent} from './endpoint.ts'
import type {LoggedEvent} from './events/event-log.ts'

/** What an endpoint lets a run see of its judgement. */
export interface Sight {
  /** It takes some request that the page accepts: whoever turns all away refuses no value by it. */
  readonly takesSome: boolean
  /** It answers a refused value with a status of 400 to 499. */
  readonly refusesByStatus: boolean
  /** The parameters that its events hold; undefined without a log that can be read. */
  readonly recorded: ReadonlySet<string> | undefined
}

/** A request with all that came of it. */
export interface Exchange {
  readonly sent: Sent
  /** Of status 0 where none came; its body then says why. */
  readonly answer: Answer
  /** Why it could not be sent, where it could not. */
  readonly unsent?: string
  /** What was logged for it, in order; undefined where nobody can tell. */
  readonly events: readonly LoggedEvent[] | undefined
  /** Lines of the log since the last request that are no event of a request with a tag. */
  readonly strays: readonly string[]
}

/** How an expectation is met: as expected, with what there was instead, or out of sight and why. */
export type Judgement = 'met' | {readonly actual: string} | {readonly unseen: string}

/** One thing that is to come of a request. */
export interface Expectation {
  /** In a few words, such as `status 200`. */
  readonly expected: string
  judge(exchange: Exchange, sight: Sight): Judgement
}

/** How an expectation is met. What was not sent is out of sight, and so is what came too soon for the endpoint. */
export function judge({judge}: Expectation, exchange: Exchange, sight: Sight): Judgement {
  if (exchange.unsent !== undefined) return {unseen: exchange.unsent}
  if (exchange.answer.status === 429) return {unseen: 'status 429: the endpoint asks for fewer requests a second'}
  return judge(exchange, sight)
}
