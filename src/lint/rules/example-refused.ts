import type {Row} from '../../page/index.ts'
import {toExpected} from '../accepted.ts'
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
      for (const example of parameter.examples) {
        const expected = toExpected(parameter, example)
        if (!expected) continue
        const place = toCode(rows.get(parameter.place.start.offset), example)?.place ?? parameter.place
        const seen = `example ${JSON.stringify(example)}`
        yield {message: `Unexpected ${seen}, expected a value that \`${expected.source}\` accepts`, place}
      }
    }
  },
})

const toCode = (row: Row | undefined, example: string) =>
  row?.cells.flatMap(({codes}) => codes).find(({text}) => text === example)
