import type {Kind} from './symbols.ts'

/** A way from one node to another by any of some characters; or by none, at no cost. */
export interface Way {
  readonly kinds: readonly Kind[]
  /** The UTF-16 units of its shortest character. */
  readonly units: 0 | 1 | 2
  readonly to: number
  /** Whether the one slip of a near miss is made here. */
  readonly isSlip: boolean
}

/** Nodes between which characters lead; whoever reaches one that accepts has a string. */
export interface Graph {
  readonly start: number
  accepts(node: number): boolean
  /** The ways from a node, nicest characters first. */
  ways(node: number): readonly Way[]
}
