import {toLanguage, type Vector, vectors} from '../../regex/index.ts'
import type {World} from '../world.ts'

/** A query is in UTF-8, which cannot hold half of a pair. */
const halfOfPair = /\p{Surrogate}/u

/** The values of a parameter that an endpoint has to accept, or to refuse. */
export function* toVectors({spec, vectors: most}: World, name: string, wanted: Vector['expected']): Iterable<string> {
  const parameter = spec.parameters.find(one => one.name === name)
  if (!parameter) return
  let left = most
  for (const {value, expected} of vectors(toLanguage(parameter), name)) {
    if (left-- <= 0) return
    if (expected === wanted && !halfOfPair.test(value)) yield value
  }
}
