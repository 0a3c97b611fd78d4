import type {Regex} from '../regex.ts'
import {mayBacktrack} from './may-backtrack.ts'

/** What speaks against a pattern in an engine that backtracks: a string that holds it up, or that nobody could tell. */
export type Attack =
  | {
      readonly growth: 'exponential' | 'polynomial'
      /** The exponent by which time grows with the length of the string; infinite where it is exponential. */
      readonly degree: number
      readonly text: string
      /** The string as an expression to read: `'a'.repeat(31) + '!'`. */
      readonly spelling: string
    }
  | {readonly growth: 'unknown'; readonly reason: string}

/** Finds what speaks against a pattern, and nothing where it is safe: `findAttack` of `docparity/backtracking` does. */
export type FindAttack = (regex: Regex) => Attack | undefined

/** What speaks against a pattern; without a `findAttack`, all that the quick look of `mayBacktrack` leaves open does. */
export function toAttack(regex: Regex, findAttack: FindAttack = unasked): Attack | undefined {
  return mayBacktrack(regex) ? findAttack(regex) : undefined
}

const unasked: FindAttack = () => ({growth: 'unknown', reason: 'no `findAttack` was given'})

/**
 * What speaks against a pattern, in words.
 *
 * @example
 * formatAttack({growth: 'polynomial', degree: 2, text: 'aa', spelling: "'a'.repeat(2)"}) // "takes polynomial time (degree 2) on `'a'.repeat(2)`"
 */
export function formatAttack(attack: Attack): string {
  if (attack.growth === 'unknown') return `may take far too long (${attack.reason})`
  const degree = attack.growth === 'polynomial' ? ` (degree ${attack.degree})` : ''
  return `takes ${attack.growth} time${degree} on \`${crop(attack.spelling)}\``
}

/** Whoever wants all of it finds it in the attack itself. */
const crop = (text: string) => (text.length > 96 ? `${text.slice(0, 95)}…` : text)
