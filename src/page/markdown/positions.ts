import type {Nodes} from 'mdast'
import type {Place, Places} from '../../diagnostic/index.ts'
import type {Stretch} from './blocks.ts'
import type {Parsed} from './parse.ts'

/** Where nodes of a parsed block stand in the page. */
export interface Positions {
  stretch(node: Nodes): Stretch
  /** From the start of the first node to the end of the last. */
  place(nodes: readonly Nodes[]): Place
  /** An empty place where a node starts. */
  startOf(node: Nodes): Place
}

/** Carries the positions of a block's tree over to the page. */
export function toPositions({offset}: Parsed, places: Places): Positions {
  const stretch = ({position}: Nodes): Stretch => {
    const start = offset(position?.start.offset ?? 0)
    return {start, end: Math.max(start, offset((position?.end.offset ?? 1) - 1) + 1)}
  }
  return {
    stretch,
    place: nodes => {
      const [first, last] = [nodes[0], nodes.at(-1)]
      return places.place(first ? stretch(first).start : 0, last ? stretch(last).end : 0)
    },
    startOf: node => places.place(stretch(node).start, stretch(node).start),
  }
}
