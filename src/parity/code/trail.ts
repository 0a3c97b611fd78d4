import type {Node} from '@babel/types'
import {type CodeModule, toUnbound} from './module.ts'

/** The names that were followed to come here: one that comes twice runs in a circle. */
export type Trail = readonly string[]

/** Follows one more name; throws `Unbound` where it was followed before. */
export function enter(step: string, trail: Trail, module: CodeModule, node: Node): Trail {
  const before = trail.indexOf(step)
  if (before < 0) return [...trail, step]
  const circle = [...trail.slice(before), step].join(' → ')
  throw toUnbound('form', `Unexpected circle ${circle}, expected a value`, module, node)
}
