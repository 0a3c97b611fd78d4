import type {Node, Program} from '@babel/types'
import {type Place, toPlaces} from '../../diagnostic/index.ts'
import {Unbound} from '../bound.ts'
import type {Files} from '../files.ts'
import {findChanges} from './changes.ts'
import type {Declared} from './declared.ts'
import {toDeclared} from './declared.ts'
import {type Exports, toExports} from './exports.ts'
import {parseCode} from './parse-code.ts'

/** A file of code: its names and its exports, nothing looked up yet. */
export interface CodeModule extends Exports {
  readonly files: Files
  readonly path: string
  readonly text: string
  readonly tree: Node
  /** What stands at the top of the module, by name. */
  readonly names: ReadonlyMap<string, Declared>
  placeOf(node: Node): Place
  /** Where the value of a name is changed, by name; see `findChanges`. */
  changes(): ReadonlyMap<string, Node>
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
  const exported: Exports =
    tree.type === 'Program' ? toExports(tree) : {exports: new Map(), stars: [], whole: tree, assignments: new Set()}
  let changes: ReadonlyMap<string, Node> | undefined
  return {
    files,
    path,
    text,
    tree,
    names: tree.type === 'Program' ? toNames(tree) : new Map(),
    ...exported,
    placeOf: ({start, end}) => places.place(start ?? 0, end ?? 0),
    changes() {
      changes ??= findChanges(tree, exported.assignments)
      return changes
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

/** Throws `Unbound` where a name or an export is changed somewhere, so that its value is not known. */
export function refuseChange(module: CodeModule, key: string, name: string): void {
  const change = module.changes().get(key)
  if (!change) return
  const {line} = module.placeOf(change).start
  throw toUnbound('form', `Unexpected \`${name}\` that is changed in line ${line}, expected a constant`, module, change)
}

/** Whether a module is written in CommonJS, as far as can be seen. */
export const isCommonJs = ({whole, tree}: CodeModule): boolean =>
  whole !== undefined || (tree.type === 'Program' && tree.sourceType !== 'module')
