import type {Automaton} from '../automaton/automaton.ts'
import {includes} from '../automaton/characters.ts'
import {contexts, inContext} from '../automaton/context.ts'
import type {Place} from './reach.ts'
import type {Sets} from './sets.ts'
import type {PatternWalk} from './walk.ts'

/** Says what an automaton has to know of a position. */
export interface Places {
  contextOf(character: number): number
  /** The place behind a context, where looks behind stand at some stops of their own. */
  toPlace(before: number, behinds: readonly number[]): Place
  /** The sets that tell the contexts apart. */
  readonly bounds: Sets
}

const nowhere: readonly number[] = []

/** Tells places apart as far as some guard or look of the automaton does. */
export function toPlaces(automaton: Automaton, trackers: readonly (PatternWalk | undefined)[]): Places {
  const asked = toAsked(automaton)
  const plain = new Map(Object.values(contexts).map(before => [before, {id: before, before, behinds: nowhere}]))
  const places = new Map<string, Place>()
  return {
    bounds: asked.map(([, characters]) => characters),
    contextOf: character => asked.find(([, characters]) => includes(characters, character))?.[0] ?? contexts.other,
    toPlace: (before, behinds) => {
      const known = behinds.length === 0 && plain.get(before)
      if (known) return known
      const marks = trackers.map((walk, look) => walk?.mark(behinds[look] ?? 0) ?? 0)
      const key = `${before}:${marks}`
      const place = places.get(key) ?? {id: 32 + places.size, before, behinds: marks}
      places.set(key, place)
      return place
    },
  }
}

/** The contexts that some guard tells from all others, within looks too. */
function toAsked(automaton: Automaton): typeof inContext {
  const masks = new Set<number>()
  addMasks(automaton, masks)
  return inContext.filter(([context]) => [...masks].some(mask => !(mask & context) !== !(mask & contexts.other)))
}

function addMasks({states, looks}: Automaton, masks: Set<number>): void {
  for (const state of states) if (state.kind === 'guard') masks.add(state.guard.before).add(state.guard.after)
  for (const {automaton} of looks) addMasks(automaton, masks)
}
