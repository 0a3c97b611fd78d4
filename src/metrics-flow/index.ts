/** The service itself, from a `Request` to a `Response`. */

export type {Answer, Headers} from './answers/answer.ts'
export type {Version} from './answers/health.ts'
/** Where events go, and what they are. */
export type {EventName, FlowEvent} from './events/event.ts'
export {toLine} from './events/to-line.ts'
export type {Flow} from './flow-id/flow.ts'
/** Keys, and what becomes of a flow that comes back. */
export {createKeyRing, type KeyRing, type Secret} from './flow-id/key-ring.ts'
export type {FillRandom} from './flow-id/random-hex.ts'
export {type FlowState, type VerifyOptions, verifyFlow} from './flow-id/verify-flow.ts'
export {createMetricsFlow, type MetricsFlow} from './metrics-flow.ts'
export type {MetricsFlowOptions} from './options.ts'
export type {HeaderOf} from './request/header-of.ts'
/** The same without a server around it, for servers that make no `Request`. */
export {createResponder, type Responder} from './responder.ts'
export {type BatchOptions, createBatchSink} from './sinks/batches.ts'
export {createMemorySink, type MemorySink} from './sinks/memory.ts'
export {createNdjsonSink, type TextStream} from './sinks/ndjson.ts'
export type {Sink} from './sinks/sink.ts'
