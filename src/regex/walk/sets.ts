import type {Characters} from '../automaton/characters.ts'

/** What is read at a stop. */
export type Sets = readonly Characters[]

/** Makes equal lists of sets one object. */
export function toShared(): (sets: Sets) => Sets {
  const ids = new Map<Characters, number>()
  const lists = new Map<string, Sets>()
  return sets => {
    for (const set of sets) if (!ids.has(set)) ids.set(set, ids.size)
    const key = sets.map(set => ids.get(set)).join()
    const list = lists.get(key) ?? sets
    lists.set(key, list)
    return list
  }
}

/** Adds sets to a list of sets; where both were united before, the list is the same object. */
export const toUnions = (): ((left: Sets, right: Sets) => Sets) =>
  memoize((left, right) => {
    const rest = right.filter(set => !left.includes(set))
    return rest.length === 0 ? left : [...left, ...rest]
  })

/** Remembers what was worked out of each two lists of sets: the lists are few, each one object. */
export function memoize<Value>(work: (left: Sets, right: Sets) => Value): (left: Sets, right: Sets) => Value {
  const known = new Map<Sets, Map<Sets, Value>>()
  return (left, right) => {
    const values = known.get(left) ?? new Map<Sets, Value>()
    known.set(left, values)
    const value = values.get(right) ?? work(left, right)
    values.set(right, value)
    return value
  }
}
