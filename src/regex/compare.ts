import type {Comparison} from './comparison.ts'
import {accepts, type Language} from './language.ts'
import type {Found} from './search/found.ts'
import {toSide} from './search/product.ts'
import {search} from './search/search.ts'
import {readSyntaxError} from './syntax.ts'
import {Undecided} from './undecided.ts'
import {patience} from './walk/budget.ts'
import {toMachine} from './walk/language-walk.ts'

/**
 * Compares two languages by the strings that they accept, not by how they are written.
 *
 * Exact for regular languages: a back-reference, a look around or a search beyond the budget makes the answer
 * `undecided`, never wrong. Witnesses are shortest in UTF-16 code units, and of these the nicest to read. Both automata
 * are walked in step, breadth first, so the first difference met is the shortest; the cost is at worst exponential in
 * the length of the patterns.
 *
 * @example
 * compare({source: '^[\\w\\/]+$', flags: ''}, {source: '^[\\w/]+$', flags: ''}) // {relation: 'equivalent'}
 * compare({source: '^[\\w.]+$', flags: ''}, {source: '^[\\w.:]+$', flags: ''}) // {relation: 'subset', onlyRight: ':'}
 */
export function compare(left: Language, right: Language): Comparison {
  // A pattern is itself, even where its language is not known.
  if ('source' in left && 'source' in right) {
    const isSame = left.source === right.source && left.flags === right.flags
    if (isSame && !readSyntaxError(left)) return {relation: 'equivalent'}
  }
  try {
    const found = search(toMachine(left), toMachine(right), performance.now() + patience)
    prove(found, accepts(left), accepts(right))
    return toComparison(found)
  } catch (error) {
    if (error instanceof Undecided) return {relation: 'undecided', reason: error.message}
    throw error
  }
}

/** Asks the engine about each string before it is given: a no here is a mistake of ours. */
function prove(found: Found, left: (value: string) => boolean, right: (value: string) => boolean): void {
  for (const [side, value] of Object.entries(found))
    if (value !== undefined && toSide(left(value), right(value)) !== side)
      throw new Error(`Unexpected answer of the engine to ${JSON.stringify(value)}, expected ${side}`)
}

function toComparison({onlyLeft, onlyRight, both}: Found): Comparison {
  if (onlyLeft !== undefined && onlyRight !== undefined)
    return {relation: both === undefined ? 'disjoint' : 'overlap', onlyLeft, onlyRight}
  if (onlyLeft !== undefined) return {relation: 'superset', onlyLeft}
  return onlyRight === undefined ? {relation: 'equivalent'} : {relation: 'subset', onlyRight}
}
