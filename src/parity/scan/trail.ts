import type {Node} from '@babel/types'
import {childrenOf} from '../code/nodes.ts'

/** A node, and the way up from it to the program. */
export interface Trail {
  readonly node: Node
  readonly above: Trail | undefined
}

/** All nodes of a tree in the order of the code. Not recursive: code may be nested deeper than the stack. */
export function* walkTrails(root: Node): Iterable<Trail> {
  const open: Trail[] = [{node: root, above: undefined}]
  for (let trail = open.pop(); trail; trail = open.pop()) {
    yield trail
    for (const node of [...childrenOf(trail.node)].reverse()) open.push({node, above: trail})
  }
}
