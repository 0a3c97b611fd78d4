import type {Node} from '@babel/types'
import {type Alias, findAliases} from './aliases.ts'
import {toExportName} from './commonjs.ts'
import {childrenOf, isMember, toObjectMethod, toRoot, unwrap} from './nodes.ts'
import {toAssigned, toHome, type Visit, walk} from './scope.ts'

/** Methods that change what they are called on. */
const changing = /^(?:push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|set|add|delete|clear|compile)$/

/** What a change, or another name, is written with. Most nodes are none of these. */
const kinds = /^(?:Assignment|Update|Unary|Call)Expression$|^For(?:In|Of)Statement$|^(?:Variable|Function)Declaration$/

/** Functions of `Object` that change their first argument. */
const assigning = /^(?:assign|defineProperty|defineProperties|setPrototypeOf)$/

/**
 * The names of a module that are assigned again, or whose members are changed, and where it first happens; an export is
 * named `exports.A`, all of them together `exports.`. The assignments that make exports are no changes. What another
 * name of the module changes is seen, also a parameter of one of its functions; not what a function does that is
 * imported, or that gets its value inside another.
 */
export function findChanges(program: Node, assignments: ReadonlySet<Node>): ReadonlyMap<string, Node> {
  const changes = new Map<string, Node>()
  const top = new Set([...childrenOf(program)].flatMap(statement => [statement, ...toExported(statement)]))
  const visits = [...walk(program)].filter(({node}) => kinds.test(node.type))
  const pending = visits
    .filter(({node}) => !assignments.has(node) && !(node.type === 'VariableDeclaration' && top.has(node)))
    .flatMap(visit => [...toTargets(visit.node)].map(target => toChange(target, visit)))
  const aliases = pending.some(({isInside}) => isInside) ? findAliases(visits) : undefined
  const followed = new Set<Alias>()
  // An array grows while it is gone through.
  for (const {target, key, visit, node, isInside} of pending) {
    const root = toRoot(target)
    if (root === undefined) continue
    const home = toHome(root, visit)
    const exported = toExportName(target)
    const name = exported === undefined ? root : `exports.${exported || (key ?? '')}`
    if (home.above === undefined && !changes.has(name)) changes.set(name, node)
    for (const alias of (isInside && aliases?.get(root)) || []) {
      if (followed.has(alias) || alias.home() !== home.node) continue
      followed.add(alias)
      pending.push({target: alias.value, visit: alias.visit, node, isInside})
    }
  }
  return changes
}

/** A change, with what is shown of it. */
interface Change extends Target {
  readonly node: Node
  /** Where its target is named. */
  readonly visit: Visit
  /** Whether the value itself is changed, and not only what a name stands for. */
  readonly isInside: boolean
}

const toChange = (target: Target, visit: Visit): Change => {
  const {node} = visit
  return {...target, visit, node, isInside: node.type === 'CallExpression' || isMember(unwrap(target.target))}
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
