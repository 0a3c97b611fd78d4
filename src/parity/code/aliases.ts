import type {Node} from '@babel/types'
import {toRoot} from './nodes.ts'
import {toHome, toNames, type Visit} from './scope.ts'

/** Another name for a value, or for a part of it: what is changed by that name is changed everywhere. */
export interface Alias {
  readonly name: string
  readonly value: Node
  /** Where the value is given the name. */
  readonly visit: Visit
  /** What declares the name. */
  home(): Node
}

/** The names that values get by declarations and assignments, and as parameters of the functions of a module. */
export function findAliases(visits: readonly Visit[]): ReadonlyMap<string, readonly Alias[]> {
  const functions = new Map(visits.flatMap(({node}) => [...toFunctions(node)]))
  const aliases = new Map<string, Alias[]>()
  for (const alias of visits.flatMap(visit => [...toAliases(visit, functions)])) {
    if (toRoot(alias.value) === undefined) continue
    const others = aliases.get(alias.name)
    if (others) others.push(alias)
    else aliases.set(alias.name, [alias])
  }
  return aliases
}

type Functions = ReadonlyMap<string, Node & {readonly params: readonly Node[]}>

function* toFunctions(node: Node): Iterable<readonly [name: string, node: Node & {readonly params: Node[]}]> {
  if (node.type === 'FunctionDeclaration' && node.id) yield [node.id.name, node]
  if (node.type !== 'VariableDeclaration') return
  for (const {id, init} of node.declarations)
    if (id.type === 'Identifier' && /^(?:ArrowFunction|Function)Expression$/.test(init?.type ?? ''))
      yield [id.name, init as Node & {readonly params: Node[]}]
}

function* toAliases(visit: Visit, functions: Functions): Iterable<Alias> {
  const {node} = visit
  const toNamed = (to: Node, value: Node) =>
    [...toNames(to)].map(name => ({name, value, visit, home: () => toHome(name, visit).node}))
  if (node.type === 'VariableDeclaration') {
    for (const {id, init} of node.declarations) if (init) yield* toNamed(id, init)
  } else if (node.type === 'AssignmentExpression') yield* toNamed(node.left, node.right)
  else if (node.type === 'CallExpression' && node.callee.type === 'Identifier') {
    const called = functions.get(node.callee.name)
    for (const [index, parameter] of called?.params.entries() ?? []) {
      const value = node.arguments[index]
      if (called && value) for (const name of toNames(parameter)) yield {name, value, visit, home: () => called}
    }
  }
}
