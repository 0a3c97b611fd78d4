import type {Spend} from '../walk/budget.ts'
import {dead, done, type Walk} from '../walk/walk.ts'
import type {Graph, Way} from './graph.ts'
import {type Sort, toSortsOf} from './sorts.ts'

/** Where the string leads that somebody meant to write, and where the one leads that is written. */
interface Node {
  readonly meant: number
  readonly written: number
  /** Until the slip both are the same string. */
  readonly hasSlipped: boolean
}

/**
 * The automaton walked twice in step: by a string that it accepts, and by the same one with one character put in, left
 * out or put in another's place. What is accepted here is what is refused there, so that each string is a near miss, and
 * none has to be thrown away.
 */
export function toNearMissGraph(walk: Walk, spend: Spend): Graph {
  const sortsOf = toSortsOf()
  const {at, toIndex} = toNodes()
  const slip = (meant: number, written: number, sort?: Sort): readonly Way[] => {
    if (!isHopeful(meant, written)) return []
    const to = toIndex({meant, written, hasSlipped: true})
    return [{kinds: sort?.kinds ?? [], units: sort?.units ?? 0, to, isSlip: true}]
  }
  const toSlips = (stop: number, sorts: readonly Sort[]): readonly Way[] => {
    const nexts = [...new Set(sorts.map(({face}) => walk.next(stop, face)))].filter(next => next !== dead)
    const written = sorts.flatMap(sort => {
      const next = walk.next(stop, sort.face)
      return [stop, ...nexts.filter(meant => meant !== stop)].flatMap(meant => slip(meant, next, sort))
    })
    return [...nexts.flatMap(meant => slip(meant, stop)), ...written]
  }
  const toSteps = ({meant, written, hasSlipped}: Node, sorts: readonly Sort[]): readonly Way[] =>
    sorts.flatMap(({face, kinds, units}) => {
      const node = {meant: walk.next(meant, face), written: walk.next(written, face), hasSlipped}
      const isLost = hasSlipped ? !isHopeful(node.meant, node.written) : node.meant === dead
      return isLost ? [] : [{kinds, units, to: toIndex(node), isSlip: false}]
    })
  return {
    start: toIndex({meant: walk.start, written: walk.start, hasSlipped: false}),
    accepts: index => {
      const {meant, written, hasSlipped} = at(index)
      return hasSlipped && walk.accepts(meant) && !walk.accepts(written)
    },
    ways: index => {
      const node = at(index)
      const sorts = sortsOf(walk.sets(node.meant), walk.sets(node.written))
      const ways = [...toSteps(node, sorts), ...(node.hasSlipped ? [] : toSlips(node.meant, sorts))]
      // Each way has an object, and most have a node and its key.
      spend(4 * (1 + ways.length))
      return ways
    },
  }
}

/** From the same stop both strings fare alike for good; nor does a slip count that can no longer be refused. */
const isHopeful = (meant: number, written: number): boolean => meant !== dead && written !== done && meant !== written

/** Numbers nodes. */
function toNodes(): {at(index: number): Node; toIndex(node: Node): number} {
  const nodes: Node[] = []
  const known = new Map<string, number>()
  return {
    at: index => nodes[index] ?? {meant: dead, written: dead, hasSlipped: true},
    toIndex: node => {
      const key = `${node.meant},${node.written},${node.hasSlipped}`
      const index = known.get(key) ?? nodes.push(node) - 1
      known.set(key, index)
      return index
    },
  }
}
