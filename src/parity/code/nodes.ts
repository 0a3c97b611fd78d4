import type {Node} from '@babel/types'

/** The name of a member, or its index. */
export type Key = string | number

/** A key as it is written: a name, a string or a number; undefined where it has to be worked out first. */
export function toKey(node: Node): Key | undefined {
  if (node.type === 'Identifier') return node.name
  return node.type === 'StringLiteral' || node.type === 'NumericLiteral' ? node.value : undefined
}

/** What is inside wrappers that do not change a value: types, parentheses, `Object.freeze`. */
export function unwrap(node: Node): Node {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
    case 'ParenthesizedExpression':
      return unwrap(node.expression)
    case 'CallExpression': {
      const [value] = node.arguments
      return value && /^(?:freeze|seal|preventExtensions)$/.test(toObjectMethod(node) ?? '') ? unwrap(value) : node
    }
    default:
      return node
  }
}

/** The name of the function of `Object` that is called, such as `assign`. */
export function toObjectMethod(node: Node): string | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined
  const {object, property, computed} = node.callee
  if (object.type !== 'Identifier' || object.name !== 'Object' || computed) return undefined
  return property.type === 'Identifier' ? property.name : undefined
}

/** The name at the root of a chain of members: `a` of `a.b[0].c`. */
export function toRoot(node: Node): string | undefined {
  const inner = unwrap(node)
  if (inner.type === 'Identifier') return inner.name
  return isMember(inner) ? toRoot(inner.object) : undefined
}

/** Whether a node is `a.b`, `a[b]` or `a?.b`. */
export const isMember = (node: Node): node is Node & {type: 'MemberExpression' | 'OptionalMemberExpression'} =>
  node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression'

/** The nodes right below one. */
export function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = []
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) children.push(...value.filter(isNode))
    else if (isNode(value)) children.push(value)
  }
  return children
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value
