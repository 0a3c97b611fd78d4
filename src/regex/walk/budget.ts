import {Undecided} from '../undecided.ts'

/** Spends memory, in units of about 100 bytes; throws `Undecided` where there is no more of it. */
export type Spend = (units: number) => void

/** How long a comparison may take, in milliseconds. */
export const patience = 5_000

/** What needs more memory, in units, is left open. */
export const maximum = 1_000_000

/** A budget of memory, in units, to be spent before a deadline on the clock of `performance.now`. */
export function toBudget(units = maximum, deadline = performance.now() + patience): Spend {
  let [spent, asked] = [0, 0]
  return cost => {
    spent += cost
    if (spent > units) throw new Undecided(`the search takes more than ${units / 10_000} MB of memory`)
    // To ask for the time costs as much as a step.
    if (spent - asked < 1_000) return
    asked = spent
    if (performance.now() > deadline) throw new Undecided(`the search takes more than ${patience / 1_000} seconds`)
  }
}
