import type {Node} from '@babel/types'
import {isMember, toKey} from '../code/nodes.ts'
import type {Trail} from './trail.ts'

/** Nobody binds to the index of a longer list; and to follow each of many costs the square of their number. */
const longestList = 100

/**
 * The name by which a binding could reach a node: the constant or export that holds it, and the members on the way.
 * Undefined where it stands in a function, or is no constant.
 */
export function toAddress(trail: Trail): string | undefined {
  const names: string[] = []
  for (let at: Trail | undefined = trail, child = trail.node; at; child = at.node, at = at.above) {
    const {node} = at
    if (/Function|Method|^Class/.test(node.type)) return undefined
    if (node.type === 'ObjectProperty') {
      const key = node.computed ? undefined : toKey(node.key)
      if (key === undefined) return undefined
      names.unshift(String(key))
    } else if (node.type === 'ArrayExpression') {
      const elements: readonly (Node | null)[] = node.elements
      if (elements.length > longestList) return undefined
      names.unshift(String(elements.indexOf(child)))
    } else if (node.type === 'VariableDeclarator') {
      return node.id.type === 'Identifier' ? [node.id.name, ...names].join('.') : undefined
    } else if (node.type === 'AssignmentExpression') {
      const key = isMember(node.left) && !node.left.computed ? toKey(node.left.property) : undefined
      return key === undefined ? undefined : (key === 'exports' ? names : [key, ...names]).join('.')
    } else if (node.type === 'ExportDefaultDeclaration') return ['default', ...names].join('.')
  }
  return undefined
}
