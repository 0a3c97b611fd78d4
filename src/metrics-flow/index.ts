/** What goes back for one request, where there is no `Response`. */
export type {Answer, Headers} from './answers/answer.ts'
/** What `/__version__` tells. */
export type {Version} from './answers/health.ts'
/** What is logged. */
export type {EventName, FlowEvent} from './events/event.ts'
/** One event as one line, for a sink of one's own. */
export {toLine} from './events/to-line.ts'
/** What an answer starts. */
export type {Flow} from './flow-id/flow.ts'
/** The keys that sign flows, and their rotation. */
export {createKeyRing, type KeyRing, type Secret} from './flow-id/key-ring.ts'
/** Where flow ids come from. */
export type {FillRandom} from './flow-id/random-hex.ts'
/** What becomes of a flow that comes back. */
export {type FlowState, type VerifyOptions, verifyFlow} from './flow-id/verify-flow.ts'
/** The service itself, from a `Request` to a `Response`. */
export {createMetricsFlow, type MetricsFlow} from './metrics-flow.ts'
/** What the service is made of. */
export type {MetricsFlowOptions} from './options.ts'
/** The headers of a request, where there is no `Request`. */
export type {HeaderOf} from './request/header-of.ts'
/** The service without a server around it, for servers that make no `Request`. */
export {createResponder, type Responder} from './responder.ts'
/** A sink out of what sends a batch of events. */
export {type BatchOptions, createBatchSink} from './sinks/batches.ts'
/** A sink for tests. */
export {createMemorySink, type MemorySink} from './sinks/memory.ts'
/** A sink of lines, such as a log. */
export {createNdjsonSink, type TextStream} from './sinks/ndjson.ts'
/** Where events go. */
export type {Sink} from './sinks/sink.ts'
