import type {Automaton, State} from './automaton.ts'
import {type Characters, includes} from './characters.ts'
import {anything, contexts, inContext} from './context.ts'
import {toShared, toUnions} from './letters.ts'
import {type Reach, toReach, toSorted, toWay, type Way} from './reach.ts'
import {Undecided} from './undecided.ts'

/** From here nothing is accepted, and from there everything. */
export const dead = 0
export const done = 1

/**
 * The deterministic automaton of a pattern, worked out only as far as it is walked (the subset construction).
 * A place stands for what may still follow.
 */
export interface Walk {
  readonly start: number
  /** Whether the string read so far is accepted, should it end here. */
  accepts(place: number): boolean
  /** The sets of characters read at a place: characters in the same sets lead to the same place. */
  sets(place: number): readonly Characters[]
  /** The place behind a character. */
  next(place: number, character: number): number
}

/** All that is known of a place. */
interface Place {
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
  const {places, toPlace} = toPlaces(states, bounds)
  const at = (place: number) => places[place] ?? toFixed(false)
  return {
    start: toPlace([start], contexts.edge),
    accepts: place => at(place).accepts,
    sets: place => at(place).sets,
    next: (place, character) => {
      if (place === dead || place === done) return place
      const {reaches, next} = at(place)
      const found = next.get(character) ?? step(reaches, character, contextOf(character), toPlace)
      next.set(character, found)
      return found
    },
  }
}

/** Gives the place that some states make up, the same one to the same states. */
type ToPlace = (states: readonly number[], before: number) => number

function toPlaces(
  states: readonly State[],
  bounds: readonly Characters[],
): {places: readonly Place[]; toPlace: ToPlace} {
  const places: Place[] = [toFixed(false), toFixed(true)]
  const placeOf = new Map<string, number>()
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
    return places.push({reaches, accepts, sets, next: new Map()}) - 1
  }
  const toPlace: ToPlace = (targets, before) => {
    spend(targets.length)
    const sorted = toSorted(targets)
    const key = `${before}:${sorted.join()}`
    const place = placeOf.get(key) ?? add(sorted.map(state => reachOf(state, before)).filter(({idle}) => !idle))
    placeOf.set(key, place)
    return place
  }
  return {places, toPlace}
}

const toFixed = (accepts: boolean): Place => ({reaches: [], accepts, sets: [], next: new Map()})

function step(reaches: readonly Reach[], character: number, context: number, toPlace: ToPlace): number {
  const open: Way[] = []
  for (const reach of reaches) {
    const way = toWay(reach, character, context)
    if (!way) return done
    if (way.targets.length > 0) open.push(way)
  }
  const [way] = open
  if (!way) return dead
  if (open.length > 1)
    return toPlace(
      open.flatMap(({targets}) => targets),
      context,
    )
  // Most often one state alone can read the character, and where it leads is known from the last time.
  way.place ??= toPlace(way.targets, context)
  return way.place
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
