import type {Node} from '@babel/types'
import {childrenOf, isMember, toKey} from '../code/nodes.ts'
import type {NamesIn} from './names.ts'
import type {Trail} from './trail.ts'

/** A list with more items is one of many rules, not of one rule and its name. */
const longestTuple = 4
/** And an object with more properties a table of them. */
const longestRecord = 20
/** Lines of a comment that are read, from its end. */
const longestComment = 20

/** What a comment in the code names, in words of its own: the name itself, in quotes unless it has an underscore. */
const inComment = /[`'"]([\w-]+)[`'"]|\b(\w*[a-z\d]_[a-z\d]\w*)\b/gi

/**
 * The parameters that a node stands near to. From the node outwards to its statement, whatever is met first counts: the
 * key of a property, the text of another property, the variable or the member that is set, another argument of a call
 * or what it is called on, the other side of an operator, the other items of a short list, a comment just before it or
 * at the end of its line. Then the `if` or the `case` that leads to the statement, and the function of which the
 * statement is all.
 */
export function toNear(trail: Trail, text: string, namesIn: NamesIn): readonly string[] {
  for (let {node, above} = trail; above; {node, above} = above) {
    const comments = isUnit(node, above.node) ? readComments(node, text) : []
    const isEnd = (isStatement(node) && !leadsTo(above.node, node)) || takesApart(above.node, node)
    for (const texts of [comments, isEnd ? [] : textsBeside(node, above.node)]) {
      const near = [...texts].flatMap(namesIn)
      if (near.length > 0) return [...new Set(near)]
    }
    if (isEnd) return []
  }
  return []
}

const isStatement = ({type}: Node) => /(?:Statement|Declaration)$/.test(type)
/** What may have a comment of its own. */
const isUnit = (node: Node, above: Node) =>
  isStatement(node) || /^(?:Object|Class)Property$/.test(node.type) || above.type === 'ArrayExpression'
/** Whether what is said around a statement is about it. */
const leadsTo = ({type}: Node, statement: Node) =>
  /^(?:IfStatement|SwitchCase|BlockStatement)$/.test(type) ||
  (/Function|Method/.test(type) && statement.type === 'BlockStatement' && statement.body.length === 1)

/** `uid.replace(/-/g, '')` changes a value and judges none. */
function takesApart(node: Node, child: Node): boolean {
  if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') return false
  const {callee} = node
  return callee !== child && isMember(callee) && /^(?:replace|replaceAll|split)$/.test(String(toKey(callee.property)))
}

/** The texts in a node that say what one of its children is about. */
function* textsBeside(child: Node, node: Node): Iterable<string> {
  switch (node.type) {
    case 'ObjectProperty':
    case 'ClassProperty':
    case 'ObjectMethod':
    case 'ClassMethod':
      return yield* textsIn(node.key)
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      if (node.id) yield node.id.name
      return
    case 'JSXAttribute':
      if (node.name.type === 'JSXIdentifier') yield node.name.name
      return
    case 'VariableDeclarator':
      return yield* textsIn(node.id)
    case 'AssignmentExpression':
      // The last member: `rules.uid = …` is about `uid`.
      return yield* textsIn(isMember(node.left) ? node.left.property : node.left)
    case 'IfStatement':
    case 'SwitchCase':
      if (node.test && child !== node.test) yield* textsIn(node.test)
      return
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
    case 'LogicalExpression':
    case 'BinaryExpression':
    case 'ConditionalExpression':
    case 'ObjectExpression':
    case 'ArrayExpression':
      for (const other of othersIn(node, child)) yield* textsIn(other)
  }
}

/** What else a node holds that may name one of its children. */
function othersIn(node: Node, child: Node): readonly Node[] {
  const others = isLong(node) ? [] : childrenOf(node).filter(other => other !== child)
  if (node.type === 'ObjectExpression')
    return others.flatMap(other =>
      other.type === 'ObjectProperty' && other.value.type === 'StringLiteral' ? [other.value] : [],
    )
  if (node.type !== 'ArrayExpression') return others
  // What holds names of its own is another rule of the list, not the name of this one.
  return others.filter(({type}) => type !== 'ObjectExpression' && type !== 'ArrayExpression')
}

const isLong = (node: Node): boolean =>
  (node.type === 'ArrayExpression' && node.elements.length > longestTuple) ||
  (node.type === 'ObjectExpression' && node.properties.length > longestRecord)

/** The names and short strings in an expression, in their order; with a list of its own, as code can be nested deeply. */
function* textsIn(expression: Node): Iterable<string> {
  const open = [expression]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'Identifier') yield node.name
    else if (node.type === 'StringLiteral' && /^[\w.-]{1,80}$/.test(node.value)) yield node.value
    else if (!/Function/.test(node.type)) open.push(...childrenOf(node).toReversed())
  }
}

/** What the comments name that stand right before a node, or behind it on its last line. */
function readComments({start, end}: Node, text: string): readonly string[] {
  const comments = [readBehind(end ?? 0, text)]
  let lineStart = text.lastIndexOf('\n', (start ?? 0) - 1) + 1
  while (lineStart > 0 && comments.length < longestComment) {
    const before = text.lastIndexOf('\n', lineStart - 2) + 1
    const line = text.slice(before, lineStart)
    if (!/^\s*(?:\/\/|\/?\*)/.test(line)) break
    comments.push(line)
    lineStart = before
  }
  return [...comments.join('').matchAll(inComment)].map(([, quoted, bare]) => quoted ?? bare ?? '')
}

function readBehind(end: number, text: string): string {
  const behind = /[,;) \t]*\/\/.*/y
  behind.lastIndex = end
  return behind.exec(text)?.[0] ?? ''
}
