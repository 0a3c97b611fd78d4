import type {Condition} from '../../spec/index.ts'
import type {Guard} from './guards.ts'
import {toComment, toList, toUnion} from './layout.ts'
import {toAccess, toArrayLiteral, toKey, toRegexExpression, toStringLiteral} from './literals.ts'

/** `export const patterns`. */
export function toPatterns(guards: readonly Guard[]): string {
  const entries = guards.flatMap(({name, regex}) => (regex ? [`  ${toKey(name)}: ${toRegexExpression(regex)},`] : []))
  const without = guards.filter(({regex}) => !regex).map(({name}) => name)
  const names = without.length > 0 ? `Exclude<${toUnion('ParameterName,', without).join('\n')}>` : 'ParameterName'
  const open = `export const patterns: Readonly<Record<${names}, RegExp>> = /* @__PURE__ */ Object.freeze({`
  return [
    ...toComment(['The pattern of each parameter, as the page writes it. A parameter without one is not in here.']),
    ...toBlock(open, entries, '})'),
  ].join('\n')
}

/** The types `ParameterName` and `Query`. */
export function toTypes(guards: readonly Guard[]): string {
  const properties = guards.flatMap(({name, description, finite}) => {
    const property = `  readonly ${toKey(name)}?:`
    return [...toComment([description], '  '), ...(finite ? toUnion(property, finite) : [`${property} string`])]
  })
  return [
    ...toComment(['The name of a parameter that the page documents.']),
    ...toUnion(
      'export type ParameterName =',
      guards.map(({name}) => name),
    ),
    '',
    ...toComment(['A query that the page accepts.']),
    ...toBlock('export type Query = {', properties, '}'),
  ].join('\n')
}

/** The function `isX` of one parameter. */
export function toFunction({name, description, function: is, regex, left, beside, finite, line}: Guard): string {
  const accepted = [...(regex ? [`a match of \`${regex}\``] : []), ...beside.map(value => `\`${value}\``)]
  const tests = [
    ...(regex ? [`patterns${toAccess(name)}.test(value)`] : []),
    ...beside.map(value => `value === ${toStringLiteral(value)}`),
  ]
  const signature = `export function ${is}(value: unknown): value is`
  const returned = ["typeof value === 'string'", ...(tests.length > 1 ? [`(${tests.join(' || ')})`] : tests)]
  return [
    ...toComment([
      description,
      ...(left ? [`The pattern of the page is not in here, and nothing matches: it ${left}.`] : []),
      `Accepts ${accepted.join(' or ') || 'any string'} (line ${line} of the page).`,
    ]),
    `${finite ? toUnion(signature, finite).join('\n') : `${signature} string`} {`,
    ...(regex && !left ? toCitation('validation', name) : []),
    `  return ${returned.join(' && ')}`,
    '}',
  ].join('\n')
}

/** The table of all parameters. */
export function toRules(guards: readonly Guard[]): string {
  const entries = guards.flatMap(({name, function: is, beside, line}) => {
    const items = [`accepts: ${is}`, `line: ${line}`]
    return toList(
      `  ${toKey(name)}: {`,
      beside.length > 0 ? [...items, `beside: ${toArrayLiteral(beside)}`] : items,
      '},',
    )
  })
  return toBlock('const rules = /* @__PURE__ */ byName({', entries, '})').join('\n')
}

/** The table of what parameters have to be when others have certain values. */
export function toConditions(conditions: readonly Condition[]): string {
  const entries = conditions.flatMap(({parameter, values, when, place}) => {
    const causes = when.map(cause => toArrayLiteral([cause.parameter, cause.value]))
    const items = [
      `parameter: ${toStringLiteral(parameter)}`,
      `values: ${toArrayLiteral(values)}`,
      `when: [${causes.join(', ')}]`,
      `line: ${place.start.line}`,
    ]
    return [...toCitation('condition', parameter), ...toList('  {', items, '},')]
  })
  return toBlock('const conditions: readonly Condition[] = [', entries, ']').join('\n')
}

/** The comment by which `docparity trace` knows what keeps a zone of the page, where a comment can hold its name. */
const toCitation = (kind: 'validation' | 'condition', name: string): readonly string[] =>
  /^[\w.-]+$/.test(name) ? [`  // implements ${kind}.${name}`] : []

const toBlock = (open: string, lines: readonly string[], close: string): readonly string[] =>
  lines.length > 0 ? [open, ...lines, close] : [`${open}${close}`]
