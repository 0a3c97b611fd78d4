import type {Node} from '@babel/types'
import {toExportName} from './commonjs.ts'
import {childrenOf, isMember, toObjectMethod, toRoot} from './nodes.ts'

/** Methods that change what they are called on. */
const changing = /^(?:push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|set|add|delete|clear|compile)$/

/** What a change is written with. Most nodes are none of these. */
const kinds = /^(?:Assignment|Update|Unary|Call)Expression$|^For(?:In|Of)Statement$|^VariableDeclaration$/

/** Functions of `Object` that change their first argument. */
const assigning = /^(?:assign|defineProperty|defineProperties|setPrototypeOf)$/

/**
 * The names of a module that are assigned again, or whose members are changed, and where it first happens; an export is
 * named `exports.A`, all of them together `exports.`. The assignments that make exports are no changes. What is changed
 * under another name, or by a function that is handed it, is not seen.
 */
export function findChanges(program: Node, assignments: ReadonlySet<Node>): ReadonlyMap<string, Node> {
  const changes = new Map<string, Node>()
  const top = new Set([...childrenOf(program)].flatMap(statement => [statement, ...toExported(statement)]))
  for (const visit of walk(program)) {
    const {node} = visit
    if (!kinds.test(node.type) || assignments.has(node) || (node.type === 'VariableDeclaration' && top.has(node)))
      continue
    for (const {target, key} of toTargets(node)) {
      const root = toRoot(target)
      if (root === undefined || isHidden(root, visit)) continue
      const exported = toExportName(target)
      const name = exported === undefined ? root : `exports.${exported || (key ?? '')}`
      if (!changes.has(name)) changes.set(name, node)
    }
  }
  return changes
}

/** What stands behind `export`. */
const toExported = (statement: Node): Iterable<Node> =>
  statement.type === 'ExportNamedDeclaration' ? childrenOf(statement) : []

/** What is changed; the key where only one member is, and the target does not say which. */
interface Target {
  readonly target: Node
  readonly key?: string
}

/** What a node changes, if it does. */
function* toTargets(node: Node): Iterable<Target> {
  // In a block, a `var` sets what may have another value outside.
  if (node.type === 'VariableDeclaration' && node.kind === 'var')
    for (const {id, init} of node.declarations) if (init) yield* toAll(toAssigned(id))
  if (node.type === 'AssignmentExpression') yield* toAll(toAssigned(node.left))
  else if (node.type === 'UpdateExpression') yield {target: node.argument}
  else if (node.type === 'UnaryExpression' && node.operator === 'delete') yield {target: node.argument}
  else if (node.type === 'ForInStatement' || node.type === 'ForOfStatement') {
    if (node.left.type !== 'VariableDeclaration') yield* toAll(toAssigned(node.left))
  } else if (node.type === 'CallExpression') {
    const [first, second] = node.arguments
    if (first && assigning.test(toObjectMethod(node) ?? ''))
      yield second?.type === 'StringLiteral' ? {target: first, key: second.value} : {target: first}
    else if (isMember(node.callee) && node.callee.property.type === 'Identifier')
      if (changing.test(node.callee.property.name)) yield {target: node.callee.object}
  }
}

function* toAll(nodes: Iterable<Node>): Iterable<Target> {
  for (const target of nodes) yield {target}
}

/** The parts of the left side of an assignment. */
function* toAssigned(node: Node): Iterable<Node> {
  if (node.type === 'ObjectPattern' || node.type === 'ArrayPattern') {
    for (const child of childrenOf(node)) yield* toAssigned(child.type === 'ObjectProperty' ? child.value : child)
  } else if (node.type === 'AssignmentPattern') yield* toAssigned(node.left)
  else if (node.type === 'RestElement') yield* toAssigned(node.argument)
  else yield node
}

/** A node, and all that it is in. */
interface Visit {
  readonly node: Node
  readonly above: Visit | undefined
}

function* walk(node: Node): Iterable<Visit> {
  const pending: Visit[] = [{node, above: undefined}]
  for (let visit = pending.pop(); visit; visit = pending.pop()) {
    yield visit
    // The first child is to be taken first.
    for (const child of childrenOf(visit.node).toReversed()) pending.push({node: child, above: visit})
  }
}

/** Whether a name means something else at a node than at the top of the module. */
function isHidden(name: string, {node, above}: Visit): boolean {
  if (above === undefined) return false
  return [...toOwnNames(node)].includes(name) || isHidden(name, above)
}

/** The names that a node declares for what is below it. */
function* toOwnNames(node: Node): Iterable<string> {
  if ('params' in node && Array.isArray(node.params)) {
    for (const parameter of node.params) yield* toNames(parameter)
    if ('body' in node) yield* toVariables(node.body as Node)
  } else if (node.type === 'CatchClause') {
    if (node.param) yield* toNames(node.param)
  } else if (node.type === 'BlockStatement') {
    for (const statement of node.body) yield* toBlockNames(statement)
  } else if (node.type === 'ForStatement') {
    if (node.init) yield* toBlockNames(node.init)
  } else if (node.type === 'ForOfStatement' || node.type === 'ForInStatement') yield* toBlockNames(node.left)
}

/** All `var`s of a function: they are known in all of it. */
function* toVariables(node: Node): Iterable<string> {
  if ('params' in node) return
  if (node.type === 'VariableDeclaration' && node.kind === 'var')
    for (const {id} of node.declarations) yield* toNames(id)
  for (const child of childrenOf(node)) yield* toVariables(child)
}

/** The names that are known in one block alone. */
function* toBlockNames(node: Node): Iterable<string> {
  if (node.type === 'VariableDeclaration') {
    if (node.kind !== 'var') for (const {id} of node.declarations) yield* toNames(id)
  } else if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') if (node.id) yield node.id.name
}

/** The names in a pattern. */
function* toNames(node: Node): Iterable<string> {
  for (const target of toAssigned(node)) if (target.type === 'Identifier') yield target.name
}
