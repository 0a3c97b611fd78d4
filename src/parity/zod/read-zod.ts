import {anything, nothing} from '../../regex/index.ts'
import {type Bound, Unbound} from '../bound.ts'
import {toConstants, toKnown} from '../code/arguments.ts'
import type {Call, Chain, Link} from '../code/chain.ts'
import {itemsOf, membersOf} from '../code/members.ts'
import {refuse} from '../code/refuse.ts'
import {toMember} from '../code/to-member.ts'
import type {CodeForm} from '../form.ts'
import {enumMethods, methods, nonoptional, optional, stringMethods} from './methods.ts'
import {type Member, readShape} from './read-shape.ts'
import {countMethods, isSet, toHead, toZodChain} from './zod-chain.ts'
import {toEnum, toOther, toZodLanguage, type ZodRule} from './zod-rule.ts'

/** Reads a schema of one value, with what an object puts around it. */
export function readZod({form: written, wraps}: Member): Bound {
  const form = written.resolve(written.node)
  const rule = toRule({form, wraps})
  const {path, place, shown} = form
  return {language: toZodLanguage(rule), isRequired: rule.isRequired, path, place, shown}
}

function toRule({form, wraps}: Member): ZodRule {
  const chain = toZodChain(form)
  if (!chain) throw new Unbound('form', `Unexpected \`${form.shown}\`, expected a schema of zod`, form)
  const rule = isSet(chain) ? toMemberRule(chain) : chain.links.reduce(apply, toStart(chain))
  return wraps.reduce(
    (inner, how) => (how === 'optional' ? optional : nonoptional)(inner, {name: how, args: [], form}),
    rule,
  )
}

/** A member of a set: `schema.shape.uid`, or `schema.uid` where a binding says so. */
function toMemberRule(chain: Chain): ZodRule {
  const {links, form} = chain
  const methods = countMethods(chain)
  const at = links[methods]?.name === 'shape' ? methods + 1 : methods
  const link = links[at]
  if (!link)
    throw new Unbound('form', `Unexpected set \`${form.shown}\`, expected one of its parameters behind it`, form)
  const shape = readShape({...chain, links: links.slice(0, methods)})
  return links.slice(at + 1).reduce(apply, toRule(toMember(shape, link)))
}

/** The schema at the start of a chain, before its methods. */
function toStart({vendor, args = [], form, ...chain}: Chain): ZodRule {
  const head = toHead({vendor, args, form, ...chain})
  const call: Call = {name: head, args, form}
  const [first] = args
  const isOld = vendor.package === 'zod/v3'
  switch (head) {
    case 'string':
      if (first && membersOf(first.resolve(first.node))?.has('coerce')) throw refuse(call)
      return {
        ...toOther(anything),
        type: 'string',
        unit: isOld ? 'code unit' : 'code point',
      }
    // Zod 4 wants a value for these, too.
    case 'any':
    case 'unknown':
      return toOther(anything, !isOld)
    case 'undefined':
      return toOther(nothing, !isOld)
    case 'never':
    case 'null':
      return toOther(nothing)
    case 'enum':
    case 'nativeEnum':
      return toEnum(toEntries(call))
    case 'literal':
      return toOther({
        values: toConstants({...call, args: args.slice(0, 1)}).filter(value => typeof value === 'string'),
      })
    case 'union':
      return toItems(call).map(toItem).reduce(or)
    case 'intersection':
      return args.slice(0, 2).map(toItem).reduce(and)
    default:
      return toWrapped(call)
  }
}

/** `z.optional(schema)` is `schema.optional()`. */
function toWrapped(call: Call): ZodRule {
  const {
    name,
    args: [first],
    form,
  } = call
  if (first && /^(?:optional|exactOptional|nullable|nullish|nonoptional|readonly)$/.test(name))
    return apply(toItem(first), {...call, args: []})
  const message = `Unexpected \`${name ? `z.${name}()` : form.shown}\` in \`${form.shown}\`, expected \`z.string()\``
  throw new Unbound('form', message, form)
}

function apply(rule: ZodRule, link: Link): ZodRule {
  const {name, args} = link
  if (!args) throw refuse(link)
  const [first] = args
  if (first && name === 'or') return or(rule, toItem(first))
  if (first && name === 'and') return and(rule, toItem(first))
  const own = rule.type === 'string' ? stringMethods : rule.type === 'enum' ? enumMethods : undefined
  const method = methods.get(name) ?? own?.get(name)
  if (!method) throw refuse(link)
  return method(rule, {...link, args})
}

const toItem = (form: CodeForm): ZodRule => toRule({form: form.resolve(form.node), wraps: []})

function or(left: ZodRule, right: ZodRule): ZodRule {
  return toOther({any: [toZodLanguage(left), toZodLanguage(right)]}, left.isRequired && right.isRequired)
}

function and(left: ZodRule, right: ZodRule): ZodRule {
  // Zod 4 wants a value even where neither does.
  return toOther({all: [toZodLanguage(left), toZodLanguage(right)]})
}

/** The schemas in a list. */
function toItems(call: Call): readonly CodeForm[] {
  const [first] = call.args
  const items = first && itemsOf(first.resolve(first.node))
  if (items && items.length > 0) return items
  throw refuse(call)
}

/** The entries of an enum by their keys; in a list each is its own. */
function toEntries(call: Call): ReadonlyMap<string, string | number | boolean | null> {
  const [written] = call.args
  const form = written?.resolve(written.node)
  const items = form && itemsOf(form)?.map(toKnown)
  if (items) return new Map(items.map(item => [String(item), item]))
  const members = form && membersOf(form)
  if (members) return new Map([...members].map(([key, member]) => [key, toKnown(member)]))
  throw refuse(call)
}
