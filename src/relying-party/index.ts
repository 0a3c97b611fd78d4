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
