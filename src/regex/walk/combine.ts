import {noSets, toUnions} from './sets.ts'
import {dead, done, type Walk} from './walk.ts'

/** How parts are put together: all of them have to accept, or one at least. */
export type Junction = 'all' | 'any'

/** Walks several automata in step; together they accept what all of them do, or what any does. */
export function combine(walks: readonly Walk[], junction: Junction): Walk {
  const [decisive, idle] = junction === 'all' ? [dead, done] : [done, dead]
  const stops: (readonly number[])[] = [[], []]
  const known = new Map<string, number>()
  const unite = toUnions()
  const toStop = (parts: readonly number[]): number => {
    if (parts.includes(decisive)) return decisive
    if (parts.every(part => part === idle)) return idle
    const key = parts.join()
    const stop = known.get(key) ?? stops.push(parts) - 1
    known.set(key, stop)
    return stop
  }
  const at = (stop: number) => stops[stop] ?? []
  const isFixed = (stop: number) => stop === dead || stop === done
  const acceptsAt = (part: number, index: number) => walks[index]?.accepts(part) ?? false
  const toParts = (stop: number) => at(stop).map((part, index) => walks[index]?.parts(part) ?? [])
  return {
    start: toStop(walks.map(({start}) => start)),
    accepts: stop =>
      isFixed(stop) ? stop === done : junction === 'all' ? at(stop).every(acceptsAt) : at(stop).some(acceptsAt),
    sets: stop => at(stop).reduce((sets, part, index) => unite(sets, walks[index]?.sets(part) ?? noSets), noSets),
    next: (stop, character) =>
      isFixed(stop) ? stop : toStop(at(stop).map((part, index) => walks[index]?.next(part, character) ?? dead)),
    parts: stop => {
      if (isFixed(stop)) return [stop]
      if (junction === 'all') return toChoices(toParts(stop)).map(toStop)
      return toParts(stop).flatMap((parts, index) =>
        parts.map(part => toStop(at(stop).map((_, other) => (other === index ? part : dead)))),
      )
    },
    isWithin: (stop, other) =>
      stop === other ||
      stop === dead ||
      other === done ||
      (!isFixed(stop) &&
        !isFixed(other) &&
        at(stop).every((part, index) => walks[index]?.isWithin(part, at(other)[index] ?? dead))),
  }
}

/** One of each list, in all ways. */
const toChoices = (lists: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  lists.reduce<readonly (readonly number[])[]>(
    (starts, list) => starts.flatMap(start => list.map(item => [...start, item])),
    [[]],
  )

/** Walks an automaton for what it refuses. */
export function complement(walk: Walk): Walk {
  const flip = (stop: number) => (stop === dead ? done : stop === done ? dead : stop)
  return {
    start: flip(walk.start),
    accepts: stop => !walk.accepts(flip(stop)),
    sets: stop => walk.sets(flip(stop)),
    next: (stop, character) => flip(walk.next(flip(stop), character)),
    parts: stop => [stop],
    isWithin: (stop, other) => walk.isWithin(flip(other), flip(stop)),
  }
}
