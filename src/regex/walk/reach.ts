import type {Automaton} from '../automaton/automaton.ts'
import {type Characters, lastPoint} from '../automaton/characters.ts'
import {anyCharacter, anything, contexts} from '../automaton/context.ts'
import type {Aheads} from './aheads.ts'
import type {Spend} from './budget.ts'
import {noSets, type Sets} from './sets.ts'

/** What is known of a position: the context before it, and of each look behind, what may follow for it to hold. */
export interface Place {
  readonly id: number
  readonly before: number
  readonly behinds: readonly number[]
}

/** What a thread can do at a place. A thread is a state with a list of looks ahead: `state + list * states`. */
export interface Reach {
  readonly id: number
  readonly reads: readonly Read[]
  /** The sets that are read. */
  readonly sets: Sets
  /** What may follow for the string to be accepted here, whatever comes then. */
  readonly end: number
  /** What may follow for a mark to be here. */
  readonly mark: number
  /** Whether the string is accepted, should it end here. */
  readonly accepts: boolean
  /** Nothing can be accepted from here, now or later. */
  readonly idle: boolean
  /** The threads that a character led to before, where it is worth while to remember them. */
  readonly ways: Map<number, readonly number[]> | undefined
}

interface Read {
  readonly characters: Characters
  /** The contexts of which the character has to be. */
  readonly after: number
  readonly to: number
  readonly aheads: number
}

/** So many reads are asked again as soon as looked up. */
const few = 4

const all: Characters = [[0, lastPoint]]

/** Works out, once each, what threads can do: O(states behind one without reading). */
export function toReaches(
  {states, start, looks}: Automaton,
  aheads: Aheads,
  unite: (left: Sets, right: Sets) => Sets,
  spend: Spend,
): (thread: number, place: Place) => Reach {
  const free = new Map<number, Reach>()
  const bound = new Map<number, Reach>()
  let count = 0

  return (thread, place) => {
    const key = thread * 2 ** 16 + place.id
    const known = free.get(thread) ?? bound.get(key)
    if (known) return known
    const {masks, isBound} = settle(thread, place)
    const reach = toReach(thread % states.length, place, masks)
    // Most often nothing is asked of a place, and the thread can do the same everywhere.
    if (isBound) bound.set(key, reach)
    else free.set(thread, reach)
    return reach
  }

  /** All threads reached without reading, each with the contexts that may follow. */
  function settle(thread: number, {before, behinds}: Place) {
    const masks = new Map<number, number>()
    const open = [{thread, mask: anything}]
    let isBound = false
    for (let item = open.pop(); item; item = open.pop()) {
      const seen = masks.get(item.thread) ?? 0
      const mask = item.mask & ~seen
      if (mask === 0) continue
      masks.set(item.thread, seen | mask)
      const list = Math.floor(item.thread / states.length)
      const state = states[item.thread - list * states.length]
      const go = (to: number, mask: number, aheads = list) => open.push({thread: to + aheads * states.length, mask})
      if (state?.kind === 'jump') for (const to of state.to) go(to, mask)
      if (state?.kind === 'guard' || state?.kind === 'look') isBound = true
      if (state?.kind === 'guard' && state.guard.before & before) go(state.to, mask & state.guard.after)
      if (state?.kind !== 'look') continue
      const look = looks[state.look]
      const behind = behinds[state.look] ?? 0
      if (!look?.isAhead) go(state.to, mask & (look?.isNegated ? ~behind : behind))
      else {
        const longer = aheads.add(list, state.look, before)
        if (longer !== undefined) go(state.to, mask, longer)
      }
    }
    return {masks, isBound}
  }

  function toReach(state: number, place: Place, masks: ReadonlyMap<number, number>): Reach {
    const reads: Read[] = []
    let [end, mark, accepts] = [0, 0, false]
    for (const [thread, after] of masks) {
      const list = Math.floor(thread / states.length)
      const to = thread - list * states.length
      const state = states[to]
      if (state?.kind === 'read') reads.push({characters: state.characters, after, to: state.to, aheads: list})
      if (state?.kind === 'mark') mark |= after
      if (state?.kind !== 'end') continue
      if (list === 0) end |= after
      // The end is reached, but what was looked for ahead is not.
      else reads.push({characters: all, after, to, aheads: list})
      accepts ||= (after & contexts.edge) > 0 && aheads.accepts(list)
    }
    spend(2 + reads.length)
    const read = reads.flatMap(({characters, aheads: list}) => [characters, ...aheads.sets(list)])
    const idle = end + mark === 0 && !accepts && isIdle(state, reads, place)
    const ways = reads.length > few ? new Map() : undefined
    return {id: count++, reads, sets: unite(noSets, read), end, mark, accepts, idle, ways}
  }

  // A search goes on reading behind a failed `^`, in vain where no character will ever let it through.
  function isIdle(state: number, reads: readonly Read[], {before}: Place): boolean {
    if (reads.length === 0) return true
    if (looks.length > 0 || state !== start || reads.some(({to}) => to !== start)) return false
    const later = {id: 2 ** 16 - 1, before: anyCharacter, behinds: []}
    return before === anyCharacter || toReach(state, later, settle(state, later).masks).idle
  }
}
