import type {Condition, Parameter} from '../../spec/index.ts'
import {toExpected} from '../accepted.ts'
import {defineRule} from '../rule.ts'

const table =
  '|Name|Validation|\n|-|-|\n|`service`|<!--begin-validation-service-->^[a-z]+$<!--end-validation-service-->|\n|`context`|<!--begin-validation-context-->^[a-z]+$<!--end-validation-context-->|\n\n'

/** What a condition says has to fit what the page says of its parameters. */
export const conditionUnreadable = defineRule({
  id: 'condition-unreadable',
  severity: 'error',
  about: 'Each condition names documented parameters, values that they accept, and when it applies.',
  why: 'A condition on a parameter or a value that there is not can never be met, or never applies.',
  examples: [
    {
      ok: `${table}It is <!--begin-condition-context-->One of \`a\` or \`b\` if \`service=sync\`.<!--end-condition-context-->\n`,
    },
    {
      bad: `${table}It is <!--begin-condition-context-->Required for sync.<!--end-condition-context-->\n`,
      says: ['6:37-6:55: Unexpected condition that always applies, expected a code span such as `name=value`'],
    },
    {
      bad: `${table}It is <!--begin-condition-contxt-->Required if \`servce=sync\`.<!--end-condition-contxt-->\n`,
      says: [
        '6:7-6:36: Unexpected parameter `contxt`, expected one that the page documents',
        '6:48-6:61: Unexpected parameter `servce`, expected one that the page documents',
      ],
    },
    {
      bad: `${table}It is <!--begin-condition-context-->\`A\` if \`service=sync\`.<!--end-condition-context-->\n`,
      says: ['6:37-6:40: Unexpected value `A`, expected one that `context` accepts'],
    },
  ],
  *check({page, spec}) {
    const parameters = new Map(spec.parameters.map(parameter => [parameter.name, parameter]))
    for (const {name, begin, codes, place} of page.zones.filter(({kind}) => kind === 'condition')) {
      if (!parameters.has(name)) yield {message: toUnknown(name), place: begin.place}
      const condition = spec.conditions.find(condition => condition.place === place)
      if (condition?.when.length === 0)
        yield {message: 'Unexpected condition that always applies, expected a code span such as `name=value`', place}
      const refusals = condition ? toRefusals(condition, parameters) : new Map<string, string>()
      for (const code of codes) {
        const message = refusals.get(code.text)
        if (message !== undefined) yield {message, place: code.place}
      }
    }
  },
})

const toUnknown = (name: string) => `Unexpected parameter \`${name}\`, expected one that the page documents`

/** What is wrong with a code span of the condition, by its text; a value that it depends on is documented thereby. */
function toRefusals(
  {parameter, values, when}: Condition,
  parameters: ReadonlyMap<string, Parameter>,
): ReadonlyMap<string, string> {
  const demanding = parameters.get(parameter)
  const refused = values
    .filter(value => demanding && toExpected(demanding, value))
    .map(value => [value, `Unexpected value \`${value}\`, expected one that \`${parameter}\` accepts`] as const)
  const unknown = when
    .filter(({parameter: name}) => !parameters.has(name))
    .map(({parameter: name, value}) => [`${name}=${value}`, toUnknown(name)] as const)
  return new Map([...unknown, ...refused])
}
