import type {Place} from '../../diagnostic/index.ts'
import type {CodePlace} from '../bound.ts'

/** All that a file holds, or that a module told of a value: what it says, and where it says it. */
export interface Data {
  readonly path: string
  readonly value: unknown
  /** What stands in the text for the value; undefined where there is no text. */
  readonly node: unknown
  /** What stands in the text for a member; undefined where it comes from elsewhere, as merged keys do. */
  memberOf(node: unknown, key: string): unknown
  placeOf(node: unknown): Place
}

/** A value that no text says: all of it stands at one place. */
export const toData = (value: unknown, {path, place}: CodePlace): Data => ({
  path,
  value,
  node: undefined,
  memberOf: () => undefined,
  placeOf: () => place,
})
