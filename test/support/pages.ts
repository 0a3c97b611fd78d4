import fc from 'fast-check'
import {type Page, readPage, type Zone} from '../../src/page/index.ts'

/** Reads a text as a page. */
export const pageOf = (text: string, path = 'page.md'): Page => readPage({path, text})

/** A table of parameters with one row for each `[name, what stands in its last cell]`. */
export const tableOf = (...rows: readonly (readonly [string, string])[]): string =>
  ['|Name|Validation regex|', '|-|-|', ...rows.map(([name, cell]) => `|\`${name}\`|${cell}|`), ''].join('\n')

/** A text between the markers of a validation zone. */
export const zoneOf = (name: string, text: string): string =>
  `<!--begin-validation-${name}-->${text}<!--end-validation-${name}-->`

/** The texts of the zones of a page. */
export const textsOf = ({zones}: Page): readonly string[] => zones.map(({text}: Zone) => text)

/** Stretches of Markdown that each leave a block open, close one, or look as if they did. */
const scraps = [
  'prose with `code` and a [link][x]',
  '[x]: https://example.test',
  '# heading',
  '- item',
  '  - nested',
  '3. third',
  '1. first',
  '> quote',
  '***',
  '```',
  '  ```js',
  '    ```',
  '~~~~',
  '- ```',
  '   ~~~',
  '<div>',
  '<pre>',
  '</pre>',
  '<!-- open',
  '-->',
  '<!-- whole -->',
  '    indented',
  '\tindented by a tab',
  '|a|b|',
  '|-|-|',
  'a|b',
  '* parameters:',
  '  * `named`',
  '',
  '',
  '',
]

/** One line that a page may hold: a scrap, or one with a marker in it. */
const line = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom(...scraps)},
  {weight: 1, arbitrary: fc.constantFrom('a', 'b').map(name => zoneOf(name, '^x$'))},
  {weight: 1, arbitrary: fc.constantFrom('a', 'b').map(name => `|\`${name}\`|${zoneOf(name, '^x$')}|`)},
  {weight: 1, arbitrary: fc.constantFrom('- ', '    ', 'text ').map(lead => `${lead}${zoneOf('c', '`^x$`')}`)},
)

/** Pages that are hard to cut into blocks. */
export const pages = (): fc.Arbitrary<string> => fc.array(line, {maxLength: 30}).map(lines => lines.join('\n'))

/** A regular expression as it may be written bare: no white space at its ends, no comment, no back-tick, no pipe. */
export const bareText = (): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('^', '$', '\\w', '[a-z]', '.', '-', '%', '\\/', '+', '*', '_', 'é', '😀', ' ', '(', ')'), {
      minLength: 1,
      maxLength: 12,
    })
    .map(parts => parts.join('').trim())
    .filter(text => text !== '')
