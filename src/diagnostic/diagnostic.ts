import type {Place} from './place.ts'

/** How bad it is: an error fails the check, a warning only under `--strict`. */
export type Severity = 'error' | 'warning'

/** A repair: the text that replaces what stands between two offsets of the source. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Another place that a statement speaks of, such as the code that differs from the page. */
export interface Related {
  /** What is there, in a few words. */
  readonly message: string
  readonly path: string
  readonly place: Place
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
  /** The other places that it speaks of, where there are any. */
  readonly related?: readonly Related[]
  /** The sentence of the page that is broken, where it is one that was tested. */
  readonly claim?: string
  /** A line for a shell that shows it again, where there is one. */
  readonly repeat?: string
  /** A safe repair, where there is one: all of it or nothing is applied. */
  readonly edits?: readonly Edit[]
}
