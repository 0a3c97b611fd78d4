import {defineRule} from '../rule.ts'

const table = '|Name|Pattern|\n|-|-|\n|`a`|<!--begin-validation-a-->`^x+$`<!--end-validation-a-->|'
const list = (name: string) => `Include the following query parameters:\n\n* \`${name}\`\n`

/** The table may stand on another page of the run. */
export const parameterUndescribed = defineRule({
  id: 'parameter-undescribed',
  severity: 'error',
  about: 'Each parameter that a list tells people to send has a row in a table of parameters.',
  why: 'People send it, and nothing on the pages says what it may be.',
  examples: [
    {ok: `${list('a')}\n${table}`},
    {ok: list('a'), others: [table]},
    {
      bad: `${list('b')}\n${table}`,
      says: ['3:3-3:6: Unexpected parameter `b` that no table describes, expected a row for it'],
    },
  ],
  *check({page, spec, specs}) {
    const described = new Set([spec, ...specs].flatMap(({parameters}) => parameters.map(({name}) => name)))
    for (const {name, place} of page.mentions) {
      if (described.has(name)) continue
      yield {message: `Unexpected parameter \`${name}\` that no table describes, expected a row for it`, place}
    }
  },
})
