import type {Spend} from '../walk/budget.ts'
import {dead, type Walk} from '../walk/walk.ts'
import type {Graph} from './graph.ts'
import {toSortsOf} from './sorts.ts'

/** The automaton itself: its strings are those of the language. */
export function toAcceptedGraph(walk: Walk, spend: Spend): Graph {
  const sortsOf = toSortsOf()
  return {
    start: walk.start,
    accepts: walk.accepts,
    ways: stop => {
      const ways = sortsOf(walk.sets(stop)).flatMap(({face, kinds, units}) => {
        const to = walk.next(stop, face)
        return to === dead ? [] : [{kinds, units, to, isSlip: false}]
      })
      spend(1 + ways.length)
      return ways
    },
  }
}
