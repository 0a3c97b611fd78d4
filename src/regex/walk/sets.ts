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
  const ids = new Map<Sets, number>()
  const values = new Map<number, Value>()
  const idOf = (sets: Sets) => {
    const id = ids.get(sets) ?? ids.size
    ids.set(sets, id)
    return id
  }
  return (left, right) => {
    const key = idOf(left) * 2 ** 26 + idOf(right)
    const value = values.get(key) ?? work(left, right)
    values.set(key, value)
    return value
  }
}
