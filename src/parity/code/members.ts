import type {Node} from '@babel/types'
import {Unbound} from '../bound.ts'
import type {CodeForm} from '../form.ts'
import {toConstant} from './constant.ts'
import {type Key, toKey, toObjectMethod} from './nodes.ts'

/** The members of what is spread in an object, where only those who ask know it. */
type Spread = (form: CodeForm) => ReadonlyMap<string, CodeForm> | undefined

/** Objects may spread each other twice and more, which would double the work with each. */
const known = new WeakMap<Node, ReadonlyMap<string, CodeForm>>()

/** The members of an object, an enum or a module, as they are written; undefined where it is none of these. */
export function membersOf(form: CodeForm, spread?: Spread): ReadonlyMap<string, CodeForm> | undefined {
  if (form.exports) return form.exports()
  const before = known.get(form.node)
  if (before) return before
  const members = toParts(form)?.flatMap(part => [...toMembers(form, part, spread)])
  if (!members) return undefined
  const table = new Map(members)
  known.set(form.node, table)
  return table
}

/** What a key or an index leads to in an object, a list or a module; undefined where the form is none of these. */
export function toTable(form: CodeForm): ReadonlyMap<string, CodeForm> | undefined {
  const items = itemsOf(form)
  return items ? new Map(items.map((item, index) => [String(index), item])) : membersOf(form)
}

/** The items of an array, as they are written; undefined where it is none. */
export function itemsOf(form: CodeForm): readonly CodeForm[] | undefined {
  return form.node.type === 'ArrayExpression' ? toItems(form, form.node.elements) : undefined
}

/** No list of values is longer; what doubles a list again and again soon is. */
const maximum = 100_000

/** The items of a list, those of arrays that are spread in it among them. */
export function toItems(form: CodeForm, nodes: readonly (Node | null)[]): readonly CodeForm[] {
  const items = nodes.flatMap(node => {
    if (node === null) throw new Unbound('form', `Unexpected hole in \`${form.shown}\`, expected a value`, form)
    if (node.type !== 'SpreadElement') return [form.inside(node)]
    const spread = form.resolve(node.argument)
    const items = itemsOf(spread)
    if (items) return items
    throw new Unbound('form', `Unexpected \`...${spread.shown}\`, expected a constant list`, form.inside(node))
  })
  if (items.length <= maximum) return items
  throw new Unbound('form', `Unexpected \`${form.shown}\`, expected fewer items`, form)
}

/** What an object is put together from: properties, enum members and spread objects. */
function toParts({node}: CodeForm): readonly Node[] | undefined {
  if (node.type === 'ObjectExpression') return node.properties
  if (node.type === 'TSEnumDeclaration') return node.members ?? node.body?.members
  // `Object.assign({}, a, b)` is `{...a, ...b}`.
  if (node.type === 'CallExpression' && toObjectMethod(node) === 'assign') return node.arguments
  return undefined
}

function* toMembers(form: CodeForm, part: Node, spread?: Spread): Iterable<readonly [name: string, member: CodeForm]> {
  switch (part.type) {
    case 'ObjectProperty': {
      const key = toName(form, part)
      // `{__proto__: x}` sets no member.
      if (key !== '__proto__' || part.computed || part.shorthand) yield [String(key), form.inside(part.value)]
      return
    }
    case 'ObjectMethod':
      yield [String(toName(form, part)), form.inside(part)]
      return
    case 'TSEnumMember':
      yield [String(toKey(part.id)), form.inside(part.initializer ?? part)]
      return
    default: {
      const other = form.resolve(part.type === 'SpreadElement' ? part.argument : part)
      const members = membersOf(other, spread) ?? spread?.(other)
      if (members) yield* members
      else throw new Unbound('form', `Unexpected \`...${other.shown}\`, expected a constant object`, form.inside(part))
    }
  }
}

function toName(form: CodeForm, {key, computed}: {readonly key: Node; readonly computed: boolean}): Key {
  const name = computed ? toConstant(form.resolve(key)) : toKey(key)
  if (typeof name === 'string' || typeof name === 'number') return name
  const {shown} = form.inside(key)
  throw new Unbound('form', `Unexpected key \`[${shown}]\`, expected a constant`, form.inside(key))
}
