import type {Row} from '../../page/index.ts'
import {accepts} from '../../regex/index.ts'
import {toAccepted} from '../accepted.ts'
import {defineRule} from '../rule.ts'

const table = (example: string) =>
  `|Name|Example|Pattern|\n|-|-|-|\n|\`a\`|${example}|<!--begin-validation-a-->\`^x+$\`<!--end-validation-a-->|`

/** Examples are what people copy first. */
export const exampleRefused = defineRule({
  id: 'example-refused',
  severity: 'error',
  about: 'Each example value of a parameter is one that the parameter accepts.',
  why: 'People copy the example, and the service refuses it.',
  examples: [
    {ok: table('`x`, `xx`')},
    {bad: table('`x`, `y`'), says: ['3:11-3:14: Unexpected example "y", expected a value that `^x+$` accepts']},
  ],
  *check({page, spec}) {
    const rows = new Map(page.tables.flatMap(({rows}) => rows.map(row => [row.place.start.offset, row])))
    for (const parameter of spec.parameters) {
      const accepted = toAccepted(parameter)
      if (!accepted) continue
      for (const example of parameter.examples.filter(value => !accepts(accepted)(value))) {
        const place = toCode(rows.get(parameter.place.start.offset), example)?.place ?? parameter.place
        const seen = `example ${JSON.stringify(example)}`
        yield {message: `Unexpected ${seen}, expected a value that \`${accepted.source}\` accepts`, place}
      }
    }
  },
})

const toCode = (row: Row | undefined, example: string) =>
  row?.cells.flatMap(({codes}) => codes).find(({text}) => text === example)
