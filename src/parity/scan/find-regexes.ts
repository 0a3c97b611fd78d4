import type {Node} from '@babel/types'
import type {Regex} from '../../regex/index.ts'
import {Unbound} from '../bound.ts'
import {toRegex} from '../code/constant.ts'
import {type CodeModule, readModule} from '../code/module.ts'
import {isMember} from '../code/nodes.ts'
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
 * Finds the regular expressions of one file that stand near to a name, or are used near to one, in the order of the code;
 * one that is put together while the program runs is none. Throws `Unbound` where the file does not parse.
 */
export function findRegexes(path: string, files: Files, namesIn: NamesIn): readonly FoundRegex[] {
  const module = readModule(files, path)
  if (!module) return []
  const candidates: {readonly trail: Trail; readonly address: string | undefined; readonly near: readonly string[]}[] =
    []
  for (const trail of walkTrails(module.tree))
    if (mayBeRegex(trail.node) && !wasRead(trail.node))
      candidates.push({trail, address: toAddress(trail), near: toNear(trail, module.text, namesIn)})
  const nameless = candidates.flatMap(({address, near}) => (address && near.length === 0 ? [address] : []))
  const used = namesOfUses(module, nameless, namesIn)
  const whole = toModuleForm(module)
  return candidates.flatMap(({trail, address, near}) => {
    const names = near.length > 0 ? near : [...(used.get(address ?? '') ?? [])]
    const form = whole.inside(trail.node)
    const regex = names.length > 0 ? readRegex(form) : undefined
    return regex ? [{form, regex, names, at: address === undefined ? address : `${path}#${address}`}] : []
  })
}

/** What stands near to where constants are used in their own file: `{key: 'uid', pattern: HEX}` is about `uid`. */
function namesOfUses(
  {tree, text}: CodeModule,
  addresses: readonly string[],
  namesIn: NamesIn,
): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map(addresses.map(address => [address, new Set<string>()]))
  if (names.size === 0) return names
  // What is longer is never looked up: a chain of members may run through a whole file.
  const longest = addresses.reduce((most, {length}) => Math.max(most, length), 0)
  for (const trail of walkTrails(tree)) {
    const {start, end} = trail.node
    if (!isUse(trail) || (end ?? 0) - (start ?? 0) > longest) continue
    const uses = names.get(text.slice(start ?? 0, end ?? 0))
    if (uses) for (const name of toNear(trail, text, namesIn)) uses.add(name)
  }
  return names
}

/** Whether a node is all of a name with its members: the `RULES` in `RULES.UID` is none. */
const isUse = ({node, above}: Trail): boolean =>
  (node.type === 'Identifier' || isMember(node)) && !(above && isMember(above.node) && above.node.property === node)

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
