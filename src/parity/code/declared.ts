import type {Node} from '@babel/types'
import {type Key, toKey} from './nodes.ts'

/** What a name of a module stands for, before anything is looked up. */
export type Declared =
  /** A value, or what its members lead to: `const {A: {b}} = node` declares `b` by `['A', 'b']`. */
  | {readonly kind: 'value'; readonly node: Node; readonly members: readonly Key[]}
  /** Another name of the same module. */
  | {readonly kind: 'local'; readonly node: Node; readonly name: string}
  /** What a module exports by a name; without one, all of it. */
  | {readonly kind: 'import'; readonly from: ImportSource; readonly name?: string}
  /** Something that is no constant, in words. */
  | {readonly kind: 'refused'; readonly node: Node; readonly why: string}

/** The text behind `from`, with its place. */
export type ImportSource = Node & {readonly type: 'StringLiteral'; readonly value: string}

/** The names that a declaration brings, of values, functions, classes and imports. */
export function* toDeclared(node: Node): Iterable<readonly [name: string, declared: Declared]> {
  if (node.type === 'VariableDeclaration') {
    for (const {id, init} of node.declarations)
      if (init) yield* toBindings(id, init, [])
      else if (id.type === 'Identifier') yield [id.name, refuse(id, `\`${id.name}\` without a value`)]
  } else if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') {
    if (node.id) yield [node.id.name, {kind: 'value', node, members: []}]
  } else if (node.type === 'TSEnumDeclaration') {
    yield [node.id.name, {kind: 'value', node, members: []}]
  } else if (node.type === 'TSImportEqualsDeclaration') {
    const {moduleReference: to} = node
    if (to.type === 'TSExternalModuleReference') yield [node.id.name, {kind: 'import', from: to.expression}]
  } else if (node.type === 'ImportDeclaration') {
    for (const specifier of node.specifiers) yield [specifier.local.name, toImport(specifier, node.source)]
  }
}

function toImport(specifier: Node, from: ImportSource): Declared {
  if (specifier.type === 'ImportNamespaceSpecifier') return {kind: 'import', from}
  const name = specifier.type === 'ImportSpecifier' ? toKey(specifier.imported) : 'default'
  return {kind: 'import', from, name: String(name)}
}

/** The names in the left side of a declaration, each with the members that lead to its value. */
function* toBindings(
  to: Node,
  node: Node,
  members: readonly Key[],
): Iterable<readonly [name: string, declared: Declared]> {
  if (to.type === 'Identifier') yield [to.name, {kind: 'value', node, members}]
  else if (to.type === 'ObjectPattern') {
    for (const property of to.properties) {
      if (property.type === 'RestElement') yield* toRefused(property.argument, '`...` in a declaration')
      else if (property.computed) yield* toRefused(property.value, 'a computed key in a declaration')
      else yield* toBindings(property.value, node, [...members, toKey(property.key) ?? ''])
    }
  } else if (to.type === 'ArrayPattern') {
    for (const [index, element] of to.elements.entries()) {
      if (element?.type === 'RestElement') yield* toRefused(element.argument, '`...` in a declaration')
      else if (element) yield* toBindings(element, node, [...members, index])
    }
  } else yield* toRefused(to, 'a default value in a declaration')
}

/** The names of a pattern that cannot be followed: they are there, but are no constants. */
function* toRefused(to: Node, why: string): Iterable<readonly [name: string, declared: Declared]> {
  if (to.type === 'AssignmentPattern') yield* toRefused(to.left, why)
  else for (const [name] of toBindings(to, to, [])) yield [name, refuse(to, why)]
}

const refuse = (node: Node, why: string): Declared => ({kind: 'refused', node, why})
