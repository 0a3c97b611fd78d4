import type {Node} from '@babel/types'
import {childrenOf, isMember} from '../code/nodes.ts'
import type {NamesIn} from './names.ts'
import type {Trail} from './trail.ts'

/** What a comment in the code names, in words of its own: the name itself, in quotes unless it has an underscore. */
const inComment = /[`'"]([\w-]+)[`'"]|\b(\w*[a-z\d]_[a-z\d]\w*)\b/gi

/**
 * The parameters that a node stands near to. From the node outwards to its statement, whatever is met first counts: the
 * key of a property, the variable or the member that is set, another argument of a call or what it is called on, the
 * other side of an operator; then the `if` or the `case` that leads to the statement; then a comment just before it or
 * at the end of its line.
 */
export function toNear(trail: Trail, text: string, namesIn: NamesIn): readonly string[] {
  for (let {node, above} = trail; above; {node, above} = above) {
    const near = [...textsBeside(node, above.node)].flatMap(namesIn)
    if (near.length > 0) return [...new Set(near)]
    const commented = isUnit(node, above.node) ? readComments(node, text).flatMap(namesIn) : []
    if (commented.length > 0) return [...new Set(commented)]
    if (isStatement(node) && !isBranch(above.node)) return []
  }
  return []
}

const isStatement = ({type}: Node) => /(?:Statement|Declaration)$/.test(type)
/** What may have a comment of its own. */
const isUnit = (node: Node, above: Node) =>
  isStatement(node) || /^(?:Object|Class)Property$/.test(node.type) || above.type === 'ArrayExpression'
/** What a branch does may stand in a block. */
const isBranch = ({type}: Node) => /^(?:IfStatement|SwitchCase|BlockStatement)$/.test(type)

/** The texts in a node that say what one of its children is about. */
function* textsBeside(child: Node, node: Node): Iterable<string> {
  switch (node.type) {
    case 'ObjectProperty':
    case 'ClassProperty':
      return yield* textsIn(node.key)
    case 'JSXAttribute':
      if (node.name.type === 'JSXIdentifier') yield node.name.name
      return
    case 'VariableDeclarator':
      return yield* textsIn(node.id)
    case 'AssignmentExpression':
      // The last member: `rules.uid = …` is about `uid`.
      return yield* textsIn(isMember(node.left) ? node.left.property : node.left)
    case 'IfStatement':
      if (child !== node.test) yield* textsIn(node.test)
      return
    case 'SwitchCase':
      if (node.test && child !== node.test) yield* textsIn(node.test)
      return
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
    case 'LogicalExpression':
    case 'BinaryExpression':
    case 'ConditionalExpression':
    case 'ArrayExpression':
      for (const other of childrenOf(node)) if (other !== child) yield* textsIn(other)
  }
}

/** The names and short strings in an expression. */
function* textsIn(node: Node): Iterable<string> {
  if (node.type === 'Identifier') yield node.name
  else if (node.type === 'StringLiteral' && /^[\w.-]+$/.test(node.value)) yield node.value
  else if (!/Function/.test(node.type)) for (const child of childrenOf(node)) yield* textsIn(child)
}

/** What the comments name that stand right before a node, or behind it on its last line. */
function readComments({start, end}: Node, text: string): readonly string[] {
  const before = text
    .slice(0, start ?? 0)
    .split('\n')
    .slice(-20, -1)
  const first = before.findLastIndex(line => !/^\s*(?:\/\/|\/?\*)/.test(line))
  const [behind = ''] =
    /^[,;)\s]*\/\/.*/.exec(
      text
        .slice(end ?? 0)
        .split('\n', 1)
        .join(),
    ) ?? []
  return [...`${before.slice(first + 1).join('\n')}\n${behind}`.matchAll(inComment)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  )
}
