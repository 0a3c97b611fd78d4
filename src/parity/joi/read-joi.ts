import type {Language} from '../../regex/index.ts'
import {type Bound, Unbound} from '../bound.ts'
import {type Chain, type Link, toChain} from '../code/chain.ts'
import {type Constant, toConstant, toRegex} from '../code/constant.ts'
import {itemsOf} from '../code/members.ts'
import {toPatternLanguage} from '../code/pattern.ts'
import {refuse, toExport} from '../code/refuse.ts'
import type {CodeForm} from '../form.ts'
import {type JoiRule, toJoiLanguage, toStart} from './joi-rule.ts'
import {methods, stringMethods} from './methods.ts'

const packages = new Set(['joi', '@hapi/joi', '@sideway/joi', 'celebrate'])

/** A chain of joi; undefined where the form is something else. */
export function toJoiChain(form: CodeForm): Chain | undefined {
  const chain = toChain(form)
  return chain && packages.has(chain.vendor.package) ? chain : undefined
}

/** What of joi is called at the start of a chain, such as `string`. */
export const toHead = ({vendor}: Chain): string => toExport(vendor, ['Joi', 'default'])

/** Reads what joi takes for a schema of one value: a chain, a constant, a pattern, or a list of these. */
export function readJoi(written: CodeForm): Bound {
  const form = written.resolve(written.node)
  const rule = toRule(form)
  const {path, place, shown} = form
  return {language: toJoiLanguage(rule), isRequired: rule.presence === 'required', path, place, shown}
}

/** The rule that a chain builds up, method by method. */
function readJoiChain(chain: Chain): JoiRule {
  const {args = [], links, form} = chain
  const head = toHead(chain)
  if (head === 'string' || head === 'any') return links.reduce(apply, toStart(head))
  if (head === 'alternatives' || head === 'alt')
    return links.reduce(apply, {...toStart('alternatives'), tries: toTries(args)})
  // `joi.valid('a')` is `joi.any().valid('a')`.
  if (methods.has(head)) return [{name: head, args: chain.args, form}, ...links].reduce(apply, toStart('any'))
  const message = `Unexpected \`${head ? `joi.${head}()` : form.shown}\` in \`${form.shown}\`, expected \`joi.string()\``
  throw new Unbound('form', message, form)
}

function apply(rule: JoiRule, link: Link): JoiRule {
  const {name, args} = link
  if (!args) throw refuse(link)
  if (name === 'empty') {
    const [written] = args
    return {...rule, empty: written ? readJoi(written).language : toStart('any').empty}
  }
  if (name === 'try' && rule.type === 'alternatives') return {...rule, tries: [...rule.tries, ...toTries(args)]}
  const method = methods.get(name) ?? (rule.type === 'string' ? stringMethods.get(name) : undefined)
  if (!method) throw refuse(link)
  return method(rule, {...link, args})
}

/** The languages of alternatives, given one by one or in a list. */
function toTries(args: readonly CodeForm[]): readonly Language[] {
  return args
    .flatMap(written => itemsOf(written.resolve(written.node)) ?? [written])
    .map(item => readJoi(item).language)
}

function toRule(form: CodeForm): JoiRule {
  const chain = toJoiChain(form)
  if (chain) return readJoiChain(chain)
  const regex = toRegex(form)
  if (regex) return {...toStart('string'), patterns: [toPatternLanguage(form, regex)]}
  const items = itemsOf(form)
  const values = items?.map(item => toConstant(item.resolve(item.node))) ?? [toConstant(form)]
  if (isKnown(values)) return {...toStart('any'), valids: values, isOnly: true}
  if (items) return {...toStart('alternatives'), tries: toTries(items)}
  throw new Unbound('form', `Unexpected \`${form.shown}\`, expected a schema of joi`, form)
}

const isKnown = (values: readonly (Constant | undefined)[]): values is readonly Constant[] =>
  values.every(value => value !== undefined)
