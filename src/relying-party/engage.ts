import {type Refusal, validateQuery} from '../generated/validators.ts'
import {type CallOptions, runCall} from './call.ts'
import {type CallReason, type Failure, toFailure, toRefused} from './failure.ts'
import {metricsFlowUrl} from './url/metrics-flow-url.ts'

/** Who engaged with what, and how to say so. */
export interface EngageOptions extends CallOptions {
  /** The address of the service, such as `https://accounts.firefox.com/metrics-flow`. */
  readonly endpoint: string
  /** The origin that the relying party has registered, as a browser writes it: `https://rp.example`. */
  readonly origin: string
  /** The OAuth client id of the relying party. */
  readonly service: string
  readonly uid: string
}

/** Whether the event was sent; whether it was logged, no answer tells. `origin` is one that no browser would send. */
export type EngageResult = ({readonly ok: true} | Failure<CallReason | 'refused' | 'origin'>) & {
  /** The parameters that the page refuses, each with the reason. They hold the values: do not log them as they are. */
  readonly refused: readonly Refusal[]
}

/**
 * Reports from a server that a user has engaged with a service. Where anything would be refused nothing is sent, for the
 * event would be dropped without a word. Not for browsers, which put in their own `Origin`. Never rejects.
 */
export async function engage({endpoint, origin, service, uid, ...call}: EngageOptions): Promise<EngageResult> {
  // implements metrics-flow.engage.one-event, metrics-flow.engage.parameters
  const params = {event_type: 'engage', service, uid} as const
  const judged = validateQuery(params)
  if (!judged.ok) return {...toRefused(judged.refused), refused: judged.refused}
  if (!isOrigin(origin)) return {...toFailure('origin', notOrigin), refused: []}
  // implements metrics-flow.engage.request, metrics-flow.engage.origin
  const answer = await runCall(metricsFlowUrl(endpoint, params), {origin}, call)
  return {...(typeof answer === 'string' ? {ok: true} : answer), refused: []}
}

const notOrigin = 'Unexpected origin, expected one as a browser writes it, such as https://rp.example'

/** Whether a browser would write it so: lists are compared with it byte by byte. */
function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text
  } catch {
    return false
  }
}
