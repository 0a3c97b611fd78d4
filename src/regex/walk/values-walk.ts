import type {Characters} from '../automaton/characters.ts'
import {noSets, type Sets} from './sets.ts'
import {dead, done, type Walk} from './walk.ts'

/**
 * Walks some values by code units, as the tree of their starts. In a sorted list the values with one start are
 * neighbours, so a stop is the index of the first of them and the length of the start, in one number.
 */
export function toValuesWalk(all: readonly string[]): Walk {
  const values = [...new Set(all)].sort()
  const width = values.reduce((longest, {length}) => Math.max(longest, length), 0) + 1
  /** How many units each value shares with the one before it. */
  const shared = values.map((value, index) => toShared(values[index - 1] ?? '', value))
  const toStop = (first: number, length: number) => first * width + length + 2
  const toSets = toSingles()
  /** The first value with each unit behind the start. */
  const toFirsts = (stop: number): ReadonlyMap<number, number> => {
    const firsts = new Map<number, number>()
    const [first, length] = [Math.floor((stop - 2) / width), (stop - 2) % width]
    for (let index = first; index < values.length; index++) {
      if (index > first && (shared[index] ?? 0) < length) break
      // The value that is the start itself comes first, and has no unit behind it.
      const unit = values[index]?.charCodeAt(length) ?? Number.NaN
      if (!Number.isNaN(unit) && !firsts.has(unit)) firsts.set(unit, index)
    }
    return firsts
  }
  const firstsOf = memoizeLast(toFirsts)
  const isFixed = (stop: number) => stop === dead || stop === done
  const isValue = (stop: number) => values[Math.floor((stop - 2) / width)]?.length === (stop - 2) % width
  return {
    start: values.length === 0 ? dead : toStop(0, 0),
    accepts: stop => (isFixed(stop) ? stop === done : isValue(stop)),
    sets: stop => (isFixed(stop) ? noSets : toSets([...firstsOf(stop).keys()])),
    next: (stop, unit) => {
      if (isFixed(stop)) return stop
      const first = firstsOf(stop).get(unit)
      return first === undefined ? dead : toStop(first, ((stop - 2) % width) + 1)
    },
    parts: stop => [stop],
    isWithin: (stop, other) => stop === other || stop === dead || other === done,
  }
}

function toShared(left: string, right: string): number {
  let length = 0
  while (length < left.length && left.charCodeAt(length) === right.charCodeAt(length)) length++
  return length
}

/** Each unit as a set of its own, and each list of them as one object. */
function toSingles(): (units: readonly number[]) => Sets {
  const sets = new Map<number, Characters>()
  const lists = new Map<string, Sets>()
  const toSet = (unit: number): Characters => {
    const set = sets.get(unit) ?? [[unit, unit]]
    sets.set(unit, set)
    return set
  }
  return units => {
    const key = String.fromCharCode(...units)
    const list = lists.get(key) ?? units.map(toSet)
    lists.set(key, list)
    return list
  }
}

/** Remembers the last answer: what is read at a stop and where it leads is asked in turn. */
function memoizeLast<Value>(work: (stop: number) => Value): (stop: number) => Value {
  let last: {readonly stop: number; readonly value: Value} | undefined
  return stop => {
    if (last?.stop !== stop) last = {stop, value: work(stop)}
    return last.value
  }
}
