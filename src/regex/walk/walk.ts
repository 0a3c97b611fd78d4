import type {Automaton, State} from '../automaton/automaton.ts'
import {type Characters, includes} from '../automaton/characters.ts'
import {anything, contexts, inContext} from '../automaton/context.ts'
import {Undecided} from '../undecided.ts'
import {type Reach, toReach, toSorted, toWay, type Way} from './reach.ts'
import {toShared, toUnions} from './sets.ts'

/** From here nothing is accepted. */
export const dead = 0
/** From here everything is. */
export const done = 1

/**
 * The deterministic automaton of a pattern, worked out only as far as it is walked (the subset construction).
 * A stop stands for what may still follow.
 */
export interface Walk {
  readonly start: number
  /** Whether the string read so far is accepted, should it end here. */
  accepts(stop: number): boolean
  /** The sets of characters read at a stop: characters in the same sets lead to the same stop. */
  sets(stop: number): readonly Characters[]
  /** The stop behind a character. */
  next(stop: number, character: number): number
}

/** All that is known of a stop. */
interface Stop {
  /** What the states that the last character led to can do. */
  readonly reaches: readonly Reach[]
  readonly accepts: boolean
  readonly sets: readonly Characters[]
  readonly next: Map<number, number>
}

/** Starts to walk an automaton. */
export function toWalk({states, start}: Automaton): Walk {
  const asked = toAsked(states)
  const bounds = asked.map(([, characters]) => characters)
  const contextOf = (character: number) =>
    asked.find(([, characters]) => includes(characters, character))?.[0] ?? contexts.other
  const {stops, toStop} = toStops(states, bounds)
  const at = (stop: number) => stops[stop] ?? toFixed(false)
  return {
    start: toStop([start], contexts.edge),
    accepts: stop => at(stop).accepts,
    sets: stop => at(stop).sets,
    next: (stop, character) => {
      if (stop === dead || stop === done) return stop
      const {reaches, next} = at(stop)
      const found = next.get(character) ?? step(reaches, character, contextOf(character), toStop)
      next.set(character, found)
      return found
    },
  }
}

/** Gives the stop that some states make up, the same one to the same states. */
type ToStop = (states: readonly number[], before: number) => number

function toStops(states: readonly State[], bounds: readonly Characters[]): {stops: readonly Stop[]; toStop: ToStop} {
  const stops: Stop[] = [toFixed(false), toFixed(true)]
  const stopOf = new Map<string, number>()
  const spend = toBudget()
  const [share, unite] = [toShared(), toUnions()]
  const reachOf = memoize((state, before) => {
    const reach = toReach(states, state, before)
    spend(reach.reads.length)
    return {...reach, sets: share(reach.sets)}
  })
  const add = (reaches: readonly Reach[]): number => {
    if (reaches.length === 0) return dead
    if (reaches.some(({end}) => end === anything)) return done
    const accepts = reaches.some(({end}) => end & contexts.edge)
    const sets = reaches.reduce((all, {sets}) => unite(all, sets), bounds)
    return stops.push({reaches, accepts, sets, next: new Map()}) - 1
  }
  const toStop: ToStop = (targets, before) => {
    spend(targets.length)
    const sorted = toSorted(targets)
    const key = `${before}:${sorted.join()}`
    const stop = stopOf.get(key) ?? add(sorted.map(state => reachOf(state, before)).filter(({idle}) => !idle))
    stopOf.set(key, stop)
    return stop
  }
  return {stops, toStop}
}

const toFixed = (accepts: boolean): Stop => ({reaches: [], accepts, sets: [], next: new Map()})

function step(reaches: readonly Reach[], character: number, context: number, toStop: ToStop): number {
  const open: Way[] = []
  for (const reach of reaches) {
    const way = toWay(reach, character, context)
    if (!way) return done
    if (way.targets.length > 0) open.push(way)
  }
  const [way] = open
  if (!way) return dead
  if (open.length > 1)
    return toStop(
      open.flatMap(({targets}) => targets),
      context,
    )
  // Most often one state alone can read the character, and where it leads is known from the last time.
  way.stop ??= toStop(way.targets, context)
  return way.stop
}

/** The contexts that some guard of the automaton tells from all others. */
function toAsked(states: readonly State[]): typeof inContext {
  const masks = new Set(
    states.flatMap(state => (state.kind === 'guard' ? [state.guard.before, state.guard.after] : [])),
  )
  return inContext.filter(([context]) => [...masks].some(mask => !(mask & context) !== !(mask & contexts.other)))
}

/** States held in memory, at up to 100 bytes each, that a walk may spend: a pattern that needs more is left open. */
const maximum = 2_000_000

function toBudget(): (states: number) => void {
  let spent = 0
  return states => {
    spent += states
    if (spent > maximum) throw new Undecided(`the automaton takes more than ${maximum} states in memory`)
  }
}

/** Remembers what each state can do in each context. */
function memoize(work: (state: number, before: number) => Reach): (state: number, before: number) => Reach {
  const known = new Map<number, Reach>()
  return (state, before) => {
    const key = state * 128 + before
    const reach = known.get(key) ?? work(state, before)
    known.set(key, reach)
    return reach
  }
}
