import {Undecided} from '../undecided.ts'

/** Spends some states in memory, at about 100 bytes each; throws `Undecided` where there are no more to spend. */
export type Spend = (states: number) => void

/** How long a comparison may take, in milliseconds. */
export const patience = 5_000

/** States held in memory at once: what needs more is left open. */
const maximum = 2_000_000

/** A budget of states, to be spent before a deadline on the clock of `performance.now`. */
export function toBudget(states = maximum, deadline = performance.now() + patience): Spend {
  let [spent, asked] = [0, 0]
  return cost => {
    spent += cost
    if (spent > states) throw new Undecided(`the comparison takes more than ${states} states in memory`)
    // To ask for the time costs as much as a step.
    if (spent - asked < 1_000) return
    asked = spent
    if (performance.now() > deadline) throw new Undecided(`the comparison takes more than ${patience / 1_000} seconds`)
  }
}
