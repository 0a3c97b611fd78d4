import {type Characters, lastPoint} from '../automaton/characters.ts'
import {kinds, low, type Nicest, toKind, toNicest, toPartition} from './partition.ts'
import {memoize, noSets, type Sets, toUnions} from './sets.ts'

/**
 * One character of each letter, as `toLetters` has them, and in the same order: a search needs no more of them, and is
 * spared the rest.
 */
export function toFaces(sets: readonly Characters[], afterHigh = false): readonly number[] {
  const {firsts, parts} = toPartition(sets)
  const best: Nicest[] = []
  let index = 0
  for (const first of firsts) {
    const kind = toKind(first)
    const slot = (parts[index++] ?? 0) * kinds + kind
    if (afterHigh && kind === low) continue
    const nicest = toNicest(first, (firsts[index] ?? lastPoint + 1) - 1)
    if (nicest.rank < (best[slot]?.rank ?? Number.POSITIVE_INFINITY)) best[slot] = nicest
  }
  // Where a part has plain characters, one of them stands for all of it.
  return best
    .filter((_, slot) => slot % kinds === 0 || !best[slot - (slot % kinds)])
    .sort((a, b) => a.rank - b.rank || a.face - b.face)
    .map(({face}) => face)
}

/** The faces at two stops, by what is read there, and whether the first half of a pair stands before. */
export type FacesOf = (left: Sets, right: Sets, afterHigh?: boolean) => readonly number[]

/** Remembers the faces of each two lists of sets: most stops of an automaton read the same few sets. */
export function toFacesOf(): FacesOf {
  const unite = toUnions()
  const ofUnion = memoize((sets, _, afterHigh) => toFaces(sets, afterHigh))
  return memoize((left, right, afterHigh) => ofUnion(unite(left, right), noSets, afterHigh))
}
