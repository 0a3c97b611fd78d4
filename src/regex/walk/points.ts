import {type Characters, clip, lastPoint, lastUnit, toCharacters} from '../automaton/characters.ts'
import {toLetters} from './letters.ts'
import {noSets, type Sets, toUnions} from './sets.ts'
import {dead, done, type Walk} from './walk.ts'

const [firstHigh, lastHigh, firstLow, lastLow] = [0xd800, 0xdbff, 0xdc00, 0xdfff]

/** Walks by code points what walks by UTF-16 code units: one beyond U+FFFF is two steps. */
export function toPoints(walk: Walk): Walk {
  const unite = toUnions()
  const toHalves = toHalvesOnce()
  const known = new Map<number, Sets>()
  const shared = new Map<string, Sets>()
  const share = (sets: Sets) => {
    const key = sets.join(';')
    const list = shared.get(key) ?? sets
    shared.set(key, list)
    return list
  }
  const next = (stop: number, character: number) => {
    if (character <= lastUnit) return walk.next(stop, character)
    const high = firstHigh + ((character - lastUnit - 1) >> 10)
    return walk.next(walk.next(stop, high), firstLow + (character & 0x3ff))
  }
  const sets = (stop: number) => {
    if (stop === dead || stop === done) return noSets
    const list = known.get(stop) ?? unite(walk.sets(stop), share(toPairs(walk, stop, toHalves)))
    known.set(stop, list)
    return list
  }
  return {...walk, next, sets}
}

/** The sets of code points beyond U+FFFF at a stop, by what their halves are in. */
function toPairs(walk: Walk, stop: number, toHalves: ToHalves): Sets {
  const reads = walk.sets(stop)
  // Where no set holds a half, all that is beyond is in no set, as is what is not beyond.
  const {highs, isAsked} = toHalves(reads)
  if (!isAsked) return noSets
  return highs.flatMap(highs => {
    const middle = walk.next(stop, highs[0]?.[0] ?? firstHigh)
    return toHalves(walk.sets(middle)).lows.map(lows => join(highs, lows))
  })
}

/** First and second halves of pairs by what sets they are in, and whether a first half is in any. */
type ToHalves = (sets: Sets) => {
  readonly highs: readonly Characters[]
  readonly lows: readonly Characters[]
  readonly isAsked: boolean
}

/** Most stops read the same few sets, whose halves are worked out once. */
function toHalvesOnce(): ToHalves {
  const known = new Map<Sets, ReturnType<ToHalves>>()
  return sets => {
    const halves = known.get(sets) ?? splitHalves(sets)
    known.set(sets, halves)
    return halves
  }
}

const splitHalves: ToHalves = sets => {
  const letters = toLetters(sets)
  const toPart = (first: number, last: number) =>
    letters.map(({characters}) => clip(characters, first, last)).filter(({length}) => length > 0)
  const isAsked = sets.some(set => clip(set, firstHigh, lastHigh).length > 0)
  return {highs: toPart(firstHigh, lastHigh), lows: toPart(firstLow, lastLow), isAsked}
}

/** The code points with a first half of one set and a second half of another. */
function join(highs: Characters, lows: Characters): Characters {
  if (highs[0]?.[1] === lastHigh && highs[0][0] === firstHigh && lows[0]?.[1] === lastLow && lows[0][0] === firstLow)
    return [[lastUnit + 1, lastPoint]]
  const toPoint = (high: number, low: number) => lastUnit + 1 + (high - firstHigh) * 0x400 + low - firstLow
  return toCharacters(
    highs.flatMap(([first, last]) =>
      Array.from({length: last - first + 1}, (_, index) => first + index).flatMap(high =>
        lows.map(([from, to]) => [toPoint(high, from), toPoint(high, to)] as const),
      ),
    ),
  )
}
