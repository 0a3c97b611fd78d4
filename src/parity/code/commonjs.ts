import type {Node} from '@babel/types'
import type {ImportSource} from './declared.ts'
import {isMember, toKey, unwrap} from './nodes.ts'

/** `exports` or `module.exports`. */
export function isExports(node: Node): boolean {
  if (node.type === 'Identifier') return node.name === 'exports'
  if (!isMember(node) || node.object.type !== 'Identifier' || node.object.name !== 'module') return false
  return toKey(node.property) === 'exports'
}

/** The file or the package in `require('…')`. */
export function toRequired(node: Node): ImportSource | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'require')
    return undefined
  const [source] = node.arguments
  return source?.type === 'StringLiteral' ? source : undefined
}

/** The export in which something is set: `A` in `exports.A` and `exports.A.x`; empty for all of them. */
export function toExportName(node: Node): string | undefined {
  const inner = unwrap(node)
  if (isExports(inner)) return ''
  if (!isMember(inner)) return undefined
  if (!isExports(inner.object)) return toExportName(inner.object)
  const isUnknown = inner.computed && inner.property.type === 'Identifier'
  return isUnknown ? '' : String(toKey(inner.property) ?? '')
}

/** One assignment to an export, such as `exports.A = value`; without a name, to all of them. */
interface Assignment {
  readonly node: Node
  readonly name: string
  readonly value: Node
  /** Whether it says `exports`, which is no longer `module.exports` once that is set to something else. */
  readonly isShort: boolean
}

/** The assignments of `exports.a = exports.b = value`, the last first. */
function* toAssignments(node: Node): Iterable<Assignment> {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=') return
  yield* toAssignments(node.right)
  let value: Node = node.right
  while (value.type === 'AssignmentExpression') value = value.right
  const {left} = node
  const target = isExports(left) ? left : isMember(left) && isExports(left.object) ? left.object : undefined
  const name = toExportName(left)
  // With a key that is worked out, it is not known which one it is.
  if (target && (name || target === left)) yield {node, name: name ?? '', value, isShort: target.type === 'Identifier'}
}

/** The exports that CommonJS sets at the top of a module, in order. */
export interface CommonJs {
  readonly values: ReadonlyMap<string, Node>
  readonly whole: Node | undefined
  /** The assignments themselves. */
  readonly nodes: ReadonlySet<Node>
}

/** Works out what `module.exports` is in the end. */
export function toCommonJs(expressions: readonly Node[]): CommonJs {
  const values = new Map<string, Node>()
  const nodes = new Set<Node>()
  let whole: Node | undefined
  let isOne = true
  for (const expression of expressions) {
    const assignments = [...toAssignments(expression)]
    const isAll = assignments.some(({name, isShort}) => name === '' && !isShort)
    if (isAll) {
      values.clear()
      // `module.exports = exports = value` keeps them one.
      isOne = assignments.some(({name, isShort}) => name === '' && isShort)
    }
    for (const {node, name, value, isShort} of assignments) {
      nodes.add(node)
      if (name === '') whole = isShort ? whole : value
      else if ((isOne || !isShort) && !isVoid(value)) values.set(name, value)
    }
  }
  return {values, whole, nodes}
}

/** Compilers set all exports to `void 0` before they set them to their values. */
function isVoid(node: Node): boolean {
  const value = unwrap(node)
  return value.type === 'UnaryExpression' && value.operator === 'void'
}
