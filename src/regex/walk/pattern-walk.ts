import type {Automaton} from '../automaton/automaton.ts'
import {includes} from '../automaton/characters.ts'
import {anything, contexts} from '../automaton/context.ts'
import {type Aheads, toAheads} from './aheads.ts'
import type {Spend} from './budget.ts'
import {type Places, toPlaces} from './places.ts'
import {type Reach, toReaches} from './reach.ts'
import {noSets, type Sets, toUnions} from './sets.ts'
import {dead, done, type PatternWalk} from './walk.ts'

/** All that is known of a stop. */
interface Stop {
  /** What the threads that the last character led to can do, by their numbers. */
  readonly reaches: readonly Reach[]
  /** Where the walks of the looks behind stand. */
  readonly behinds: readonly number[]
  readonly accepts: boolean
  readonly sets: Sets
  /** How often it was asked where a character leads, and, once it is worth while, where they led. */
  asked: number
  next?: Map<number, number>
  parts?: readonly number[]
}

/** Most stops are met once, and asked about a few characters. */
const few = 4

/** Starts to walk an automaton (the subset construction of Rabin and Scott, 1959). */
export function toPatternWalk(automaton: Automaton, spend: Spend): PatternWalk {
  const {looks, start} = automaton
  const walks = looks.map(look => toPatternWalk(look.automaton, spend))
  const trackers = looks.some(({isAhead}) => !isAhead)
    ? walks.map((walk, look) => (looks[look]?.isAhead ? undefined : walk))
    : []
  const aheads = toAheads(looks, walks)
  const places = toPlaces(automaton, trackers)
  const {stops, toStop, find} = toStops(automaton, aheads, places, trackers, spend)
  const at = (stop: number) => stops[stop] ?? toFixed(false)
  const startBehind = (before: number) =>
    toStop(
      [start],
      before,
      trackers.map(walk => walk?.start ?? dead),
    )
  const step = ({reaches, behinds}: Stop, character: number): number => {
    const context = places.contextOf(character)
    const threads: number[] = []
    for (const reach of reaches) {
      if (reach.end & context) return done
      follow(automaton, aheads, reach, character, context, threads)
    }
    return toStop(
      threads,
      context,
      behinds.map((stop, look) => trackers[look]?.next(stop, character) ?? dead),
    )
  }
  return {
    start: startBehind(contexts.edge),
    startBehind,
    accepts: stop => at(stop).accepts,
    mark: stop => at(stop).reaches.reduce((mark, reach) => mark | reach.mark, 0),
    sets: stop => at(stop).sets,
    next: (stop, character) => {
      if (stop === dead || stop === done) return stop
      const from = at(stop)
      if (from.asked++ === few) from.next = new Map()
      const found = from.next?.get(character) ?? step(from, character)
      from.next?.set(character, found)
      return found
    },
    parts: stop => {
      const whole = at(stop)
      const {reaches, behinds} = whole
      whole.parts ??= reaches.length < 2 ? [stop] : reaches.map(reach => find([reach], behinds))
      return whole.parts
    },
    isWithin: (stop, other) => {
      if (stop === other || stop === dead || other === done) return true
      if (stop === done || other === dead) return false
      const [some, all] = [at(stop), at(other)]
      return some.behinds.join() === all.behinds.join() && isSubset(some.reaches, all.reaches)
    },
  }
}

const toFixed = (accepts: boolean): Stop => ({reaches: [], behinds: [], accepts, sets: noSets, asked: 0})

/** Adds the threads that a character leads to. */
function follow(
  {states}: Automaton,
  aheads: Aheads,
  {reads, ways}: Reach,
  character: number,
  context: number,
  threads: number[],
): void {
  const known = ways?.get(character)
  const first = threads.length
  if (known) for (const thread of known) threads.push(thread)
  else
    for (const {characters, after, to, aheads: list} of reads) {
      if (!(after & context) || !includes(characters, character)) continue
      const rest = list === 0 ? 0 : aheads.next(list, character)
      if (rest !== undefined) threads.push(to + rest * states.length)
    }
  if (!known) ways?.set(character, threads.slice(first))
}

function toStops(
  automaton: Automaton,
  aheads: Aheads,
  {toPlace, bounds}: Places,
  trackers: readonly (PatternWalk | undefined)[],
  spend: Spend,
) {
  const stops: Stop[] = [toFixed(false), toFixed(true)]
  const singles = new Map<number, number>()
  const known = new Map<string, number>()
  const unite = toUnions()
  const reachOf = toReaches(automaton, aheads, unite, spend)
  const add = (reaches: readonly Reach[], behinds: readonly number[]): number => {
    const accepts = reaches.some(reach => reach.accepts)
    let sets = unite(bounds, noSets)
    let last = noSets
    // Most often neighbours read the same.
    for (const reach of reaches) if (reach.sets !== last) [sets, last] = [unite(sets, reach.sets), reach.sets]
    for (const [look, stop] of behinds.entries()) sets = unite(sets, trackers[look]?.sets(stop) ?? noSets)
    spend(2 + reaches.length)
    return stops.push({reaches, behinds, accepts, sets, asked: 0}) - 1
  }
  const find = (reaches: readonly Reach[], behinds: readonly number[]): number => {
    const [reach] = reaches
    if (!reach) return dead
    if (reaches.some(({end}) => end === anything)) return done
    if (reaches.length === 1 && behinds.length === 0) {
      const stop = singles.get(reach.id) ?? add(reaches, behinds)
      singles.set(reach.id, stop)
      return stop
    }
    const key = toKey(reaches, behinds)
    const stop = known.get(key) ?? add(reaches, behinds)
    known.set(key, stop)
    return stop
  }
  const toStop = (threads: readonly number[], before: number, behinds: readonly number[]): number => {
    const place = toPlace(before, behinds)
    const reaches: Reach[] = []
    for (const thread of threads) {
      const reach = reachOf(thread, place)
      if (!reach.idle) reaches.push(reach)
    }
    return find(toSorted(reaches), behinds)
  }
  return {stops, toStop, find}
}

/** In order of their numbers, each once; most often they are so already, or nearly. */
function toSorted(reaches: readonly Reach[]): readonly Reach[] {
  if (isSorted(reaches)) return reaches
  const sorted = reaches.toSorted((a, b) => a.id - b.id)
  return sorted.filter(({id}, index) => id !== sorted[index - 1]?.id)
}

function isSorted(reaches: readonly Reach[]): boolean {
  let last = -1
  for (const {id} of reaches) {
    if (id <= last) return false
    last = id
  }
  return true
}

/** Numbers as a string, 15 bits a code unit; as many come first as there are looks behind. */
function toKey(reaches: readonly Reach[], behinds: readonly number[]): string {
  const units = new Uint16Array(2 * (reaches.length + behinds.length))
  let length = 0
  const add = (number: number) => {
    units[length++] = number >> 15
    units[length++] = number & 0x7fff
  }
  for (const stop of behinds) add(stop)
  for (const {id} of reaches) add(id)
  return decoder.decode(units)
}

/** No unit is half a pair, or the mark of an order of bytes, so that none is changed. */
const decoder = new TextDecoder('utf-16le')

function isSubset(some: readonly Reach[], all: readonly Reach[]): boolean {
  let index = 0
  for (const {id} of some) {
    while ((all[index]?.id ?? Number.POSITIVE_INFINITY) < id) index++
    if (all[index]?.id !== id) return false
  }
  return true
}
