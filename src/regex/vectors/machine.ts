import {Undecided} from '../undecided.ts'
import {toLetters} from '../walk/letters.ts'
import type {Walk} from '../walk/walk.ts'
import {toSymbols} from './symbols.ts'

/** A complete deterministic automaton over symbols, all of it worked out; it starts at state 0. */
export interface Machine {
  readonly symbols: readonly string[]
  /** The first symbol of each class, by its index: symbols of a class lead to the same states everywhere. */
  readonly faces: readonly number[]
  /** Whether each state accepts. */
  readonly accepts: readonly boolean[]
  /** Where each state leads by each symbol. */
  readonly next: readonly (readonly number[])[]
}

/** Stops beyond which a language is not explored: the vectors grow with the square of the states. */
const maximum = 2_000

/** Explores a walk to its end. Throws `Undecided` where that is too far. */
export function toMachine(walk: Walk): Machine {
  const {fixed, beyond} = toSymbols(toSets(walk))
  const {stops, next} = toTable(walk, [...fixed, ...beyond])
  const classes = toClasses(next)
  // Of what is beyond ASCII, one symbol of each class is enough; those that are mistaken most often stay.
  const kept = classes.flatMap((face, index) => (index < fixed.length || face === index ? [index] : []))
  const symbols = kept.map(index => [...fixed, ...beyond][index] ?? '')
  return toMachineOf(
    symbols,
    stops.map(stop => walk.accepts(stop)),
    next.map(row => kept.map(index => row[index] ?? 0)),
  )
}

/** Adds the faces to a table. */
export function toMachineOf(symbols: readonly string[], accepts: Machine['accepts'], next: Machine['next']): Machine {
  return {symbols, accepts, next, faces: [...new Set(toClasses(next))]}
}

/** All sets that are read anywhere. */
function toSets(walk: Walk): Parameters<typeof toSymbols>[0] {
  const stops = new Set([walk.start])
  const sets = new Set<Parameters<typeof toSymbols>[0][number]>()
  for (const stop of stops) {
    const read = walk.sets(stop)
    for (const set of read) sets.add(set)
    for (const {face} of toLetters(read)) stops.add(walk.next(stop, face))
    if (stops.size > maximum) throw new Undecided(`the automaton has more than ${maximum} states`)
  }
  return [...sets]
}

function toTable(walk: Walk, symbols: readonly string[]): {stops: readonly number[]; next: number[][]} {
  const indexOf = new Map([[walk.start, 0]])
  const next: number[][] = []
  for (const stop of indexOf.keys())
    next.push(
      symbols.map(symbol => {
        const to = walk.next(stop, symbol.codePointAt(0) ?? 0)
        const index = indexOf.get(to) ?? indexOf.size
        indexOf.set(to, index)
        return index
      }),
    )
  return {stops: [...indexOf.keys()], next}
}

/** For each symbol, the first one that leads to the same states everywhere. */
function toClasses(next: Machine['next']): readonly number[] {
  const first = new Map<string, number>()
  return (next[0] ?? []).map((_, index) => {
    const column = next.map(row => row[index]).join()
    const face = first.get(column) ?? index
    first.set(column, face)
    return face
  })
}
