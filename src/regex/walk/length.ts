import {beyondUnits, lastUnit} from '../automaton/characters.ts'
import {noSets, type Sets} from './sets.ts'
import {dead, done, type Walk} from './walk.ts'

/** A character beyond U+FFFF is two units long. */
const byUnits: Sets = [beyondUnits]

/** Walks all strings of a length, in UTF-16 code units: the stop behind `n` units is `n + 2`. */
export function toLengthWalk(minimum: number, maximum: number): Walk {
  const toStop = (length: number) =>
    length > maximum ? dead : length >= minimum && maximum === Number.POSITIVE_INFINITY ? done : length + 2
  const isFixed = (stop: number) => stop === dead || stop === done
  return {
    start: toStop(0),
    accepts: stop => stop === done || (stop !== dead && stop - 2 >= minimum && stop - 2 <= maximum),
    sets: stop => (isFixed(stop) ? noSets : byUnits),
    next: (stop, character) => (isFixed(stop) ? stop : toStop(stop - (character > lastUnit ? 0 : 1))),
    parts: stop => [stop],
    // Behind the minimum, the shorter a string is, the more may follow.
    isWithin: (stop, other) =>
      stop === other || stop === dead || other === done || (stop !== done && minimum + 2 <= other && other < stop),
  }
}
