import {type Characters, lastPoint} from '../automaton/characters.ts'
import {kinds, low, toKind, toNicest, toPartition} from './partition.ts'

/** Characters that need not be told apart, as the one of them to show to a reader. */
export interface Letter {
  readonly face: number
  readonly characters: Characters
}

interface Ranked extends Letter {
  readonly rank: number
}

type Piece = [first: number, last: number]

/**
 * The coarsest partition of the code points in which each set is a union of letters; nice ones first. Where a letter
 * would hold only halves of pairs and what takes two units, each of these kinds has its own; and behind a first half
 * that is alone there is no second one.
 */
export function toLetters(sets: readonly Characters[], afterHigh = false): readonly Letter[] {
  const {firsts, parts} = toPartition(sets)
  const letters: Piece[][][] = []
  for (const [index, first] of firsts.entries()) {
    const kind = toKind(first)
    if (afterHigh && kind === low) continue
    const part = parts[index] ?? 0
    letters[part] ??= Array.from({length: kinds}, () => [])
    letters[part]?.[kind]?.push([first, (firsts[index + 1] ?? lastPoint + 1) - 1])
  }
  return letters
    .flatMap(byKind => ((byKind[0]?.length ?? 0) > 0 ? [byKind.flat()] : byKind.filter(({length}) => length > 0)))
    .map(toLetter)
    .sort((a, b) => a.rank - b.rank || a.face - b.face)
}

function toLetter(pieces: readonly Piece[]): Ranked {
  const [first] = pieces
    .map(([first, last]) => toNicest(first, last))
    .sort((a, b) => a.rank - b.rank || a.face - b.face)
  const characters: Piece[] = []
  for (const piece of pieces.toSorted(([a], [b]) => a - b)) {
    const before = characters.at(-1)
    if (before?.[1] === piece[0] - 1) before[1] = piece[1]
    else characters.push([...piece])
  }
  return {rank: first?.rank ?? 0, face: first?.face ?? 0, characters}
}
