import {type Characters, lastPoint, lastUnit, type Range} from '../automaton/characters.ts'

/** Whether a character is the first half of a pair, alone. */
export const isHigh = (character: number): boolean => 0xd800 <= character && character <= 0xdbff
const isLow = (character: number) => 0xdc00 <= character && character <= 0xdfff
/** Whether a character is half a pair, alone. */
export const isHalf = (character: number): boolean => isHigh(character) || isLow(character)

/** What has to be told apart: what is one unit long and may follow anything, what is two long, and halves of pairs. */
export const kinds = 4
/** The kind of second halves. */
export const low = 3
/** The kind of a character; 0 is plain. */
export const toKind = (character: number): number =>
  character > lastUnit ? 1 : isHigh(character) ? 2 : isLow(character) ? low : 0

/** The code points cut into pieces, by their first ones, and the number of the part that each is in. */
export interface Partition {
  readonly firsts: readonly number[]
  readonly parts: readonly number[]
}

/** The coarsest partition in which each set is a union of parts; no piece is of two kinds. O(pieces × sets). */
export function toPartition(sets: readonly Characters[]): Partition {
  const firsts = toFirsts(sets)
  const parts: number[] = firsts.map(() => 0)
  let count = 1
  for (const set of sets) {
    // What was one part becomes two: the pieces inside the set move to a new one.
    const moved: number[] = []
    let index = 0
    for (const [first, last] of set) {
      while ((firsts[index] ?? first) < first) index++
      for (; (firsts[index] ?? last + 1) <= last; index++) {
        const part = parts[index] ?? 0
        moved[part] ??= count++
        parts[index] = moved[part] ?? 0
      }
    }
  }
  return {firsts, parts}
}

function toFirsts(sets: readonly Characters[]): readonly number[] {
  const borders = [0, 0xd800, 0xdc00, 0xe000, lastUnit + 1]
  for (const set of sets) for (const [first, last] of set) borders.push(first, last + 1)
  const firsts: number[] = []
  // By itself such an array sorts numbers as numbers.
  for (const border of Uint32Array.from(borders).sort())
    if (border !== firsts.at(-1) && border <= lastPoint) firsts.push(border)
  return firsts
}

/** What a reader likes to see in a witness, best first; controls, pairs and halves of pairs last. */
export const taste: readonly Range[] = [
  [0x61, 0x7a],
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x21, 0x7e],
  [0x20, 0x20],
  [0xa1, 0x1fff],
  [0x0a, 0x0a],
  [0x2000, 0xd7ff],
  [0xe000, 0xfffd],
  [0, 0xd7ff],
  [0xe000, lastUnit],
  [lastUnit + 1, lastPoint],
  [0xd800, 0xdfff],
]

/** A character to show, and how nice it is: 0 is best. */
export interface Nicest {
  readonly rank: number
  readonly face: number
}

/** The nicest character of a piece. */
export function toNicest(from: number, to: number): Nicest {
  let rank = 0
  for (const [first, last] of taste) {
    if (first <= to && from <= last) return {rank, face: Math.max(first, from)}
    rank++
  }
  return {rank, face: from}
}
