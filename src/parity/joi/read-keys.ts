import {Unbound} from '../bound.ts'
import {toOptions} from '../code/arguments.ts'
import type {Chain, Link} from '../code/chain.ts'
import {membersOf} from '../code/members.ts'
import {refuse} from '../code/refuse.ts'
import type {CodeForm} from '../form.ts'
import {descriptions} from './methods.ts'

/** What says which parameters go together; what each of them accepts is said elsewhere. */
const conditions = ['and', 'nand', 'or', 'oxor', 'with', 'without', 'xor']

/** What changes nothing of what a key accepts. */
const passed: ReadonlySet<string> = new Set([...descriptions, ...conditions, 'unknown', 'optional', 'required'])

/** The keys of `joi.object(…)` and of what is called on it, each as it is written; the last of a name counts. */
export function readKeys({args = [], links}: Chain): ReadonlyMap<string, CodeForm> {
  return links.reduce((keys, link) => addKeys(keys, link), toKeys(args))
}

function addKeys(keys: ReadonlyMap<string, CodeForm>, link: Link): ReadonlyMap<string, CodeForm> {
  const {name, args} = link
  if (args && (name === 'keys' || name === 'append')) return new Map([...keys, ...toKeys(args)])
  if (args && /^(?:options|prefs|preferences)$/.test(name) && !toOptions(args[0]).has('presence')) return keys
  if (args && passed.has(name)) return keys
  throw refuse(link)
}

function toKeys([written]: readonly CodeForm[]): ReadonlyMap<string, CodeForm> {
  if (!written) return new Map()
  const form = written.resolve(written.node)
  const members = membersOf(form)
  if (members) return members
  throw new Unbound('form', `Unexpected \`${form.shown}\`, expected a constant object`, form)
}
