import type {HeaderList} from './endpoint.ts'
import type {Expectation} from './expectation.ts'

/** One request of a case, and what is to come of it. */
export interface Probe {
  /** `GET` by default. */
  readonly method?: string
  /** Another path than the endpoint's. */
  readonly path?: string
  /** As it is sent. The pair that finds the events again is put behind it; a function is given that pair, and puts it itself. */
  readonly query?: string | ((pair: string) => string)
  /** The parameter that finds the events again; by default one that the query does not hold. */
  readonly carrier?: string
  /** The listed origin by default; `null` for none. */
  readonly origin?: string | null
  /** Beside `Host` and `Origin`. */
  readonly headers?: HeaderList
  readonly body?: string
  readonly expect: readonly Expectation[]
}
