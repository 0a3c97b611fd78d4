import {Undecided} from '../undecided.ts'
import type {State} from './automaton.ts'
import {type Characters, toCharacters} from './characters.ts'

/** A state costs about 100 bytes; beyond this many the pattern is a program. */
const maximum = 200_000

/** The states of an automaton as it is built. */
export interface States {
  readonly states: readonly State[]
  add(state: State): number
  /** Reads a character of a set; what reads the same on the way to the same state is one state. */
  addRead(characters: Characters, to: number): number
  /** Goes one way or another. */
  addJump(ways: readonly number[]): number
  /** Makes equal sets one object, so that a stop with thousands of states still reads few sets. */
  share(characters: Characters): Characters
}

/**
 * Starts with no states; adding one throws `Undecided` where there are too many. Unless the ways matter, and their
 * order, no way is there twice, and what may be read on the way to one state is one set: `a|b` becomes `[ab]`.
 */
export function toStates(isOrdered: boolean): States {
  const states: State[] = []
  const sets = new Map<string, Characters>()
  const reads = new Map<Characters, Map<number, number>>()
  const jumps = new Map<string, number>()
  const add = (state: State): number => {
    if (states.length === maximum) throw new Undecided(`the pattern takes more than ${maximum} states`)
    return states.push(state) - 1
  }
  const share = (characters: Characters) => {
    const key = characters.join()
    const set = sets.get(key) ?? characters
    sets.set(key, set)
    return set
  }
  const addRead = (characters: Characters, to: number) => {
    const known = reads.get(characters) ?? new Map<number, number>()
    reads.set(characters, known)
    const state = known.get(to) ?? add({kind: 'read', characters, to})
    known.set(to, state)
    return state
  }
  /** Ways that read on the way to the same state, as one. */
  const melt = (ways: readonly number[]): readonly number[] => {
    const targets = ways.flatMap(way => toTarget(states[way]) ?? [])
    if (new Set(targets).size === targets.length) return ways
    const readsTo = new Map<number, Characters[]>()
    for (const way of ways) {
      const state = states[way]
      if (state?.kind === 'read') readsTo.set(state.to, [...(readsTo.get(state.to) ?? []), state.characters])
    }
    const melted = [...readsTo].map(([to, parts]) => addRead(share(toCharacters(parts.flat())), to))
    return [...melted, ...ways.filter(way => states[way]?.kind !== 'read')]
  }
  const addJump = (all: readonly number[]): number => {
    const ways = isOrdered ? all : melt(all.length === 2 && all[0] !== all[1] ? all : [...new Set(all)])
    const [way] = ways
    if (way !== undefined && ways.length === 1) return way
    const key = ways.join()
    const state = jumps.get(key) ?? add({kind: 'jump', to: ways})
    jumps.set(key, state)
    return state
  }
  return {states, add, addRead, addJump, share}
}

const toTarget = (state: State | undefined): number | undefined => (state?.kind === 'read' ? state.to : undefined)
