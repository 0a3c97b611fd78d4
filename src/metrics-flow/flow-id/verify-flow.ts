import {timingSafeEqual} from 'node:crypto'
import {toSigned} from './flow.ts'
import type {KeyRing} from './key-ring.ts'

/** What becomes of a flow that comes back. */
export type FlowState = 'valid' | 'expired' | 'not yet valid' | 'forged'

/** What a flow is verified with. */
export interface VerifyOptions {
  readonly keys: KeyRing
  /** The time, in milliseconds since the Unix epoch; `Date.now` by default. */
  readonly now?: () => number
  /** How long a flow lasts, in milliseconds; two hours by default. */
  readonly lifetime?: number
}

const twoHours = 2 * 60 * 60 * 1000

/**
 * Tells whether a flow id and its begin time, a number, are ours and still count. Never throws, whatever it is given;
 * what is no flow is forged. Takes the same time for every wrong signature.
 */
export function verifyFlow(flowId: unknown, flowBeginTime: unknown, options: VerifyOptions): FlowState {
  const {keys, now = Date.now, lifetime = twoHours} = options
  if (typeof flowId !== 'string' || !/^[0-9a-f]{64}$/.test(flowId)) return 'forged'
  if (typeof flowBeginTime !== 'number' || !Number.isSafeInteger(flowBeginTime)) return 'forged'
  const [salt, signature] = [flowId.slice(0, 32), toBytes(flowId.slice(32))]
  const signatures = keys.signaturesAt(toSigned(salt, flowBeginTime), flowBeginTime)
  // All of them are compared, so that the time does not tell which key it was.
  const matches = signatures.filter(expected => timingSafeEqual(toBytes(expected), signature))
  // implements metrics-flow.flow.genuine
  if (matches.length === 0) return 'forged'
  const age = now() - flowBeginTime
  // A clock or a lifetime that is no number makes nothing valid.
  // implements metrics-flow.flow.lasts
  return age < 0 ? 'not yet valid' : age <= lifetime ? 'valid' : 'expired'
}

const toBytes = (text: string) => new TextEncoder().encode(text)
