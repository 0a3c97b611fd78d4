import type {Characters} from './characters.ts'
import type {Guard} from './context.ts'

/**
 * One state of an automaton. A jump reads nothing and lists its ways in the order in which the pattern writes them; the
 * end accepts, whatever follows; a mark says that what is looked for behind a position ends here.
 */
export type State =
  | {readonly kind: 'read'; readonly characters: Characters; readonly to: number}
  | {readonly kind: 'jump'; readonly to: readonly number[]}
  | {readonly kind: 'guard'; readonly guard: Guard; readonly to: number}
  | {readonly kind: 'look'; readonly look: number; readonly to: number}
  | {readonly kind: 'end'}
  | {readonly kind: 'mark'}

/** A look around: what has to be, or must not be, ahead of a position or behind it. */
export interface Look {
  readonly isAhead: boolean
  readonly isNegated: boolean
  /** Ahead it starts at the position and comes to an end; behind it starts where the string does, and marks. */
  readonly automaton: Automaton
}

/** A nondeterministic automaton (Thompson's) with the language of a pattern. */
export interface Automaton {
  readonly states: readonly State[]
  readonly start: number
  readonly looks: readonly Look[]
  /** Whether it reads UTF-16 code units, as patterns without `u` and `v` do, instead of code points. */
  readonly readsUnits: boolean
}
