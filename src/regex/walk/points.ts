import {beyondUnits, type Characters, clip, lastUnit, toCharacters} from '../automaton/characters.ts'
import {toLetters} from './letters.ts'
import {memoize, noSets, type Sets, toUnions} from './sets.ts'
import {dead, done, type Walk} from './walk.ts'

const [firstHigh, lastHigh, firstLow, lastLow] = [0xd800, 0xdbff, 0xdc00, 0xdfff]

/** Walks by code points what walks by UTF-16 code units: one beyond U+FFFF is two steps. */
export function toPoints(walk: Walk): Walk {
  const unite = toUnions()
  const known = new Map<number, Sets>()
  const beyondOf = toBeyond(walk)
  const next = (stop: number, character: number) => {
    if (character <= lastUnit) return walk.next(stop, character)
    const high = firstHigh + ((character - lastUnit - 1) >> 10)
    return walk.next(walk.next(stop, high), firstLow + (character & 0x3ff))
  }
  const sets = (stop: number) => {
    if (stop === dead || stop === done) return noSets
    const list = known.get(stop) ?? unite(walk.sets(stop), beyondOf(stop))
    known.set(stop, list)
    return list
  }
  return {...walk, next, sets}
}

/** The sets of code points beyond U+FFFF at a stop, by what their halves are in; equal lists are one object. */
function toBeyond(walk: Walk): (stop: number) => Sets {
  const lists = new Map<string, Sets>()
  // Most stops read the same few sets, whose halves are worked out once.
  const highsOf = memoize(reads => toHalves(reads, firstHigh, lastHigh))
  const lowsOf = memoize(reads => toHalves(reads, firstLow, lastLow))
  const hasHighs = memoize(reads => reads.some(set => clip(set, firstHigh, lastHigh).length > 0))
  return stop => {
    const reads = walk.sets(stop)
    // Where no set holds a half, all that is beyond is in no set, as is what is not beyond.
    if (!hasHighs(reads, noSets)) return noSets
    const sets = highsOf(reads, noSets).flatMap(highs => {
      const middle = walk.next(stop, highs[0]?.[0] ?? firstHigh)
      return lowsOf(walk.sets(middle), noSets).map(lows => join(highs, lows))
    })
    const key = sets.join(';')
    const list = lists.get(key) ?? sets
    lists.set(key, list)
    return list
  }
}

const toHalves = (sets: Sets, first: number, last: number): readonly Characters[] =>
  toLetters(sets)
    .map(({characters}) => clip(characters, first, last))
    .filter(({length}) => length > 0)

/** The code points with a first half of one set and a second half of another. */
function join(highs: Characters, lows: Characters): Characters {
  if (highs[0]?.[1] === lastHigh && highs[0][0] === firstHigh && lows[0]?.[1] === lastLow && lows[0][0] === firstLow)
    return beyondUnits
  const toPoint = (high: number, low: number) => lastUnit + 1 + (high - firstHigh) * 0x400 + low - firstLow
  return toCharacters(
    highs.flatMap(([first, last]) =>
      Array.from({length: last - first + 1}, (_, index) => first + index).flatMap(high =>
        lows.map(([from, to]) => [toPoint(high, from), toPoint(high, to)] as const),
      ),
    ),
  )
}
