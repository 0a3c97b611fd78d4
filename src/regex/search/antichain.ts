import type {Spend} from '../walk/budget.ts'
import {type FacesOf, toFacesOf} from '../walk/faces.ts'
import {isHigh} from '../walk/partition.ts'
import {noSets, type Sets, toUnions} from '../walk/sets.ts'
import {dead, done, type Walk} from '../walk/walk.ts'
import {breadthFirst, type Step, toText, type Word} from './breadth.ts'
import type {Found} from './found.ts'
import {type Pair, toKey} from './pair.ts'

/**
 * Searches by antichains (De Wulf, Doyen, Henzinger and Raskin, 2006): the left is walked without being made
 * deterministic, and of two stops on the right that one part of the left meets, only the lesser is followed. It holds
 * where subsets explode: `(a|b)*a(a|b){128}` has 2^128 of them, and an antichain of hundreds.
 */
export function searchAntichain(left: Walk, right: Walk, spend: Spend): Found {
  const facesOf = toFacesOf()
  const onlyLeft = findBeyond(left, right, facesOf, spend)
  const onlyRight = findBeyond(right, left, facesOf, spend)
  // What is equivalent, or a subset, need not be asked for more.
  if (onlyLeft === undefined || onlyRight === undefined) return {onlyLeft, onlyRight}
  const guess = toGuesses(onlyLeft, onlyRight).find(text => acceptsText(left, text) && acceptsText(right, text))
  return {onlyLeft, onlyRight, both: guess ?? findCommon(left, right, facesOf, spend)}
}

/**
 * What both may well accept, given what each accepts alone: one over the end of the other where they count, or one behind
 * the other where they search in a string. To ask is much cheaper than to search.
 */
function toGuesses(left: string, right: string): readonly string[] {
  const [longer, shorter] = left.length > right.length ? [left, right] : [right, left]
  return [longer.slice(0, longer.length - shorter.length) + shorter, left + right, right + left]
}

function acceptsText({start, next, accepts}: Walk, text: string): boolean {
  return accepts([...text].reduce((stop, character) => next(stop, character.codePointAt(0) ?? 0), start))
}

/** Where one string leads: the parts of the left that are still of interest, and the right. */
interface Front {
  readonly lefts: readonly number[]
  readonly right: number
  readonly afterHigh: boolean
}

/** The string that the left accepts and the right does not: the shortest, and of these the nicest. */
function findBeyond(left: Walk, right: Walk, facesOf: FacesOf, spend: Spend): string | undefined {
  const met = new Map<number, number[]>()
  const unite = toUnions()
  /** Whether the right was met, by a string before this one, at a stop that accepts no more. */
  const isMet = (part: number, stop: number, afterHigh: boolean): boolean => {
    const stops = met.get(part * 2) ?? []
    if (stops.some(other => right.isWithin(other, stop))) return true
    const behind = afterHigh ? (met.get(part * 2 + 1) ?? []) : stops
    if (afterHigh && behind.some(other => right.isWithin(other, stop))) return true
    met.set(part * 2 + Number(afterHigh), [...behind.filter(other => !right.isWithin(stop, other)), stop])
    return false
  }
  const admit = (front: Front) => {
    if (front.right === done) return undefined
    const lefts = front.lefts.filter(part => part !== dead && !isMet(part, front.right, front.afterHigh))
    spend(2 + lefts.length)
    return lefts.length > 0 ? {...front, lefts} : undefined
  }
  /** Another string of the same length may have led the same part to a lesser stop. */
  const review = (front: Front) => {
    const isKept = (part: number) => met.get(part * 2 + Number(front.afterHigh))?.includes(front.right)
    if (front.lefts.every(isKept)) return front
    const lefts = front.lefts.filter(isKept)
    return lefts.length > 0 ? {...front, lefts} : undefined
  }
  const expand = ({lefts, right: stop, afterHigh}: Front): Step<Front>[] => {
    const reads = lefts.reduce<Sets>((sets, part) => unite(sets, left.sets(part)), noSets)
    return facesOf(reads, right.sets(stop), afterHigh).map(face => ({
      character: face,
      at: {
        lefts: [...new Set(lefts.flatMap(part => left.parts(left.next(part, face))))],
        right: right.next(stop, face),
        afterHigh: isHigh(face),
      },
    }))
  }
  const start = [{lefts: left.parts(left.start), right: right.start, afterHigh: false}]
  for (const word of breadthFirst(start, admit, expand, review))
    if (!right.accepts(word.at.right) && word.at.lefts.some(left.accepts)) return toText(word)
  return undefined
}

/**
 * A string that both accept, by the parts of both, so that neither is made deterministic: depth first, as it need not be
 * short. O(parts of the left × parts of the right).
 */
function findCommon(left: Walk, right: Walk, facesOf: FacesOf, spend: Spend): string | undefined {
  const seen = new Set<number>()
  const open: Word<Pair>[] = []
  const push = (l: number, r: number, character: number, from: Word<Pair> | undefined) => {
    if (l === dead || r === dead) return
    const rights = right.parts(r)
    for (const leftPart of left.parts(l))
      for (const rightPart of rights) {
        const at = {left: leftPart, right: rightPart, afterHigh: isHigh(character)}
        const key = toKey(at)
        if (!seen.has(key)) open.push({at, character, from})
        seen.add(key)
      }
  }
  push(left.start, right.start, 0, undefined)
  for (let word = open.pop(); word; word = open.pop()) {
    spend(2)
    const {at} = word
    if (left.accepts(at.left) && right.accepts(at.right)) return toText(word)
    for (const face of facesOf(left.sets(at.left), right.sets(at.right), at.afterHigh))
      push(left.next(at.left, face), right.next(at.right, face), face, word)
  }
  return undefined
}
