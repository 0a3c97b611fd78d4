import {toLetters} from '../walk/letters.ts'
import {memoize, noSets, type Sets, toUnions} from '../walk/sets.ts'
import {type Kind, toKinds} from './symbols.ts'

/** Characters that lead to the same stops, as one of them and all of them by kind. */
export interface Sort {
  readonly face: number
  readonly kinds: readonly Kind[]
  readonly units: 1 | 2
}

/** The sorts of characters that two lists of sets tell apart, nicest first; halves of pairs are left out. */
export function toSortsOf(): (left: Sets, right?: Sets) => readonly Sort[] {
  const unite = toUnions()
  const ofUnion = memoize(sets =>
    toLetters(sets).flatMap(({face, characters}) => {
      const kinds = toKinds(characters)
      const units = kinds.some(kind => kind.units === 1) ? (1 as const) : (2 as const)
      return kinds.length > 0 ? [{face, kinds, units}] : []
    }),
  )
  return (left, right = noSets) => ofUnion(unite(left, right), noSets)
}
