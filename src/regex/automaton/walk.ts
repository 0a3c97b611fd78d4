import type {Automaton, State} from './automaton.ts'
import {type Characters, includes} from './characters.ts'
import {anything, contexts, inContext} from './context.ts'
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
  const spend = toBudget()
  const reachOf = memoize((state: number, before: number) => {
    const reach = toReach(states, state, before)
    spend(reach.reads.length)
    return reach
  })

  const places: Place[] = [toDead(false), toDead(true)]
  const placeOf = new Map<string, number>()
  const toPlace = (states: readonly number[], before: number): number => {
    const key = `${before}:${states.join()}`
    const known = placeOf.get(key)
    if (known !== undefined) return known
    spend(states.length)
    const reaches = states.map(state => reachOf(state, before)).filter(({idle}) => !idle)
    const isDone = reaches.some(({end}) => end === anything)
    const place = isDone ? done : reaches.length === 0 ? dead : places.push(settle(reaches)) - 1
    placeOf.set(key, place)
    return place
  }

  const settle = (reaches: readonly Reach[]): Place => ({
    reaches,
    accepts: reaches.some(({end}) => end & contexts.edge),
    sets: [...new Set([...bounds, ...reaches.flatMap(({sets}) => sets)])],
    next: new Map(),
  })

  const step = (reaches: readonly Reach[], character: number): number => {
    const context = contextOf(character)
    const targets: number[] = []
    let ways = 0
    let last: Way | undefined
    for (const reach of reaches) {
      const way = toWay(reach, character, context)
      if (!way) return done
      if (way.targets.length === 0) continue
      targets.push(...way.targets)
      last = way
      ways++
    }
    if (!last) return dead
    spend(targets.length)
    if (ways > 1) return toPlace(toSorted(targets), context)
    // Most often one state alone can read the character, and where it leads is known from the last time.
    last.place ??= toPlace(last.targets, context)
    return last.place
  }

  const at = (place: number) => places[place] ?? toDead(false)
  return {
    start: toPlace([start], contexts.edge),
    accepts: place => at(place).accepts,
    sets: place => at(place).sets,
    next: (place, character) => {
      if (place === dead || place === done) return place
      const {reaches, next} = at(place)
      const known = next.get(character)
      if (known !== undefined) return known
      const found = step(reaches, character)
      next.set(character, found)
      return found
    },
  }
}

const toDead = (accepts: boolean): Place => ({reaches: [], accepts, sets: [], next: new Map()})

/** The contexts that some guard of the automaton tells from all others. */
function toAsked(states: readonly State[]): typeof inContext {
  const masks = new Set(
    states.flatMap(state => (state.kind === 'guard' ? [state.guard.before, state.guard.after] : [])),
  )
  return inContext.filter(([context]) => [...masks].some(mask => !(mask & context) !== !(mask & contexts.other)))
}

/** States held in memory, at about 20 bytes each, that a walk may spend: a pattern that needs more is left open. */
const maximum = 5_000_000

function toBudget(): (states: number) => void {
  let spent = 0
  return states => {
    spent += states
    if (spent > maximum) throw new Undecided(`the automaton takes more than ${maximum} states in memory`)
  }
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
