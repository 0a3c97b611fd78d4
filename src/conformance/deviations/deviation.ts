import type {Place} from '../../diagnostic/index.ts'

/** A claim that an endpoint is known not to meet, and why it may. */
export interface Deviation {
  /** The id of the claim, such as `refused-values:utm_source`. */
  readonly case: string
  readonly reason: string
  /** Where the file says so. */
  readonly place: Place
}
