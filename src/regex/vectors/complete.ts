import type {Model} from './minimise.ts'
import {toAccepts} from './run.ts'
import {toTelling} from './symbols.ts'

/** One step of the model: from a state by a symbol, or by none. */
interface Step {
  readonly from: number
  readonly symbol: string
  readonly to: number
}

/**
 * The values that tell a machine from each that has no more states and is not equivalent: each state's cover, each
 * symbol or none after it, and each word of the state that this leads to; twice, with one word each at first.
 */
export function* toCompleteValues(model: Model): Iterable<string> {
  for (const count of [1, Number.POSITIVE_INFINITY])
    for (const from of model.covers.keys()) {
      const hopeful = toHopes(model, from)
      for (const step of toSteps(model, from)) yield* toValues(model, step, hopeful).slice(0, count)
    }
}

function toSteps({symbols, next}: Model, from: number): readonly Step[] {
  const ways = new Map(symbols.map((symbol, index) => [symbol, next[from]?.[index] ?? 0]))
  return [
    {from, symbol: '', to: from},
    ...toTelling(symbols).map(symbol => ({from, symbol, to: ways.get(symbol) ?? 0})),
  ]
}

/** The values of a step; those first that some other symbol would have made an accepted value. */
function toValues({covers, words}: Model, {from, symbol, to}: Step, hopeful: ReadonlySet<string>): readonly string[] {
  const all = words[to] ?? []
  const sorted = [...all.filter(word => hopeful.has(word)), ...all.filter(word => !hopeful.has(word))]
  return sorted.map(word => (covers[from] ?? '') + symbol + word)
}

/** The words that are accepted behind a state and one more symbol. */
function toHopes(model: Model, from: number): ReadonlySet<string> {
  const accepts = toAccepts(model)
  const behind = [...new Set(model.faces.map(face => model.next[from]?.[face] ?? 0))]
  return new Set(behind.flatMap(state => (model.words[state] ?? []).filter(word => accepts(word, state))))
}
