import type {Node} from '@babel/types'
import type {CodeForm, Vendor} from '../form.ts'
import {toItems} from './members.ts'
import {isMember, toKey, unwrap} from './nodes.ts'

/** A member of a chain: a call where it has arguments, otherwise a property. */
export interface Link {
  readonly name: string
  /** As they are written; undefined where nothing is called. */
  readonly args: readonly CodeForm[] | undefined
  /** The chain up to here. */
  readonly form: CodeForm
}

/** A link that is called. */
export interface Call extends Link {
  readonly args: readonly CodeForm[]
}

/** What a package exports, called, with what is called on that: `joi.string().max(128)`. */
export interface Chain {
  readonly vendor: Vendor
  /** What the export of the package was called with; undefined where it was not called. */
  readonly args: readonly CodeForm[] | undefined
  readonly links: readonly Link[]
  readonly form: CodeForm
}

/** Takes a chain apart, through constants on the way; undefined where it does not begin in a package. */
export function toChain(written: CodeForm): Chain | undefined {
  const form = written.resolve(written.node)
  const {node, vendor} = form
  if (vendor) return {vendor, args: undefined, links: [], form}
  if (isMember(node)) return toLinked(form, node, undefined)
  if (node.type !== 'CallExpression') return undefined
  const callee = unwrap(node.callee)
  const args = () => toItems(form, node.arguments)
  if (isMember(callee)) return toLinked(form, callee, args)
  const called = form.resolve(callee)
  return called.vendor && {vendor: called.vendor, args: args(), links: [], form}
}

/** One more link behind a chain. */
function toLinked(
  form: CodeForm,
  {object, property, computed}: Node & {type: 'MemberExpression' | 'OptionalMemberExpression'},
  args: (() => readonly CodeForm[]) | undefined,
): Chain | undefined {
  const before = toChain(form.inside(object))
  const name = computed && property.type === 'Identifier' ? undefined : toKey(property)
  if (!before || name === undefined) return undefined
  const {vendor, links} = before
  // What a package exports is itself called, and no link of a chain.
  if (links.length === 0 && before.args === undefined)
    return {vendor: {...vendor, members: [...vendor.members, String(name)]}, args: args?.(), links: [], form}
  return {...before, links: [...links, {name: String(name), args: args?.(), form}], form}
}
