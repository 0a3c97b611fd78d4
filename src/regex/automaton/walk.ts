import type {Automaton, State} from './automaton.ts'
import {type Characters, includes} from './characters.ts'
import {anything, contexts, inContext} from './context.ts'
import {type Reach, toReach, toSorted, toTargets} from './reach.ts'

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

/** The states that the last character led to, before any jump, and the context of that character. */
interface Place {
  readonly states: readonly number[]
  readonly before: number
  readonly next: Map<number, number>
}

/** Where a character leads from one state; the place is looked up when it is first needed. */
interface Way {
  readonly targets: readonly number[] | undefined
  place?: number
}

/** Starts to walk an automaton. */
export function toWalk({states, start}: Automaton): Walk {
  const asked = toAsked(states)
  const bounds = asked.map(([, characters]) => characters)
  const contextOf = (character: number) =>
    asked.find(([, characters]) => includes(characters, character))?.[0] ?? contexts.other
  const reachOf = memoize((state: number, before: number) => ({
    ...toReach(states, state, before),
    ways: new Map<number, Way>(),
  }))

  const empty: Place = {states: [], before: contexts.other, next: new Map()}
  const places: Place[] = [empty, empty]
  const placeOf = new Map<string, number>()
  const toPlace = (states: readonly number[], before: number): number => {
    const key = `${before}:${states.join()}`
    const known = placeOf.get(key)
    if (known !== undefined) return known
    const isDone = states.some(state => reachOf(state, before).end === anything)
    const place = isDone ? done : places.push({states, before, next: new Map()}) - 1
    placeOf.set(key, place)
    return place
  }

  const toWay = (state: number, before: number, character: number, context: number): Way => {
    const reach = reachOf(state, before)
    const way = reach.ways.get(character) ?? {targets: toTargets(reach, character, context)}
    reach.ways.set(character, way)
    return way
  }

  const step = ({states, before}: Place, character: number): number => {
    const context = contextOf(character)
    const ways = states.map(state => toWay(state, before, character, context))
    if (ways.some(({targets}) => targets === undefined)) return done
    const open = ways.filter(({targets}) => targets?.length)
    const [way] = open
    if (!way) return dead
    // Most often one state alone can read the character, and where it leads is known from the last time.
    if (open.length === 1) {
      way.place ??= toPlace(way.targets ?? [], context)
      return way.place
    }
    return toPlace(toSorted(open.flatMap(({targets}) => targets ?? [])), context)
  }

  const at = (place: number) => places[place] ?? empty
  const reachesAt = (place: number): readonly Reach[] => at(place).states.map(state => reachOf(state, at(place).before))
  return {
    start: toPlace([start], contexts.edge),
    accepts: place => place === done || reachesAt(place).some(({end}) => end & contexts.edge),
    sets: place => [...bounds, ...reachesAt(place).flatMap(({reads}) => reads.map(({characters}) => characters))],
    next: (place, character) => {
      if (place === dead || place === done) return place
      const known = at(place).next.get(character)
      if (known !== undefined) return known
      const found = step(at(place), character)
      at(place).next.set(character, found)
      return found
    },
  }
}

/** The contexts that some guard of the automaton tells from all others. */
function toAsked(states: readonly State[]): typeof inContext {
  const masks = new Set(
    states.flatMap(state => (state.kind === 'guard' ? [state.guard.before, state.guard.after] : [])),
  )
  return inContext.filter(([context]) => [...masks].some(mask => !(mask & context) !== !(mask & contexts.other)))
}

/** Remembers the value of each state in each context. */
function memoize<Value>(work: (state: number, before: number) => Value): (state: number, before: number) => Value {
  const known = new Map<number, Value>()
  return (state, before) => {
    const key = state * 128 + before
    const value = known.get(key) ?? work(state, before)
    known.set(key, value)
    return value
  }
}
