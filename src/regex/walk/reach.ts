import type {Automaton, State} from '../automaton/automaton.ts'
import {allPoints, type Characters} from '../automaton/characters.ts'
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

/** Works out, once each, what threads can do: O(states behind one without reading). */
export function toReaches(
  {states, start, looks}: Automaton,
  aheads: Aheads,
  unite: (left: Sets, right: Sets) => Sets,
  spend: Spend,
): (thread: number, place: Place) => Reach {
  const free: Reach[] = []
  const bound = new Map<number, Reach>()
  let count = 0
  let vain: boolean | undefined

  return (thread, place) => {
    const key = thread * 2 ** 16 + place.id
    const known = free[thread] ?? bound.get(key)
    if (known) return known
    const {masks, isBound} = settle(thread, place)
    const reach = toReach(masks)
    // Most often nothing is asked of a place, and the thread can do the same everywhere.
    if (isBound) bound.set(key, reach)
    else free[thread] = reach
    return reach
  }

  /** All threads reached without reading, each with the contexts that may follow. */
  function settle(
    thread: number,
    place: Place,
  ): {readonly masks: ReadonlyMap<number, number>; readonly isBound: boolean} {
    const masks = new Map<number, number>()
    const [open, openMasks] = [[thread], [anything]]
    let isBound = false
    const go = (to: number, mask: number) => {
      open.push(to)
      openMasks.push(mask)
    }
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const seen = masks.get(next) ?? 0
      const mask = (openMasks.pop() ?? 0) & ~seen
      if (mask === 0) continue
      masks.set(next, seen | mask)
      const base = next - (next % states.length)
      const state = states[next - base]
      if (state?.kind === 'jump') for (const to of state.to) go(to + base, mask)
      if (state?.kind !== 'guard' && state?.kind !== 'look') continue
      isBound = true
      if (state.kind === 'look') look(state, base, mask, place, go)
      else if (state.guard.before & place.before) go(state.to + base, mask & state.guard.after)
    }
    return {masks, isBound}
  }

  function look(
    {look: index, to}: Extract<State, {kind: 'look'}>,
    base: number,
    mask: number,
    {before, behinds}: Place,
    go: (to: number, mask: number) => void,
  ): void {
    const look = looks[index]
    const behind = behinds[index] ?? 0
    const longer = look?.isAhead ? aheads.add(base / states.length, index, before) : undefined
    if (longer !== undefined) go(to + longer * states.length, mask)
    else if (!look?.isAhead) go(to + base, mask & (look?.isNegated ? ~behind : behind))
  }

  function toReach(masks: ReadonlyMap<number, number>): Reach {
    const reads: Read[] = []
    let [end, mark, accepts] = [0, 0, false]
    for (const [thread, after] of masks) {
      const list = Math.floor(thread / states.length)
      const to = thread - list * states.length
      const state = states[to]
      if (state?.kind === 'read' && !(state.to === start && isSearchVain()))
        reads.push({characters: state.characters, after, to: state.to, aheads: list})
      if (state?.kind === 'mark') mark |= after
      if (state?.kind !== 'end') continue
      if (list === 0) end |= after
      // The end is reached, but what was looked for ahead is not.
      else reads.push({characters: allPoints, after, to, aheads: list})
      accepts ||= (after & contexts.edge) > 0 && aheads.accepts(list)
    }
    spend(2 + reads.length)
    const read = reads.map(({characters}) => characters)
    for (const {aheads: list} of reads) if (list > 0) read.push(...aheads.sets(list))
    const idle = end + mark === 0 && !accepts && reads.length === 0
    const ways = reads.length > few ? new Map() : undefined
    return {id: count++, reads, sets: unite(noSets, read), end, mark, accepts, idle, ways}
  }

  /** A search goes on reading behind a failed `^`, in vain where no character will ever let it through. */
  function isSearchVain(): boolean {
    vain ??=
      looks.length === 0 && goesNowhere([...settle(start, {id: 0, before: anyCharacter, behinds: []}).masks.keys()])
    return vain
  }

  function goesNowhere(threads: readonly number[]): boolean {
    return threads.every(thread => {
      const state = states[thread]
      return state?.kind === 'read' ? state.to === start : state?.kind !== 'end' && state?.kind !== 'mark'
    })
  }
}
