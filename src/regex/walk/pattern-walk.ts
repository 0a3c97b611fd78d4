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
  /** Where characters led before. */
  readonly next: Map<number, number> | undefined
}

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
      threads.push(...toThreads(automaton, aheads, reach, character, context))
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
      const {next} = at(stop)
      const found = next?.get(character) ?? step(at(stop), character)
      next?.set(character, found)
      return found
    },
    parts: stop => {
      const {reaches, behinds} = at(stop)
      return reaches.length < 2 ? [stop] : reaches.map(reach => find([reach], behinds))
    },
    isWithin: (stop, other) => {
      if (stop === other || stop === dead || other === done) return true
      if (stop === done || other === dead) return false
      const [some, all] = [at(stop), at(other)]
      return some.behinds.join() === all.behinds.join() && isSubset(some.reaches, all.reaches)
    },
  }
}

const toFixed = (accepts: boolean): Stop => ({reaches: [], behinds: [], accepts, sets: noSets, next: undefined})

/** The threads that a character leads to. */
function toThreads({states}: Automaton, aheads: Aheads, reach: Reach, character: number, context: number) {
  const known = reach.ways?.get(character)
  if (known) return known
  const threads: number[] = []
  for (const {characters, after, to, aheads: list} of reach.reads) {
    if (!(after & context) || !includes(characters, character)) continue
    const rest = aheads.next(list, character)
    if (rest !== undefined) threads.push(to + rest * states.length)
  }
  reach.ways?.set(character, threads)
  return threads
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
    for (const reach of reaches) sets = unite(sets, reach.sets)
    for (const [look, stop] of behinds.entries()) sets = unite(sets, trackers[look]?.sets(stop) ?? noSets)
    spend(2 + reaches.length)
    // One reach alone is asked again as soon as looked up.
    const next = reaches.length > 1 ? new Map() : undefined
    return stops.push({reaches, behinds, accepts, sets, next}) - 1
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
    const key = toKey([...behinds, -1, ...reaches.map(({id}) => id)])
    const stop = known.get(key) ?? add(reaches, behinds)
    known.set(key, stop)
    return stop
  }
  const toStop = (threads: readonly number[], before: number, behinds: readonly number[]): number => {
    const place = toPlace(before, behinds)
    return find(toSorted(threads.map(thread => reachOf(thread, place)).filter(({idle}) => !idle)), behinds)
  }
  return {stops, toStop, find}
}

/** In order of their numbers, each once; most often they are so already. */
function toSorted(reaches: readonly Reach[]): readonly Reach[] {
  let last = -1
  for (const {id} of reaches) {
    if (id <= last) return [...new Set(reaches)].sort((a, b) => a.id - b.id)
    last = id
  }
  return reaches
}

/** Numbers as a string, shorter than their digits: 15 bits a code unit. */
function toKey(numbers: readonly number[]): string {
  let key = ''
  for (const number of numbers) key += String.fromCharCode(number >> 15, number & 0x7fff)
  return key
}

function isSubset(some: readonly Reach[], all: readonly Reach[]): boolean {
  let index = 0
  for (const {id} of some) {
    while ((all[index]?.id ?? Number.POSITIVE_INFINITY) < id) index++
    if (all[index]?.id !== id) return false
  }
  return true
}
