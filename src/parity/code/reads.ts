import type {Node} from '@babel/types'

const read = new WeakSet<Node>()

/** Notes that a pattern was read from a node; a node lives as long as the `Files` from which it was parsed. */
export const noteRead = (node: Node): void => {
  read.add(node)
}

/** Whether a pattern was read from a node, so that a binding reaches it. */
export const wasRead = (node: Node): boolean => read.has(node)
