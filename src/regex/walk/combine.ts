import type {Characters} from '../automaton/characters.ts'
import {dead, done, type Walk} from './walk.ts'

/** Whether a string is accepted, told from what the parts say of it; undefined where they have not said enough. */
export type Decide = (answers: readonly (boolean | undefined)[]) => boolean | undefined

/** Walks several automata in step; together they accept what `decide` makes of their answers. */
export function combine(walks: readonly Walk[], decide: Decide): Walk {
  const stops: (readonly number[])[] = [[], []]
  const known = new Map<string, number>()
  const fixed = (stop: number) => (stop === dead ? false : stop === done ? true : undefined)
  const toStop = (parts: readonly number[]): number => {
    const settled = decide(parts.map(fixed))
    if (settled !== undefined) return settled ? done : dead
    const key = parts.join()
    const stop = known.get(key) ?? stops.push(parts) - 1
    known.set(key, stop)
    return stop
  }
  const at = (stop: number) => stops[stop] ?? []
  return {
    start: toStop(walks.map(({start}) => start)),
    accepts: stop =>
      stop === done ||
      (stop !== dead && decide(at(stop).map((part, index) => walks[index]?.accepts(part) ?? false)) === true),
    sets: stop => [
      ...new Set(at(stop).flatMap((part, index): readonly Characters[] => walks[index]?.sets(part) ?? [])),
    ],
    next: (stop, character) =>
      stop === dead || stop === done
        ? stop
        : toStop(at(stop).map((part, index) => walks[index]?.next(part, character) ?? dead)),
  }
}
