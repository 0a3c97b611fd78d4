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
  return (left, right) => (left === right || right.length === 0 ? left : unite(left, right))
}

/**
 * Remembers what was worked out of each two lists of sets, and of whether half a pair stands before: the lists are few, each
 * one object.
 */
export function memoize<Value>(
  work: (left: Sets, right: Sets, afterHigh: boolean) => Value,
): (left: Sets, right: Sets, afterHigh?: boolean) => Value {
  const ids = new Map<Sets, number>()
  const values = new Map<number, Value>()
  const idOf = (sets: Sets) => {
    const id = ids.get(sets)
    if (id !== undefined) return id
    ids.set(sets, ids.size)
    return ids.size - 1
  }
  let last: {left: Sets; right: Sets; afterHigh: boolean; value: Value} | undefined
  return (left, right, afterHigh = false) => {
    // Most often the same is asked over and over.
    if (last?.left === left && last.right === right && last.afterHigh === afterHigh) return last.value
    const key = (idOf(left) * 2 ** 20 + idOf(right)) * 2 + Number(afterHigh)
    const value = values.get(key) ?? work(left, right, afterHigh)
    values.set(key, value)
    last = {left, right, afterHigh, value}
    return value
  }
}
