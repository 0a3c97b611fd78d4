import type {toExits} from './exits.ts'
import type {Model} from './minimise.ts'
import {toTelling} from './symbols.ts'

/** Accepted values that between them go every way of the model on which something is accepted; shortest first. */
export function toExamples(
  {covers, symbols, faces, next}: Model,
  exits: ReturnType<typeof toExits>,
): readonly string[] {
  const ways = covers.flatMap((cover, state) =>
    faces.map(face => ({start: cover + (symbols[face] ?? ''), exit: exits[next[state]?.[face] ?? 0]})),
  )
  const values = [{start: '', exit: exits[0]}, ...ways].flatMap(({start, exit}) =>
    exit === undefined ? [] : [start + exit],
  )
  return [...new Set(values)].sort((a, b) => a.length - b.length)
}

/** Values in which each symbol stands for the first one of an example, before it, and behind it. */
export function* toEdgeValues({symbols}: Model, examples: readonly string[]): Iterable<string> {
  for (const example of examples) {
    yield example
    const rest = [...example].slice(1).join('')
    for (const symbol of toTelling(symbols)) yield* [symbol + rest, symbol + example, example + symbol]
  }
}
