import type {Spend} from '../walk/budget.ts'
import {toFacesOf} from '../walk/faces.ts'
import {isHigh} from '../walk/partition.ts'
import {dead, done, type Walk} from '../walk/walk.ts'
import {breadthFirst, type Step, toText} from './breadth.ts'
import type {Found} from './found.ts'
import {type Pair, toKey} from './pair.ts'

/**
 * Walks both automata in step, breadth first, until all three strings are found or there is nowhere left to go: the
 * first string met is a shortest one. O(pairs of stops), at worst exponential in the length of the patterns.
 */
export function searchProduct(left: Walk, right: Walk, spend: Spend): Found {
  const found: {-readonly [Side in keyof Found]: string} = {}
  const facesOf = toFacesOf()
  const seen = new Set<number>()
  const admit = (pair: Pair) => {
    const key = toKey(pair)
    // Behind half a pair fewer characters may follow than behind anything else.
    if (isSpent(found, pair) || seen.has(key) || (pair.afterHigh && seen.has(toKey({...pair, afterHigh: false}))))
      return undefined
    seen.add(key)
    spend(2)
    return pair
  }
  const expand = (pair: Pair): Step<Pair>[] => {
    if (isSpent(found, pair)) return []
    return facesOf(left.sets(pair.left), right.sets(pair.right), pair.afterHigh).map(face => ({
      character: face,
      at: {left: left.next(pair.left, face), right: right.next(pair.right, face), afterHigh: isHigh(face)},
    }))
  }
  const start = [{left: left.start, right: right.start, afterHigh: false}]
  for (const word of breadthFirst(start, admit, expand)) {
    const side = toSide(left.accepts(word.at.left), right.accepts(word.at.right))
    if (side) found[side] ??= toText(word)
  }
  return found
}

/** Who accepts a string, told from what both say. */
export const toSide = (left: boolean, right: boolean): keyof Found | undefined =>
  left ? (right ? 'both' : 'onlyLeft') : right ? 'onlyRight' : undefined

/** Nothing new can be found behind this pair. */
function isSpent({onlyLeft, onlyRight, both}: Found, {left, right}: Pair): boolean {
  const noLeft = onlyLeft !== undefined || left === dead || right === done
  const noRight = onlyRight !== undefined || right === dead || left === done
  return noLeft && noRight && (both !== undefined || left === dead || right === dead)
}
