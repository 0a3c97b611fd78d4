import type {Place, Related} from '../diagnostic/index.ts'

/** All ways to change. */
export const changeKinds = ['added', 'removed', 'wider', 'narrower', 'changed', 'reworded', 'undecided'] as const

/** What can change: something that a page describes, or a whole page that only one revision has. */
export type Subject = 'parameter' | 'answer' | 'condition' | 'requirement' | 'page'

/**
 * How it changed. `wider`, `narrower` and `changed` (both ways) speak of the strings that are accepted, and a witness
 * proves them; `reworded` means the same in other words; of `undecided` no program can tell.
 */
export type ChangeKind = (typeof changeKinds)[number]

/**
 * Whom a change breaks. Senders are those who send values to the endpoint: what was accepted may be refused. Readers are
 * those who read what comes out of it, in its answer and in its logs: what never came may come, and what was promised
 * may be gone. `compatible` stands alone.
 */
export type ChangeClass = 'senders' | 'readers' | 'undecided' | 'compatible'

/** What changed, before it has a name and a place. */
export interface Difference {
  readonly kind: ChangeKind
  readonly classes: readonly ChangeClass[]
  /** What else there is to say, in a few words. */
  readonly note?: string
  /** A shortest string that is no longer accepted. */
  readonly onlyBefore?: string
  /** A shortest string that is accepted now, and was not. */
  readonly onlyAfter?: string
}

/** One difference between two revisions of a page. */
export interface Change extends Difference {
  readonly subject: Subject
  /** The parameter (of a condition, the one that it speaks of), the field, the id of the requirement, or the path. */
  readonly name: string
  /** The new page, for what is gone as well; the old one where it is the page that is gone. */
  readonly path: string
  /** Where it stands; for what is gone, where it would stand. */
  readonly place: Place
  /** The same thing on the old page, where it is there. */
  readonly related?: Related
}
