import {type Characters, clip, lastUnit, type Range} from '../automaton/characters.ts'
import {memoize, type Sets} from './sets.ts'

/** Characters that need not be told apart, as the one of them to show to a reader. */
export interface Letter {
  readonly face: number
  readonly characters: Characters
}

/** What a reader likes to see in a witness, best first; surrogates and controls last. */
const taste: readonly Range[] = [
  [0x61, 0x7a],
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x21, 0x7e],
  [0x20, 0x20],
  [0xa1, 0x1fff],
  [0x0a, 0x0a],
  [0x2000, 0xd7ff],
  [0xe000, 0xfffd],
  [0, lastUnit],
]

/** The coarsest partition of the code units in which each set is a union of letters; nice ones first. */
export function toLetters(sets: readonly Characters[]): readonly Letter[] {
  const ranges = new Map<number, Range[]>()
  for (const {part, range} of toPieces(sets)) {
    const known = ranges.get(part)
    if (known) known.push(range)
    else ranges.set(part, [range])
  }
  return [...ranges.values()].map(toLetter).sort((a, b) => a.rank - b.rank || a.face - b.face)
}

interface Piece {
  readonly range: Range
  part: number
}

/** Cuts the code units at every border of a set; pieces of one part are in the same sets. */
function toPieces(sets: readonly Characters[]): readonly Piece[] {
  const borders = new Set([0, ...sets.flatMap(set => set.flatMap(([first, last]) => [first, last + 1]))])
  const firsts = [...borders].filter(first => first <= lastUnit).sort((a, b) => a - b)
  const pieces = firsts.map(
    (first, index): Piece => ({range: [first, (firsts[index + 1] ?? lastUnit + 1) - 1], part: 0}),
  )
  const indexOf = new Map(firsts.map((first, index) => [first, index]))
  let count = 1
  for (const set of sets) {
    // What was one part becomes two: the pieces inside the set move to a new one.
    const moved = new Map<number, number>()
    for (const [first, last] of set)
      for (const piece of pieces.slice(indexOf.get(first), indexOf.get(last + 1) ?? pieces.length)) {
        const part = moved.get(piece.part) ?? count++
        moved.set(piece.part, part)
        piece.part = part
      }
  }
  return pieces
}

function toLetter(characters: Characters): Letter & {readonly rank: number} {
  const rank = taste.findIndex(([first, last]) => clip(characters, first, last).length > 0)
  const [first, last] = taste[rank] ?? [0, lastUnit]
  return {rank, face: clip(characters, first, last)[0]?.[0] ?? 0, characters}
}

/** Remembers the letters of each two lists of sets: most stops of an automaton read the same few sets. */
export const toAlphabets = (): ((left: Sets, right: Sets) => readonly Letter[]) =>
  memoize((left, right) => toLetters([...left, ...right]))
