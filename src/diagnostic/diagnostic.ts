import type {Place} from './place.ts'

/** How bad it is: an error fails the check, a warning only under `--strict`. */
export type Severity = 'error' | 'warning'

/** A repair: the text that replaces what stands between two offsets of the source. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** One statement that something is off, at a place that a reader can open. */
export interface Diagnostic {
  /** The rule that says so, such as `marker-unclosed`. */
  readonly code: string
  readonly severity: Severity
  /** “Unexpected …, expected …”: what was seen, then what to write instead. */
  readonly message: string
  readonly path: string
  readonly place: Place
  /** The shortest string on which the two sides disagree, where there is one. */
  readonly witness?: string
  /** A safe repair, where there is one: all of it or nothing is applied. */
  readonly edits?: readonly Edit[]
}
