import type {Node, Program} from '@babel/types'
import {type Declared, type ImportSource, toDeclared} from './declared.ts'
import {isMember, toKey, unwrap} from './nodes.ts'

/** What a module exports, by ES modules, by CommonJS, or by TypeScript's `export =`. */
export interface Exports {
  readonly exports: ReadonlyMap<string, Declared>
  readonly stars: readonly ImportSource[]
  readonly whole: Node | undefined
}

/** Collects the exports that stand at the top of a module. */
export function toExports({body}: Program): Exports {
  const exports = new Map<string, Declared>()
  const stars: ImportSource[] = []
  let whole: Node | undefined
  for (const statement of body) {
    if (statement.type === 'ExportAllDeclaration') stars.push(statement.source)
    else if (statement.type === 'TSExportAssignment') whole = statement.expression
    else if (statement.type === 'ExpressionStatement') {
      for (const {name, value} of toAssigned(statement.expression))
        if (name === undefined) whole = value
        else if (!isVoid(value)) exports.set(name, toValue(value))
    } else for (const [name, declared] of toNamed(statement)) exports.set(name, declared)
  }
  return {exports, stars, whole}
}

const toValue = (node: Node): Declared => ({kind: 'value', node, members: []})

function* toNamed(statement: Node): Iterable<readonly [name: string, declared: Declared]> {
  if (statement.type === 'ExportDefaultDeclaration') yield ['default', toValue(statement.declaration)]
  if (statement.type !== 'ExportNamedDeclaration') return
  const {declaration, specifiers, source} = statement
  // By its name, so that a change of its value is seen.
  if (declaration) for (const [name] of toDeclared(declaration)) yield [name, {kind: 'local', node: statement, name}]
  for (const specifier of specifiers) {
    const name = String(toKey(specifier.exported))
    if (specifier.type === 'ExportNamespaceSpecifier') {
      if (source) yield [name, {kind: 'import', from: source}]
    } else if (specifier.type === 'ExportSpecifier') {
      const local = String(toKey(specifier.local))
      yield [name, source ? {kind: 'import', from: source, name: local} : {kind: 'local', node: specifier, name: local}]
    }
  }
}

/** The assignments of `exports.a = exports.b = value`; `module.exports = value` has no name. */
function* toAssigned(node: Node): Iterable<{readonly name: string | undefined; readonly value: Node}> {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=') return
  yield* toAssigned(node.right)
  let value: Node = node.right
  while (value.type === 'AssignmentExpression') value = value.right
  const {left} = node
  if (isExports(left)) {
    // `exports = value` alone exports nothing.
    if (isMember(left)) yield {name: undefined, value}
  } else if (isMember(left) && isExports(left.object)) {
    const key = left.computed && left.property.type === 'Identifier' ? undefined : toKey(left.property)
    if (key !== undefined) yield {name: String(key), value}
  }
}

/** `exports` or `module.exports`. */
export function isExports(node: Node): boolean {
  if (node.type === 'Identifier') return node.name === 'exports'
  if (!isMember(node) || node.object.type !== 'Identifier' || node.object.name !== 'module') return false
  return toKey(node.property) === 'exports'
}

/** Compilers set all exports to `void 0` before they set them to their values. */
const isVoid = (node: Node): boolean => {
  const value = unwrap(node)
  return value.type === 'UnaryExpression' && value.operator === 'void'
}
