import {Undecided} from '../undecided.ts'
import {toBudget} from '../walk/budget.ts'
import type {Machine} from '../walk/language-walk.ts'
import {searchAntichain} from './antichain.ts'
import type {Found} from './found.ts'
import {searchProduct} from './product.ts'

/** While a product is no larger than so many times its automata, nothing is faster. */
const factor = 4

/** What a search may cost in memory at most. */
const [small, large] = [4_000, 2_000_000]

/**
 * Searches by one way after the other, each with a budget of its own: by the product as long as it stays small, by
 * antichains where it does not, and once more by the product, as there are languages where antichains explode and
 * products do not. Throws the last `Undecided` where all give up.
 */
export function search(left: Machine, right: Machine, deadline: number): Found {
  const first = Math.min(small + factor * (left.size + right.size), large)
  const ways = [
    {run: searchProduct, states: first},
    {run: searchAntichain, states: large},
    {run: searchProduct, states: large},
  ]
  let wall: unknown
  for (const {run, states} of ways)
    try {
      const spend = toBudget(states, deadline)
      return run(left.start(spend), right.start(spend), spend)
    } catch (error) {
      if (!(error instanceof Undecided)) throw error
      wall = error
    }
  throw wall
}
