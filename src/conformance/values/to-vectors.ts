import {toLanguage, type Vector, vectors} from '../../regex/index.ts'
import type {World} from '../world.ts'

/** A query is in UTF-8, which cannot hold half of a pair. */
const halfOfPair = /\p{Surrogate}/u

type Lists = Readonly<Record<Vector['expected'], readonly string[]>>

/** What was made for a run: one case sends what is accepted, another what is refused, and making takes as long as sending. */
const made = new WeakMap<World, Map<string, Lists>>()

/** The values of a parameter that an endpoint has to accept, or to refuse. */
export function toVectors(world: World, name: string, wanted: Vector['expected']): readonly string[] {
  const lists = made.get(world) ?? new Map<string, Lists>()
  made.set(world, lists)
  const both = lists.get(name) ?? makeLists(world, name)
  lists.set(name, both)
  return both[wanted]
}

function makeLists({spec, vectors: most}: World, name: string): Lists {
  const lists = {accept: [] as string[], refuse: [] as string[]}
  const parameter = spec.parameters.find(one => one.name === name)
  if (!parameter) return lists
  let left = most
  for (const {value, expected} of vectors(toLanguage(parameter), name)) {
    if (left-- <= 0) break
    if (!halfOfPair.test(value)) lists[expected].push(value)
  }
  return lists
}
