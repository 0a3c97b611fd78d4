import type {Characters} from '../automaton/characters.ts'

/** From here nothing is accepted. */
export const dead = 0
/** From here everything is. */
export const done = 1

/**
 * The deterministic automaton of a language, worked out only as far as it is walked. A stop stands for what may still
 * follow. It reads code points; half a pair is one only where the other half is missing, so no low half follows a high.
 */
export interface Walk {
  readonly start: number
  /** Whether the string read so far is accepted, should it end here. */
  accepts(stop: number): boolean
  /** The sets of characters read at a stop: characters in the same sets lead to the same stop. */
  sets(stop: number): readonly Characters[]
  /** The stop behind a character. */
  next(stop: number, character: number): number
  /** Stops that accept together what this one accepts, each as simple as can be. */
  parts(stop: number): readonly number[]
  /** Whether a stop is seen to accept no more than another; a no says nothing. */
  isWithin(stop: number, other: number): boolean
}

/** The walk of one pattern, in the characters of its automaton: code points, or UTF-16 code units. */
export interface PatternWalk extends Walk {
  /** The stop from which the pattern starts behind a character of some context. */
  startBehind(before: number): number
  /** The contexts that may follow for a mark to be at the stop. */
  mark(stop: number): number
}
