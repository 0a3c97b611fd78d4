import type {Automaton} from '../automaton/automaton.ts'
import type {Characters} from '../automaton/characters.ts'
import {dead, done, type PatternWalk} from './walk.ts'

/** A look ahead that has not come to an end: where it stands in its own automaton. */
interface Ahead {
  readonly look: number
  readonly stop: number
}

/** Keeps lists of looks ahead by number, each of which has to hold; 0 is the empty one. */
export interface Aheads {
  /** Adds one more look, from where it starts; undefined where it fails at once. */
  add(list: number, look: number, before: number): number | undefined
  /** The list behind a character; undefined where one of them fails. */
  next(list: number, character: number): number | undefined
  /** Whether all of them hold, should the string end here. */
  accepts(list: number): boolean
  sets(list: number): readonly Characters[]
}

/** Walks the looks ahead of an automaton; those that look behind have no walk. */
export function toAheads(looks: Automaton['looks'], walks: readonly (PatternWalk | undefined)[]): Aheads {
  const lists: (readonly Ahead[])[] = [[]]
  const known = new Map([['', 0]])
  const toList = (aheads: readonly Ahead[]): number | undefined => {
    const open: Ahead[] = []
    for (const ahead of aheads) {
      const isNegated = looks[ahead.look]?.isNegated ?? false
      if (ahead.stop === (isNegated ? done : dead)) return undefined
      if (ahead.stop !== dead && ahead.stop !== done) open.push(ahead)
    }
    const keyOf = ({look, stop}: Ahead) => `${look}.${stop}`
    const unique = new Map(open.map(ahead => [keyOf(ahead), ahead]))
    const key = [...unique.keys()].sort().join()
    const list = known.get(key) ?? lists.push([...unique.values()]) - 1
    known.set(key, list)
    return list
  }
  const at = (list: number) => lists[list] ?? []
  return {
    add: (list, look, before) => toList([...at(list), {look, stop: walks[look]?.startBehind(before) ?? dead}]),
    next: (list, character) =>
      list === 0
        ? 0
        : toList(at(list).map(({look, stop}) => ({look, stop: walks[look]?.next(stop, character) ?? dead}))),
    accepts: list => at(list).every(({look, stop}) => (walks[look]?.accepts(stop) ?? false) !== looks[look]?.isNegated),
    sets: list => at(list).flatMap(({look, stop}) => walks[look]?.sets(stop) ?? []),
  }
}
