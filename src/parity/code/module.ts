import type {Node, Program} from '@babel/types'
import {type Place, toPlaces} from '../../diagnostic/index.ts'
import {Unbound} from '../bound.ts'
import type {Files} from '../files.ts'
import {findChanges} from './changes.ts'
import type {Declared, ImportSource} from './declared.ts'
import {toDeclared} from './declared.ts'
import {toExports} from './exports.ts'
import {parseCode} from './parse-code.ts'

/** A file of code: its names and its exports, nothing looked up yet. */
export interface CodeModule {
  readonly files: Files
  readonly path: string
  readonly text: string
  readonly tree: Node
  /** What stands at the top of the module, by name. */
  readonly names: ReadonlyMap<string, Declared>
  readonly exports: ReadonlyMap<string, Declared>
  /** What `export * from` brings. */
  readonly stars: readonly ImportSource[]
  /** What is assigned to `module.exports`, or all of a JSON file. */
  readonly whole: Node | undefined
  placeOf(node: Node): Place
  /** Where the value of a name is changed, if it is. */
  changeOf(name: string): Node | undefined
}

const cache = new WeakMap<Files, Map<string, CodeModule>>()

/** Reads a file of code, once for each `Files`; undefined where there is none. Throws `Unbound` where it does not parse. */
export function readModule(files: Files, path: string): CodeModule | undefined {
  const known = cache.get(files) ?? new Map<string, CodeModule>()
  cache.set(files, known)
  const before = known.get(path)
  if (before) return before
  const text = files.read(path)
  if (text === undefined) return undefined
  const module = toModule(files, path, text)
  known.set(path, module)
  return module
}

function toModule(files: Files, path: string, text: string): CodeModule {
  const places = toPlaces(text)
  const tree = parseCode(path, text, places)
  let changes: ReadonlyMap<string, Node> | undefined
  return {
    files,
    path,
    text,
    tree,
    ...(tree.type === 'Program'
      ? {names: toNames(tree), ...toExports(tree)}
      : {names: new Map(), exports: new Map(), stars: [], whole: tree}),
    placeOf: ({start, end}) => places.place(start ?? 0, end ?? 0),
    changeOf(name) {
      changes ??= findChanges(tree)
      return changes.get(name)
    },
  }
}

function toNames({body}: Program): ReadonlyMap<string, Declared> {
  return new Map(body.flatMap(statement => [...toDeclared(toInner(statement))]))
}

/** The declaration in `export const …`. */
function toInner(statement: Node): Node {
  const isExport = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
  return isExport && statement.declaration ? statement.declaration : statement
}

/** A failure of a module at one of its nodes. */
export function toUnbound(kind: Unbound['kind'], message: string, module: CodeModule, node: Node): Unbound {
  return new Unbound(kind, message, {path: module.path, place: module.placeOf(node)})
}
