import type {Characters} from '../automaton/characters.ts'

/** What is read at a stop. */
export type Sets = readonly Characters[]

/** Reads nothing. */
export const noSets: Sets = []

/** Unites lists of sets; where the same sets come out, in whatever order, it is the same object. */
export function toUnions(): (left: Sets, right: Sets) => Sets {
  const ids = new Map<Characters, number>()
  const lists = new Map<string, Sets>()
  const idOf = (set: Characters) => {
    const id = ids.get(set) ?? ids.size
    ids.set(set, id)
    return id
  }
  const unite = memoize((left, right) => {
    const all = [...new Set([...left, ...right])]
    const key = all
      .map(idOf)
      .sort((a, b) => a - b)
      .join()
    const list = lists.get(key) ?? all
    lists.set(key, list)
    return list
  })
  return (left, right) => (left === right ? left : unite(left, right))
}

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
