import {toLanguage, type Vector, vectors} from '../../regex/index.ts'
import type {World} from '../world.ts'

/** The values of a parameter that an endpoint has to accept, or to refuse. */
export function* toVectors({spec, vectors: most}: World, name: string, wanted: Vector['expected']): Iterable<string> {
  const parameter = spec.parameters.find(one => one.name === name)
  if (!parameter) return
  let left = most
  for (const {value, expected} of vectors(toLanguage(parameter), name)) {
    if (left-- <= 0) return
    if (expected === wanted) yield value
  }
}
