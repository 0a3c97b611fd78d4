import type {Version} from './answers/health.ts'
import type {KeyRing} from './flow-id/key-ring.ts'
import type {FillRandom} from './flow-id/random-hex.ts'
import type {Sink} from './sinks/sink.ts'

/** What the service is made of. */
export interface MetricsFlowOptions {
  /** Origins whose events are logged and whose pages may read the answer, as browsers write them. */
  readonly allowedOrigins: Iterable<string>
  /** OAuth client ids whose engage events are logged; none by default. */
  readonly clients?: Iterable<string>
  readonly keys: KeyRing
  readonly sink: Sink
  /** The time, in whole milliseconds since the Unix epoch; `Date.now` by default. */
  readonly now?: () => number
  /** Where flow ids come from; `crypto.getRandomValues` by default. */
  readonly random?: FillRandom
  /** Whether a request with a refused value gets its flow all the same, which is the default, or status 400. */
  readonly onRefused?: 'flow' | 'reject'
  /** Where people read the page, for links to its lines; the path of the page by default. */
  readonly pageUrl?: string
  /** What `/__version__` tells; the version of this package by default. */
  readonly version?: Version
}
