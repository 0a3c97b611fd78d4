import type {EventFields} from './conformance/index.ts'
import type {Severity} from './diagnostic/index.ts'
import type {Approval} from './diff/index.ts'
import type {Binding} from './parity/index.ts'

/** One file to generate. */
export interface GenerateConfig {
  /** The id of a target, such as `typescript`. */
  readonly target: string
  /** The file to write, relative to the working folder. */
  readonly output: string
  /** The page to generate from; only needed where several pages describe parameters. */
  readonly page?: string
}

/** Where requirements are cited, for `docparity trace`. */
export interface TraceConfig {
  /** Globs of the code; by default `src/**`. */
  readonly code?: readonly string[]
  /** Globs of the tests; by default `test/**`. What both name is a test. */
  readonly tests?: readonly string[]
  /** The committed matrix of requirements; by default `docs/trace.md`. */
  readonly snapshot?: string
}

/** The endpoint that `docparity conform` tests, as far as it stays the same; the command line may say otherwise. */
export interface ConformanceConfig {
  /** An origin of the endpoint's list: events of others are not logged. */
  readonly origin?: string
  /** The id of an OAuth client that the endpoint knows. */
  readonly client?: string
  /** A file of JSON lines to which the endpoint logs its events; or a command that prints them, such as `docker logs -f fxa`. */
  readonly events?: string
  readonly eventsCommand?: string
  /** Where the fields of an event stand in that log. */
  readonly fields?: EventFields
  /** The file that lists what the endpoint is known to do otherwise. */
  readonly deviations?: string
}

/** What `docparity.config.ts` (or `.js`, `.mjs`, `.json`) says. */
export interface Config {
  /** Files, folders and globs, relative to the working folder, to read when the command line names none. */
  readonly pages: readonly string[]
  readonly generate?: readonly GenerateConfig[]
  /** Where in code the rules of parameters live, as often as there are copies. */
  readonly bindings?: readonly Binding[]
  /** Changes that `docparity diff` lets pass, though they break somebody. */
  readonly approvedBreaks?: readonly Approval[]
  readonly trace?: TraceConfig
  readonly conformance?: ConformanceConfig
  /** Severity by id of the rule; `off` switches a rule off. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>
}

/** Gives a configuration its type. */
export const defineConfig = (config: Config): Config => config
