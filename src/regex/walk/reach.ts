import type {State} from '../automaton/automaton.ts'
import {type Characters, includes} from '../automaton/characters.ts'
import {anyCharacter, anything} from '../automaton/context.ts'

/** What one state can do, once it is known what stands before it. */
export interface Reach {
  readonly reads: readonly {readonly characters: Characters; readonly after: number; readonly to: number}[]
  /** The sets that are read, each once. */
  readonly sets: readonly Characters[]
  /** What may follow for the string to be accepted here. */
  readonly end: number
  /** Nothing can be accepted from here, now or later. */
  readonly idle: boolean
  /** The ways that were taken before, by character. */
  readonly ways: Map<number, Way>
}

/** The states that a character leads to, in order, and the stop that they make up, once it was looked up. */
export interface Way {
  readonly targets: readonly number[]
  stop?: number
}

/** Follows jumps and guards from a state: O(states behind it). */
export function toReach(states: readonly State[], start: number, before: number): Reach {
  const reads: Reach['reads'][number][] = []
  let end = 0
  for (const [index, after] of settle(states, start, before)) {
    const state = states[index]
    if (state?.kind === 'end') end |= after
    if (state?.kind === 'read') reads.push({characters: state.characters, after, to: state.to})
  }
  const sets = [...new Set(reads.map(({characters}) => characters))]
  return {reads, sets, end, idle: isIdle(), ways: new Map()}

  // A search goes on reading behind a failed `^`, in vain where no character will ever let it through.
  function isIdle(): boolean {
    if (end !== 0 || reads.some(({to}) => to !== start)) return false
    return reads.length === 0 || before === anyCharacter || toReach(states, start, anyCharacter).idle
  }
}

/** Where a character leads; undefined where it is accepted, whatever follows. */
export function toWay(reach: Reach, character: number, context: number): Way | undefined {
  if (reach.end & context) return undefined
  const known = reach.ways.get(character)
  if (known) return known
  const open = reach.reads.filter(({characters, after}) => after & context && includes(characters, character))
  const way = {targets: toSorted(open.map(({to}) => to))}
  reach.ways.set(character, way)
  return way
}

/** States in order, each once; most often they are so already. */
export function toSorted(states: readonly number[]): readonly number[] {
  let last = -1
  for (const state of states) {
    if (state <= last) return [...new Set(states)].sort((a, b) => a - b)
    last = state
  }
  return states
}

/** All states reached without reading, each with the contexts that may follow. */
function settle(states: readonly State[], start: number, before: number): ReadonlyMap<number, number> {
  const masks = new Map<number, number>()
  const open = [{index: start, mask: anything}]
  for (let item = open.pop(); item; item = open.pop()) {
    const seen = masks.get(item.index) ?? 0
    const mask = item.mask & ~seen
    if (mask === 0) continue
    masks.set(item.index, seen | mask)
    const state = states[item.index]
    if (state?.kind === 'jump') for (const to of state.to) open.push({index: to, mask})
    if (state?.kind === 'guard' && state.guard.before & before)
      open.push({index: state.to, mask: mask & state.guard.after})
  }
  return masks
}
