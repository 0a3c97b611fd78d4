import type {Spec} from '../spec/index.ts'

/** What the cases of a run know of the endpoint beside its page. */
export interface World {
  readonly spec: Spec
  /** The path of the endpoint, such as `/metrics-flow`. */
  readonly path: string
  /** An origin that is on the endpoint's list, if one was told. */
  readonly origin: string | undefined
  /** A client id that the endpoint knows, if one was told. */
  readonly client: string | undefined
  /** Makes what is drawn by chance the same again. */
  readonly seed: number
  /** How many vectors of a parameter are sent at most; the first find most mistakes. */
  readonly vectors: number
  /** How many queries are drawn by chance for a case that draws. */
  readonly runs: number
}
