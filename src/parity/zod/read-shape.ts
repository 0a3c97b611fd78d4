import {Unbound} from '../bound.ts'
import {toOptions} from '../code/arguments.ts'
import type {Call, Chain, Link} from '../code/chain.ts'
import {membersOf} from '../code/members.ts'
import {refuse} from '../code/refuse.ts'
import type {CodeForm} from '../form.ts'
import {countMethods, isSet, toZodChain} from './zod-chain.ts'

/** A parameter of an object, and what `partial` and `required` put around it, from the inside out. */
export interface Member {
  readonly form: CodeForm
  readonly wraps: readonly ('optional' | 'nonoptional')[]
}

/** The parameters of an object, by name. */
export type Shape = ReadonlyMap<string, Member>

/** What changes nothing of what a parameter accepts: above all, what becomes of names that the object does not know. */
const passed = /^(?:passthrough|loose|strict|strip|describe|meta|brand|register|readonly|optional|nullable|nullish)$/

/** The parameters of `z.object(…)` and of what is called on it, each as it is written. */
export function readShape({args = [], links}: Chain): Shape {
  return links.reduce(change, toShape(args[0]))
}

function change(shape: Shape, link: Link): Shape {
  const {name, args} = link
  if (!args) throw refuse(link)
  const [first] = args
  switch (name) {
    case 'extend':
    case 'safeExtend':
    case 'augment':
      return new Map([...shape, ...toShape(first)])
    case 'merge':
      return new Map([...shape, ...toOther({...link, args})])
    case 'pick':
    case 'omit': {
      const isMasked = toMask(first)
      return new Map([...shape].filter(([key]) => isMasked(key) === (name === 'pick')))
    }
    case 'partial':
      return wrap(shape, 'optional', first)
    case 'required':
      return wrap(shape, 'nonoptional', first)
    default:
      if (passed.test(name)) return shape
      throw refuse(link)
  }
}

function wrap(shape: Shape, how: Member['wraps'][number], mask: CodeForm | undefined): Shape {
  const isMasked = mask ? toMask(mask) : () => true
  return new Map(
    [...shape].map(([key, member]) => [key, isMasked(key) ? {...member, wraps: [...member.wraps, how]} : member]),
  )
}

function toMask(mask: CodeForm | undefined): (key: string) => boolean {
  const options = toOptions(mask)
  return key => options.get(key) === true
}

/** The parameters of another object. */
function toOther(call: Call): Shape {
  const [first] = call.args
  const chain = first && toZodChain(first)
  if (chain && isSet(chain) && countMethods(chain) === chain.links.length) return readShape(chain)
  throw refuse(call)
}

/** The parameters in an object of the code, or in the `shape` of another schema. */
function toShape(written: CodeForm | undefined): Shape {
  if (!written) return new Map()
  const form = written.resolve(written.node)
  const shape = toShapeOf(form)
  if (shape) return shape
  const members = membersOf(form, toPlain)
  if (members) return new Map([...members].map(([key, member]) => [key, {form: member, wraps: []}]))
  throw new Unbound('form', `Unexpected \`${form.shown}\`, expected a constant object`, form)
}

/** The parameters in `schema.shape`. */
function toShapeOf(form: CodeForm): Shape | undefined {
  const chain = toZodChain(form)
  if (!chain || !isSet(chain)) return undefined
  const {links} = chain
  const isShape = links.at(-1)?.name === 'shape' && countMethods(chain) === links.length - 1
  return isShape ? readShape({...chain, links: links.slice(0, -1)}) : undefined
}

/** The parameters in `...schema.shape`, where nothing is around them. */
function toPlain(form: CodeForm): ReadonlyMap<string, CodeForm> | undefined {
  const shape = [...(toShapeOf(form) ?? [])]
  if (shape.length === 0 || shape.some(([, {wraps}]) => wraps.length > 0)) return undefined
  return new Map(shape.map(([key, member]) => [key, member.form]))
}
