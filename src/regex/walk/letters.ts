import {type Characters, lastPoint, lastUnit, type Range} from '../automaton/characters.ts'
import {memoize, type Sets, toUnions} from './sets.ts'

/** Characters that need not be told apart, as the one of them to show to a reader. */
export interface Letter {
  readonly face: number
  readonly characters: Characters
}

/** Whether a character is the first half of a pair, alone. */
export const isHigh = (character: number) => 0xd800 <= character && character <= 0xdbff
const isLow = (character: number) => 0xdc00 <= character && character <= 0xdfff

/** What a reader likes to see in a witness, best first; controls, pairs and halves of pairs last. */
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
  [0, 0xd7ff],
  [0xe000, lastUnit],
  [lastUnit + 1, lastPoint],
  [0xd800, 0xdfff],
]

/** Characters in a row that are in the same sets as all others of their part. */
interface Piece {
  readonly first: number
  readonly last: number
  part: number
}

/**
 * The coarsest partition of the code points in which each set is a union of letters; nice ones first. Where a letter
 * would hold only halves of pairs and what takes two units, each of these kinds has its own; and behind a first half
 * that is alone there is no second one.
 */
export function toLetters(sets: readonly Characters[], afterHigh = false): readonly Letter[] {
  const parts = new Map<number, Piece[]>()
  for (const piece of toPieces(sets)) {
    if (afterHigh && isLow(piece.first)) continue
    const known = parts.get(piece.part)
    if (known) known.push(piece)
    else parts.set(piece.part, [piece])
  }
  return [...parts.values()]
    .flatMap(splitHalves)
    .map(toLetter)
    .sort((a, b) => a.rank - b.rank || a.face - b.face)
}

/** Cuts the code points at every border of a set, and around halves of pairs. */
function toPieces(sets: readonly Characters[]): readonly Piece[] {
  const borders = new Set([0, 0xd800, 0xdc00, 0xe000, lastUnit + 1])
  for (const set of sets) for (const [first, last] of set) borders.add(first).add(last + 1)
  borders.delete(lastPoint + 1)
  const firsts = Uint32Array.from(borders).sort()
  const pieces = Array.from(
    firsts,
    (first, index): Piece => ({first, last: (firsts[index + 1] ?? lastPoint + 1) - 1, part: 0}),
  )
  const indexOf = new Map(pieces.map(({first}, index) => [first, index]))
  let count = 1
  for (const set of sets) {
    // What was one part becomes two: the pieces inside the set move to a new one.
    const moved = new Map<number, number>()
    for (const [first, last] of set)
      for (let index = indexOf.get(first) ?? 0; (pieces[index]?.first ?? lastPoint + 1) <= last; index++) {
        const piece = pieces[index]
        if (!piece) break
        const part = moved.get(piece.part) ?? count++
        moved.set(piece.part, part)
        piece.part = part
      }
  }
  return pieces
}

/** Where no character is one unit long and may follow any other, those that are or may are told apart. */
function splitHalves(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const kinds = [
    ({first}: Piece) => isHigh(first),
    ({first}: Piece) => isLow(first),
    ({first}: Piece) => first > lastUnit,
  ]
  const split = kinds.map(isKind => pieces.filter(isKind)).filter(({length}) => length > 0)
  return split.flat().length < pieces.length ? [pieces] : split
}

function toLetter(pieces: readonly Piece[]): Letter & {readonly rank: number} {
  let [rank, face] = [taste.length, 0]
  const characters: [number, number][] = []
  for (const {first, last} of pieces) {
    const own = taste.findIndex(range => range[0] <= last && first <= range[1])
    if (own < rank) [rank, face] = [own, Math.max(first, taste[own]?.[0] ?? 0)]
    const before = characters.at(-1)
    if (before?.[1] === first - 1) before[1] = last
    else characters.push([first, last])
  }
  return {rank, face, characters}
}

/** The letters at two stops by what is read there, and whether a first half of a pair stands before. */
export type LettersOf = (left: Sets, right: Sets, afterHigh?: boolean) => readonly Letter[]

/** Remembers the letters of each two lists of sets: most stops of an automaton read the same few sets. */
export function toAlphabets(): LettersOf {
  const unite = toUnions()
  const [plain, afterHigh] = [false, true].map(isAfter => {
    const known = new Map<Sets, readonly Letter[]>()
    return memoize((left, right) => {
      const sets = unite(left, right)
      const letters = known.get(sets) ?? toLetters(sets, isAfter)
      known.set(sets, letters)
      return letters
    })
  })
  return (left, right, isAfter = false) => (isAfter ? afterHigh : plain)?.(left, right) ?? []
}
