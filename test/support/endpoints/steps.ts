import type {HeaderList} from '../../../src/conformance/endpoint.ts'
import type {Condition} from './rules.ts'

/** What an answer begins. A mutant may write its time otherwise. */
export interface Flow {
  readonly flowId: string
  readonly flowBeginTime: number | string
}

/** One request, as far as it has been understood. */
export interface Call {
  readonly method: string
  readonly target: string
  readonly headers: HeaderList
  readonly body: string | undefined
  readonly query: string
  /** As it was sent, if there is one that counts. */
  readonly origin: string | undefined
  /** The same, where it is on the list. */
  readonly listed: string | undefined
  /** The decoded value of each parameter that is known. */
  readonly parameters: ReadonlyMap<string, string>
  readonly refused: readonly string[]
  readonly isUntracked: boolean
}

/** What goes back, before the headers that all answers share. */
export interface Reply {
  readonly status: number
  readonly headers: HeaderList
  readonly body: string
}

/** What the correct endpoint is made of: each mutant has one of these replaced. */
export interface Steps {
  readonly readTarget: (target: string) => {readonly path: string; readonly query: string}
  readonly isPath: (path: string) => boolean
  /** The methods that get a flow. */
  readonly methods: readonly string[]
  readonly allow: HeaderList
  readonly isTooLarge: (query: string) => boolean

  /** Names and values, not yet decoded. */
  readonly splitQuery: (query: string) => readonly (readonly [name: string, value: string])[]
  readonly decode: (text: string) => string
  readonly toName: (name: string) => string
  readonly isKnown: (name: string) => boolean
  /** The value that counts, of all that came by one name; none refuses the parameter. */
  readonly pickValue: (values: readonly string[]) => string | undefined
  readonly accepts: (name: string, value: string) => boolean
  readonly conditions: readonly Condition[]

  readonly originOf: (headers: HeaderList) => string | undefined
  readonly isListed: (origin: string) => boolean
  readonly isUntracked: (headers: HeaderList) => boolean
  readonly isClient: (service: string) => boolean

  readonly mintFlow: (call: Call) => Flow
  readonly isLogged: (call: Call) => boolean
  readonly toNames: (call: Call) => readonly string[]
  readonly toParameters: (name: string, call: Call) => Readonly<Record<string, string>>
  readonly toEvent: (name: string, number: number, flow: Flow, parameters: Readonly<Record<string, string>>) => object
  readonly toLine: (event: object) => string
  /** What else is written to the log. */
  readonly toNote: (call: Call) => string

  /** Headers of every answer. */
  readonly always: HeaderList
  readonly toCors: (call: Call) => HeaderList
  readonly toPreflight: (call: Call, flow: () => Flow) => Reply
  /** Turns a request away whatever it asks, or does not. */
  readonly turnAway: (call: Call) => Reply | undefined
  readonly toReply: (flow: Flow, call: Call) => Reply
  readonly hasBody: (method: string) => boolean
}
