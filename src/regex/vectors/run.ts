import type {Machine} from './machine.ts'

/** Where a symbol leads from a state; undefined where it is no symbol of the machine. */
export function toStep({symbols, next}: Machine): (state: number, symbol: string) => number | undefined {
  const indexOf = new Map(symbols.map((symbol, index) => [symbol, index]))
  return (state, symbol) => next[state]?.[indexOf.get(symbol) ?? -1]
}

/**
 * Whether a string is accepted from a state; false where it holds what is no symbol. Takes time linear in its length,
 * where `RegExp` may go back and forth for years on a long value.
 */
export function toAccepts(machine: Machine): (value: string, start?: number) => boolean {
  const step = toStep(machine)
  return (value, start = 0) => {
    let state: number | undefined = start
    for (const symbol of value) {
      state = step(state, symbol)
      if (state === undefined) return false
    }
    return machine.accepts[state] === true
  }
}
