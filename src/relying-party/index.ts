/** How to call, and a `fetch` of one's own. */
export type {CallInit, CallOptions, Fetch} from './call.ts'
/** A flow on its way to FxA. */
export {carryFlow, carryFlowOnLink} from './carry-flow.ts'
/** The report of a server that a user has engaged. */
export {type EngageOptions, type EngageResult, engage} from './engage.ts'
/** Why a call came to nothing. */
export type {CallReason, Failure, Reason} from './failure.ts'
/** What an answer starts. */
export type {Flow} from './flow.ts'
/** The request for a flow. */
export {type FlowOptions, type FlowResult, requestFlow} from './request-flow.ts'
/** The address of a request. */
export {metricsFlowUrl} from './url/metrics-flow-url.ts'
/** What a request carries. */
export type {Params} from './url/params.ts'

// What the page asks of people and of web pages, no library can do for them:
// exception metrics-flow.form.host because each relying party chooses its way; this library serves the first one
// exception metrics-flow.request.domain because the caller gives the address, and alone knows where people go next
// exception metrics-flow.form-type.value because only the web page knows what its form asks for
// exception metrics-flow.context.system because only the caller knows which system its users are likely to have
// exception metrics-flow.utm-term.search-terms because it asks people to talk to people
