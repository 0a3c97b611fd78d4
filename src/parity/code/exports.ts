import type {Node, Program} from '@babel/types'
import {toCommonJs} from './commonjs.ts'
import {type Declared, type ImportSource, toDeclared} from './declared.ts'
import {toKey} from './nodes.ts'

/** What a module exports, by ES modules, by CommonJS, or by TypeScript's `export =`. */
export interface Exports {
  readonly exports: ReadonlyMap<string, Declared>
  /** What `export * from` brings. */
  readonly stars: readonly ImportSource[]
  /** What is assigned to `module.exports`, or all of a JSON file. */
  readonly whole: Node | undefined
  /** Where CommonJS sets exports once and for all; anywhere else they are changed. */
  readonly assignments: ReadonlySet<Node>
}

/** Collects the exports that stand at the top of a module. */
export function toExports({body}: Program): Exports {
  const exports = new Map<string, Declared>()
  const stars: ImportSource[] = []
  for (const statement of body) {
    if (statement.type === 'ExportAllDeclaration') stars.push(statement.source)
    else for (const [name, declared] of toNamed(statement)) exports.set(name, declared)
  }
  const {values, whole, nodes} = toCommonJs(
    body.flatMap(statement => (statement.type === 'ExpressionStatement' ? statement.expression : [])),
  )
  for (const [name, value] of values) exports.set(name, toValue(value))
  const all = body.find(({type}) => type === 'TSExportAssignment')
  return {exports, stars, whole: all?.type === 'TSExportAssignment' ? all.expression : whole, assignments: nodes}
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
