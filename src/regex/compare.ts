import type {Comparison} from './comparison.ts'
import {accepts, type Language} from './language.ts'
import {readSyntaxError} from './syntax.ts'
import {Undecided} from './undecided.ts'
import {toLanguageWalk} from './walk/language-walk.ts'
import {toAlphabets} from './walk/letters.ts'
import {dead, done, type Walk} from './walk/walk.ts'

/** Pairs of stops; beyond this many the answer is not worth the wait. */
const maximum = 200_000

/** A shortest string that the left alone, the right alone, and both accept. */
interface Found {
  onlyLeft?: string
  onlyRight?: string
  both?: string
}

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
    const found = search(toLanguageWalk(left), toLanguageWalk(right))
    prove(found, accepts(left), accepts(right))
    return toComparison(found)
  } catch (error) {
    if (error instanceof Undecided) return {relation: 'undecided', reason: error.message}
    throw error
  }
}

/** Walks both in step until all three strings are found, or until there is nowhere left to go. */
function search(left: Walk, right: Walk): Found {
  const found: Found = {}
  const trail: {readonly left: number; readonly right: number; readonly from: number; readonly face: number}[] = []
  const seen = new Set<number>()
  const lettersOf = toAlphabets()
  const visit = (l: number, r: number, from: number, face: number) => {
    const key = l * 2 ** 26 + r
    if (seen.has(key) || isSpent(found, l, r)) return
    if (seen.size === maximum) throw new Undecided(`the comparison takes more than ${maximum} steps`)
    seen.add(key)
    trail.push({left: l, right: r, from, face})
  }
  visit(left.start, right.start, -1, 0)
  for (let index = 0; index < trail.length; index++) {
    const at = trail[index]
    if (!at) break
    const side = toSide(left.accepts(at.left), right.accepts(at.right))
    if (side) found[side] ??= toText(trail, index)
    if (isSpent(found, at.left, at.right)) continue
    for (const {face} of lettersOf(left.sets(at.left), right.sets(at.right)))
      visit(left.next(at.left, face), right.next(at.right, face), index, face)
  }
  return found
}

const toSide = (left: boolean, right: boolean): keyof Found | undefined =>
  left ? (right ? 'both' : 'onlyLeft') : right ? 'onlyRight' : undefined

/** Nothing new can be found behind this pair. */
function isSpent({onlyLeft, onlyRight, both}: Found, left: number, right: number): boolean {
  const noLeft = onlyLeft !== undefined || left === dead || right === done
  const noRight = onlyRight !== undefined || right === dead || left === done
  return noLeft && noRight && (both !== undefined || left === dead || right === dead)
}

function toText(trail: readonly {readonly from: number; readonly face: number}[], end: number): string {
  const faces: number[] = []
  for (let at = trail[end]; at && at.from >= 0; at = trail[at.from]) faces.push(at.face)
  return faces
    .reverse()
    .map(face => String.fromCharCode(face))
    .join('')
}

/** Asks the engine about each string before it is given: a no here is a mistake of ours. */
function prove(found: Found, left: (value: string) => boolean, right: (value: string) => boolean): void {
  for (const [side, value] of Object.entries(found))
    if (toSide(left(value), right(value)) !== side)
      throw new Error(`Unexpected answer of the engine to ${JSON.stringify(value)}, expected ${side}`)
}

function toComparison({onlyLeft, onlyRight, both}: Found): Comparison {
  if (onlyLeft !== undefined && onlyRight !== undefined)
    return {relation: both === undefined ? 'disjoint' : 'overlap', onlyLeft, onlyRight}
  if (onlyLeft !== undefined) return {relation: 'superset', onlyLeft}
  return onlyRight === undefined ? {relation: 'equivalent'} : {relation: 'subset', onlyRight}
}
