import type {Language} from '../../regex/index.ts'
import {Unbound} from '../bound.ts'
import type {CodeForm} from '../form.ts'
import type {Call} from './chain.ts'
import {type Constant, toConstant, toRegex} from './constant.ts'
import {itemsOf, membersOf} from './members.ts'
import {toPatternLanguage} from './pattern.ts'
import {refuse} from './refuse.ts'

/** The constants that a method is given, in lists or one by one. Throws `Unbound` at what is none. */
export function toConstants({args}: Call): readonly Constant[] {
  return args.flatMap(written => {
    const form = written.resolve(written.node)
    return (itemsOf(form) ?? [form]).map(toKnown)
  })
}

/** The number that a method is given first. */
export function toLimit(call: Call): number {
  const [limit] = call.args
  const value = limit && toConstant(limit.resolve(limit.node))
  if (typeof value === 'number') return value
  throw refuse(call)
}

/** The pattern that a method is given. */
export function toPattern(call: Call): Language {
  const [first] = call.args
  const form = first?.resolve(first.node)
  const regex = form && toRegex(form)
  if (regex) return toPatternLanguage(form, regex)
  throw refuse(call)
}

/** The constant options of a call, by name; empty where it has none. Throws `Unbound` where they are no constants. */
export function toOptions(form: CodeForm | undefined): ReadonlyMap<string, Constant | undefined> {
  if (!form) return new Map()
  const options = form.resolve(form.node)
  const members = membersOf(options)
  if (!members) throw new Unbound('form', `Unexpected \`${options.shown}\`, expected constant options`, form)
  return new Map([...members].map(([name, member]) => [name, toConstant(member.resolve(member.node))]))
}

/** A value as written or looked up. Throws `Unbound` where it is no constant. */
export function toKnown(written: CodeForm): Constant {
  const form = written.resolve(written.node)
  const value = toConstant(form)
  if (value !== undefined) return value
  throw new Unbound('form', `Unexpected \`${form.shown}\`, expected a constant`, form)
}
