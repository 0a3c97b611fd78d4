import {type Characters, lastPoint, lastUnit, type Range} from '../automaton/characters.ts'
import {memoize, type Sets, toUnions} from './sets.ts'

/** Characters that need not be told apart, as the one of them to show to a reader. */
export interface Letter {
  readonly face: number
  readonly characters: Characters
}

/** Whether a character is the first half of a pair, alone. */
export const isHigh = (character: number): boolean => 0xd800 <= character && character <= 0xdbff
/** Whether a character is half a pair, alone. */
export const isHalf = (character: number): boolean => isHigh(character) || isLow(character)
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
  readonly part: number
}

/**
 * The coarsest partition of the code points in which each set is a union of letters; nice ones first. Where a letter
 * would hold only halves of pairs and what takes two units, each of these kinds has its own; and behind a first half
 * that is alone there is no second one.
 */
export function toLetters(sets: readonly Characters[], afterHigh = false): readonly Letter[] {
  const parts: Piece[][] = []
  for (const piece of toPieces(sets)) {
    if (afterHigh && isLow(piece.first)) continue
    const known = parts[piece.part]
    if (known) known.push(piece)
    else parts[piece.part] = [piece]
  }
  const letters: Ranked[] = []
  // A part may be empty, as all of it moved on.
  for (const pieces of parts) if (pieces) addLetters(letters, pieces)
  return letters.sort((a, b) => a.rank - b.rank || a.face - b.face)
}

/** Cuts the code points at every border of a set, and around halves of pairs. */
function toPieces(sets: readonly Characters[]): readonly Piece[] {
  const borders = [0, 0xd800, 0xdc00, 0xe000, lastUnit + 1]
  for (const set of sets) for (const [first, last] of set) borders.push(first, last + 1)
  const firsts = [...new Set(borders)].filter(border => border <= lastPoint).sort((a, b) => a - b)
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
  return firsts.map((first, index) => ({
    first,
    last: (firsts[index + 1] ?? lastPoint + 1) - 1,
    part: parts[index] ?? 0,
  }))
}

interface Ranked extends Letter {
  readonly rank: number
}

/** Where no character is one unit long and may follow any other, those that are or may are told apart. */
function addLetters(letters: Ranked[], pieces: readonly Piece[]): void {
  if (pieces.some(({first}) => first < 0xd800 || (0xe000 <= first && first <= lastUnit))) letters.push(toLetter(pieces))
  else
    for (const isKind of [isHigh, isLow, (first: number) => first > lastUnit]) {
      const some = pieces.filter(({first}) => isKind(first))
      if (some.length > 0) letters.push(toLetter(some))
    }
}

function toLetter(pieces: readonly Piece[]): Ranked {
  let [rank, face] = [taste.length, 0]
  const characters: [number, number][] = []
  for (const {first, last} of pieces) {
    const own = toRank(first, last)
    if (own < rank) [rank, face] = [own, Math.max(first, taste[own]?.[0] ?? 0)]
    const before = characters.at(-1)
    if (before?.[1] === first - 1) before[1] = last
    else characters.push([first, last])
  }
  return {rank, face, characters}
}

function toRank(from: number, to: number): number {
  let rank = 0
  for (const [first, last] of taste) {
    if (first <= to && from <= last) return rank
    rank++
  }
  return rank
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
