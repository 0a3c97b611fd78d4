import type {Condition, Parameter} from '../../spec/index.ts'
import {withHeader} from '../header.ts'
import {defineTarget} from '../target.ts'
import {type Guard, toGuards, toKnownConditions} from '../typescript/guards.ts'
import {toComment, toList} from '../typescript/layout.ts'
import {toArrayLiteral, toStateless, toStringLiteral} from '../typescript/literals.ts'

/** The validators say yes or no; whoever makes values, or asks what the rules are, needs the rules themselves. */
export const spec = defineTarget({
  id: 'spec',
  about: 'One TypeScript module without imports: the rules of parameters and the conditions between them, as data.',
  generate(spec, options) {
    const guards = toGuards(spec, options.findAttack)
    const parameters = guards.flatMap(guard => toParameter(guard, spec.parameters))
    const conditions = toKnownConditions(spec, guards).flatMap(toCondition)
    const body = [
      '',
      ...toComment([
        'What the page says of its query parameters, as data. A parameter takes what its pattern matches, and its values beside; without both, anything.',
      ]),
      'export const spec = {',
      `  page: ${toStringLiteral(options.page ?? spec.page)},`,
      ...toRows('parameters', parameters),
      ...toRows('conditions', conditions),
      '} as const',
      '',
    ]
    return [{path: 'spec.ts', text: withHeader(spec, options, body.join('\n'))}]
  },
})

/** A pattern that is not in the validators, as it is faulty or dangerous, matches nothing here either. */
function toParameter({name, left, beside, line}: Guard, parameters: readonly Parameter[]): readonly string[] {
  const written = parameters.find(parameter => parameter.name === name)?.pattern
  const pattern = written && left ? {source: '(?!)', flags: ''} : written
  const regex = pattern && [
    `source: ${toStringLiteral(pattern.source)}`,
    `flags: ${toStringLiteral(toStateless(pattern.flags))}`,
  ]
  const items = [
    `name: ${toStringLiteral(name)}`,
    ...(regex ? [`pattern: {${regex.join(', ')}}`] : []),
    ...(beside.length > 0 ? [`values: ${toArrayLiteral(beside)}`] : []),
    `line: ${line}`,
  ]
  return toList('    {', items, '},')
}

function toCondition({parameter, values, when, place}: Condition): readonly string[] {
  const causes = when.map(
    cause => `{parameter: ${toStringLiteral(cause.parameter)}, value: ${toStringLiteral(cause.value)}}`,
  )
  const items = [
    `parameter: ${toStringLiteral(parameter)}`,
    `values: ${toArrayLiteral(values)}`,
    `when: [${causes.join(', ')}]`,
    `line: ${place.start.line}`,
  ]
  return toList('    {', items, '},')
}

const toRows = (name: string, rows: readonly string[]): readonly string[] =>
  rows.length > 0 ? [`  ${name}: [`, ...rows, '  ],'] : [`  ${name}: [],`]
