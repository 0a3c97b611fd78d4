import type {Node} from '@babel/types'
import type {Regex} from '../../regex/index.ts'
import {Unbound} from '../bound.ts'
import {toRegex} from '../code/constant.ts'
import {readModule} from '../code/module.ts'
import {wasRead} from '../code/reads.ts'
import {toModuleForm} from '../code/resolve.ts'
import type {Files} from '../files.ts'
import type {CodeForm} from '../form.ts'
import type {NamesIn} from './names.ts'
import {toNear} from './near.ts'
import {toAddress} from './to-address.ts'
import {walkTrails} from './trail.ts'

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
  const whole = toModuleForm(module)
  const found: FoundRegex[] = []
  for (const trail of walkTrails(module.tree)) {
    const {node} = trail
    if (!mayBeRegex(node) || wasRead(node)) continue
    const names = toNear(trail, module.text, namesIn)
    const form = whole.inside(node)
    const regex = names.length > 0 ? readRegex(form) : undefined
    const address = toAddress(trail)
    if (regex) found.push({form, regex, names, at: address === undefined ? address : `${path}#${address}`})
  }
  return found
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
