import type {Refusal} from '../generated/validators.ts'

/**
 * Why a call came to nothing:
 *
 * - `refused`: the page refuses what would be sent, so nothing was sent;
 * - `network`: no answer could be read. Browsers tell a page no more than this where its origin is not on the list;
 * - `timeout`, `aborted`: it took too long, or the caller gave up;
 * - `status`: the answer has another status than 200;
 * - `not-json`: the answer is no JSON;
 * - `answer`: the answer has not the fields that the page describes.
 */
export type Reason = CallReason | 'refused' | 'not-json' | 'answer'

/** Why there is no answer, or none with a flow. */
export type CallReason = 'network' | 'timeout' | 'aborted' | 'status'

/** A call that came to nothing. */
export interface Failure<Why = Reason> {
  readonly ok: false
  readonly reason: Why
  /** One sentence for a developer. It holds no value that was to be sent. */
  readonly message: string
}

/** Makes one. */
export function toFailure<Why extends string>(reason: Why, message: string): Failure<Why> {
  return {ok: false, reason, message}
}

/** Tells of parameters that the page refuses, by their names alone. */
export function toRefused(refused: readonly Refusal[]): Failure<'refused'> {
  const names = refused.map(({parameter}) => `\`${parameter}\``).join(', ')
  return toFailure('refused', `Unexpected ${names}, expected what the page accepts; nothing was sent`)
}
