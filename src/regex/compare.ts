import type {Comparison} from './comparison.ts'
import type {Language} from './language.ts'
import {acceptsSoon} from './sample/sample.ts'
import {sampleDifference} from './sample/sample-difference.ts'
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
 * Exact for regular languages, look arounds and all: a back-reference, or a search beyond its budget of memory and of
 * five seconds, makes the answer `undecided`, never wrong; samples may then show a difference. Witnesses are shortest in
 * UTF-16 code units, and nice to read. The cost is at worst exponential in the length of the patterns.
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
  const deadline = performance.now() + patience
  try {
    const found = search(toMachine(left), toMachine(right), deadline)
    prove(found, left, right)
    return toComparison(found)
  } catch (error) {
    if (!(error instanceof Undecided)) throw error
    return {relation: 'undecided', reason: error.message, ...sampleDifference(left, right)}
  }
}

/**
 * Asks the engine about each string before it is given: another answer is a mistake of ours. Only an engine that would
 * not answer soon, as it backtracks, is not asked.
 */
function prove(found: Found, left: Language, right: Language): void {
  const [inLeft, inRight] = [acceptsSoon(left), acceptsSoon(right)]
  for (const [side, value] of Object.entries(found)) {
    if (value === undefined) continue
    const [isLeft, isRight] = [inLeft(value), inRight(value)]
    if (isLeft === undefined || isRight === undefined || toSide(isLeft, isRight) === side) continue
    throw new Error(`Unexpected answer of the engine to ${JSON.stringify(value)}, expected ${side}`)
  }
}

function toComparison({onlyLeft, onlyRight, both}: Found): Comparison {
  if (onlyLeft !== undefined && onlyRight !== undefined)
    return {relation: both === undefined ? 'disjoint' : 'overlap', onlyLeft, onlyRight}
  if (onlyLeft !== undefined) return {relation: 'superset', onlyLeft}
  return onlyRight === undefined ? {relation: 'equivalent'} : {relation: 'subset', onlyRight}
}
