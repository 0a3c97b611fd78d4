import type {Node} from '@babel/types'
import {childrenOf} from './nodes.ts'

/** A node, and all that it is in. */
export interface Visit {
  readonly node: Node
  readonly above: Visit | undefined
}

/** Visits a node and all below it, in the order of the text. */
export function* walk(node: Node): Iterable<Visit> {
  const pending: Visit[] = [{node, above: undefined}]
  for (let visit = pending.pop(); visit; visit = pending.pop()) {
    yield visit
    // The first child is to be taken first.
    for (const child of childrenOf(visit.node).toReversed()) pending.push({node: child, above: visit})
  }
}

/** Where a name belongs that is used at a node: what declares it, or else the module. */
export function toHome(name: string, visit: Visit): Visit {
  const {node, above} = visit
  return above === undefined || (owning.test(node.type) && ownNamesOf(node).has(name)) ? visit : toHome(name, above)
}

/** What declares names for what is below it. Most nodes are none of these. */
const owning = /Function|Method|^(?:BlockStatement|CatchClause)$|^For/

/** A function is asked for its names at each use of a name in it, and all of it is searched for them. */
const known = new WeakMap<Node, ReadonlySet<string>>()

function ownNamesOf(node: Node): ReadonlySet<string> {
  const names = known.get(node) ?? new Set(toOwnNames(node))
  known.set(node, names)
  return names
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
export function* toNames(node: Node): Iterable<string> {
  for (const target of toAssigned(node)) if (target.type === 'Identifier') yield target.name
}

/** The parts of the left side of an assignment. */
export function* toAssigned(node: Node): Iterable<Node> {
  if (node.type === 'ObjectPattern' || node.type === 'ArrayPattern') {
    for (const child of childrenOf(node)) yield* toAssigned(child.type === 'ObjectProperty' ? child.value : child)
  } else if (node.type === 'AssignmentPattern') yield* toAssigned(node.left)
  else if (node.type === 'RestElement') yield* toAssigned(node.argument)
  else yield node
}
