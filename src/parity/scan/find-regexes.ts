import type {Node} from '@babel/types'
import type {Regex} from '../../regex/index.ts'
import {Unbound} from '../bound.ts'
import {toRegex} from '../code/constant.ts'
import {type CodeModule, readModule} from '../code/module.ts'
import {wasRead} from '../code/reads.ts'
import {toModuleForm} from '../code/resolve.ts'
import type {Files} from '../files.ts'
import type {CodeForm} from '../form.ts'
import type {NamesIn} from './names.ts'
import {toNear} from './near.ts'
import {toAddress} from './to-address.ts'
import {type Trail, walkTrails} from './trail.ts'

/** A regular expression in code that no binding has read, near to the name of a parameter. */
export interface FoundRegex {
  readonly form: CodeForm
  readonly regex: Regex
  /** The parameters that it stands near to. */
  readonly names: readonly string[]
  /** What would lead a binding to it: `src/log.js#PATTERNS.UID`. */
  readonly at: string | undefined
}

/**
 * Finds the regular expressions of one file that stand near to a name, in the order of the code; one that is put
 * together while the program runs is none. Throws `Unbound` where the file does not parse.
 */
export function findRegexes(path: string, files: Files, namesIn: NamesIn): readonly FoundRegex[] {
  const module = readModule(files, path)
  if (!module) return []
  return [...walkTrails(module.tree)].flatMap(trail => toFound(trail, module, namesIn) ?? [])
}

function toFound(trail: Trail, module: CodeModule, namesIn: NamesIn): FoundRegex | undefined {
  const {node} = trail
  if (!mayBeRegex(node) || wasRead(node)) return undefined
  const form = toModuleForm(module).inside(node)
  const regex = readRegex(form)
  if (!regex) return undefined
  const names = toNear(trail, module.text, namesIn)
  const address = toAddress(trail)
  return names.length === 0
    ? undefined
    : {form, regex, names, at: address === undefined ? address : `${form.path}#${address}`}
}

function mayBeRegex(node: Node): boolean {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return node.type === 'RegExpLiteral'
  return node.callee.type === 'Identifier' && node.callee.name === 'RegExp'
}

/** A constant that it is made of may be missing. */
function readRegex(form: CodeForm): Regex | undefined {
  try {
    return toRegex(form)
  } catch (error) {
    if (error instanceof Unbound) return undefined
    throw error
  }
}
