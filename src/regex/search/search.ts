import {Undecided} from '../undecided.ts'
import {maximum, toBudget} from '../walk/budget.ts'
import type {Machine} from '../walk/language-walk.ts'
import {searchAntichain} from './antichain.ts'
import type {Found} from './found.ts'
import {searchProduct} from './product.ts'

/** While a product takes no more units of memory than so many times the states of its automata, nothing is faster. */
const factor = 5

/** What even small automata may take. */
const few = 1_000

/**
 * Searches by one way after the other, each with a budget of its own: by the product as long as it stays small, by
 * antichains where it does not, and once more by the product, as there are languages where antichains explode and
 * products do not. Throws the last `Undecided` where all give up.
 */
export function search(left: Machine, right: Machine, deadline: number): Found {
  const first = Math.min(few + factor * (left.size + right.size), maximum)
  const ways = [
    {run: searchProduct, units: first},
    {run: searchAntichain, units: maximum / 4},
    {run: searchProduct, units: maximum},
  ]
  let wall: unknown
  for (const {run, units} of ways)
    try {
      const spend = toBudget(units, deadline)
      return run(left.start(spend), right.start(spend), spend)
    } catch (error) {
      if (!(error instanceof Undecided)) throw error
      wall = error
    }
  throw wall
}
