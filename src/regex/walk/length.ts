import {dead, done, type Walk} from './walk.ts'

/** Walks all strings of a length, in UTF-16 code units: the stop behind `n` units is `n + 2`. */
export function toLengthWalk(minimum: number, maximum: number): Walk {
  const toStop = (length: number) =>
    length > maximum ? dead : length >= minimum && maximum === Number.POSITIVE_INFINITY ? done : length + 2
  return {
    start: toStop(0),
    accepts: stop => stop === done || (stop !== dead && stop - 2 >= minimum && stop - 2 <= maximum),
    sets: () => [],
    next: stop => (stop === dead || stop === done ? stop : toStop(stop - 1)),
  }
}
