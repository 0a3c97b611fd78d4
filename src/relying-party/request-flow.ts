import {type Refusal, validateQuery} from '../generated/validators.ts'
import {type CallOptions, runCall} from './call.ts'
import {type Failure, toRefused} from './failure.ts'
import {type Flow, readFlow} from './flow.ts'
import {metricsFlowUrl} from './url/metrics-flow-url.ts'
import {type Params, toPairs} from './url/params.ts'

/** What to ask for, and how. */
export interface FlowOptions extends CallOptions {
  /** The address of the service, such as `https://accounts.firefox.com/metrics-flow`. */
  readonly endpoint: string
  readonly params: Params
}

/** A flow, or why there is none; either way, what of the parameters did not count. */
export type FlowResult = ({readonly ok: true; readonly flow: Flow} | Failure) & {
  /** The parameters that the page refuses and that were therefore not sent, each with the reason. */
  readonly refused: readonly Refusal[]
  /** Names that the page does not describe, such as misspelled ones: sent, and ignored by the service. */
  readonly unknown: readonly string[]
}

/**
 * Asks for a flow. A value that the page refuses would cost all events of the request, so it is left out and the rest is
 * sent; where the rest is refused too, as `service=sync` without a `context`, nothing is.
 *
 * Never rejects: a page goes on without a flow, and so does the person in front of it.
 */
export async function requestFlow({endpoint, params, ...call}: FlowOptions): Promise<FlowResult> {
  // implements metrics-flow.request.page-load, metrics-flow.request.parameters
  const judged = validateQuery(params)
  const {refused, unknown} = {refused: [], ...judged}
  const pairs = toPairs(params).filter(([name]) => !refused.some(({parameter}) => parameter === name))
  const rest = new URLSearchParams(pairs)
  const outcome = validateQuery(rest).ok ? await ask(metricsFlowUrl(endpoint, rest), call) : toRefused(refused)
  return {...outcome, refused, unknown}
}

async function ask(url: string, call: CallOptions): Promise<{readonly ok: true; readonly flow: Flow} | Failure> {
  const body = await runCall(url, {}, call)
  return typeof body === 'string' ? readFlow(body) : body
}
