import type {Node} from '@babel/types'
import type {Regex} from '../../regex/index.ts'
import type {CodeForm} from '../form.ts'
import {isMember, toKey} from './nodes.ts'

/** A value that is known without running code. */
export type Constant = string | number | boolean | null

/** No pattern is longer; what doubles a text again and again soon is. */
const maximum = 100_000

/** A node means the same wherever it is looked at, and constants are made of constants many times over. */
const known = new WeakMap<Node, {readonly value: Constant | undefined}>()

/**
 * Works out strings, numbers, booleans and `null`: literals, templates, what is added to another, `String.raw`, the
 * source of a pattern, a list of strings that is joined. Undefined where a part is no constant, or the text too long.
 */
export function toConstant(form: CodeForm): Constant | undefined {
  // Of an import the node is but the name of the package.
  if (form.vendor) return undefined
  const before = known.get(form.node)
  if (before) return before.value
  const found = workOut(form)
  const value = typeof found === 'string' && found.length > maximum ? undefined : found
  known.set(form.node, {value})
  return value
}

function workOut(form: CodeForm): Constant | undefined {
  const {node} = form
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return node.value
    case 'NullLiteral':
      return null
    case 'TemplateLiteral':
      return toText(form, node, ({cooked}) => cooked)
    case 'TaggedTemplateExpression':
      return isStringRaw(form, node.tag) ? toText(form, node.quasi, ({raw}) => raw) : undefined
    case 'BinaryExpression':
      return toResult(form, node)
    case 'UnaryExpression': {
      const value = toConstant(form.resolve(node.argument))
      return node.operator === '-' && typeof value === 'number' ? -value : undefined
    }
    case 'MemberExpression':
      return toKey(node.property) === 'source' && !node.computed ? toSource(form.resolve(node.object)) : undefined
    case 'CallExpression':
      return toJoined(form, node)
    default:
      return undefined
  }
}

/**
 * A regular expression: a literal, or what `RegExp` makes of constants. Undefined where the form is something else, or
 * a part of it is no constant.
 */
export function toRegex(form: CodeForm): Regex | undefined {
  const {node} = form
  if (node.type === 'RegExpLiteral') return {source: node.pattern, flags: node.flags}
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return undefined
  if (!isGlobal(form, node.callee, 'RegExp')) return undefined
  const [first, second] = node.arguments.map(argument => form.resolve(argument))
  if (!first) return undefined
  const other = toRegex(first)
  const source = other?.source ?? toConstant(first)
  const flags = second ? toConstant(second) : (other?.flags ?? '')
  return typeof source === 'string' && typeof flags === 'string' ? {source, flags} : undefined
}

/** Whether a node is a name that no module declares, such as `RegExp`. */
function isGlobal(form: CodeForm, node: Node, name: string): boolean {
  if (node.type !== 'Identifier' || node.name !== name) return false
  // A name of the module leads elsewhere.
  const found = form.resolve(node)
  return found.node === node && !found.vendor
}

type Template = Node & {readonly type: 'TemplateLiteral'}
type Chunk = Template['quasis'][number]['value']

function toText(
  form: CodeForm,
  {quasis, expressions}: Template,
  textOf: (chunk: Chunk) => string | null | undefined,
): string | undefined {
  let text = ''
  for (const [index, {value}] of quasis.entries()) {
    const expression = expressions[index]
    const part = expression ? toConstant(form.resolve(expression)) : ''
    const chunk = textOf(value)
    if (part === undefined || typeof chunk !== 'string') return undefined
    text += `${chunk}${part}`
  }
  return text
}

const isStringRaw = (form: CodeForm, tag: Node): boolean =>
  isMember(tag) && !tag.computed && toKey(tag.property) === 'raw' && isGlobal(form, tag.object, 'String')

function toResult(form: CodeForm, node: Node & {readonly type: 'BinaryExpression'}): Constant | undefined {
  const left = toConstant(form.resolve(node.left))
  const right = toConstant(form.resolve(node.right))
  if (left === undefined || right === undefined) return undefined
  const isText = typeof left === 'string' || typeof right === 'string'
  if (node.operator === '+' && isText) return `${left}${right}`
  if (typeof left !== 'number' || typeof right !== 'number') return undefined
  const results = {'+': left + right, '-': left - right, '*': left * right, '**': left ** right, '/': left / right}
  return Object.entries(results).find(([operator]) => operator === node.operator)?.[1]
}

/** The source as the engine gives it, which differs from what `RegExp` was given: `/` has a backslash there. */
function toSource(form: CodeForm): string | undefined {
  const regex = toRegex(form)
  try {
    return regex && new RegExp(regex.source, regex.flags).source
  } catch {
    return undefined
  }
}

/** `['a', 'b'].join('|')` */
function toJoined(form: CodeForm, {callee, arguments: args}: Node & {readonly type: 'CallExpression'}) {
  if (!isMember(callee) || callee.computed || toKey(callee.property) !== 'join') return undefined
  const list = form.resolve(callee.object)
  const [first] = args
  const separator = first ? toConstant(form.resolve(first)) : ','
  if (list.node.type !== 'ArrayExpression' || typeof separator !== 'string') return undefined
  const items = list.node.elements.map(element => (element ? toConstant(list.resolve(element)) : undefined))
  return items.every(item => typeof item === 'string') ? items.join(separator) : undefined
}
