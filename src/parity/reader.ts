import type {Bound} from './bound.ts'
import type {Form} from './form.ts'

/** A file of its own with a rule in it, and what the reader makes of it: documentation and test at once. */
export interface ReaderExample {
  /** The name of the file, such as `a.js`. */
  readonly path: string
  readonly text: string
  /** What follows the `#` of the binding. */
  readonly name: string
  /** The parameter, where the example is a whole set. */
  readonly parameter?: string
  /** A string that the rule accepts, and one that it refuses. */
  readonly accepts: string
  readonly refuses: string
}

/** One form that a rule takes in code. */
export interface Reader {
  readonly id: string
  /** What it reads, in one sentence. */
  readonly about: string
  readonly examples: readonly ReaderExample[]
  /**
   * The rule of one parameter; undefined where this is no form of this reader. Throws `Unbound` where it is, but says
   * something that no language can be made of.
   */
  readRule?(form: Form): Bound | undefined
  /** The forms of a whole set, by parameter; undefined where this is no set, or no form of this reader. */
  readSchema?(form: Form): ReadonlyMap<string, SchemaEntry> | undefined
}

/** One parameter of a set: a form to be read by itself, so that one that cannot be read spoils no other. */
export interface SchemaEntry {
  readonly form: Form
  /** What the set itself says of it, as the list `required` of a JSON Schema does; it goes before what the form says. */
  readonly isRequired?: boolean
  /** Reads the form as the set does, where that is not what all readers would do; throws `Unbound`. */
  readonly read?: () => Bound
}

/** Gives a reader its type. */
export const defineReader = (reader: Reader): Reader => reader
