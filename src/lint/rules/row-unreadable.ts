import type {Marker, Row} from '../../page/index.ts'
import {defineRule} from '../rule.ts'

const table = (row: string) =>
  `|Name|Pattern|\n|-|-|\n|\`a\`|<!--begin-validation-a-->\`^x$\`<!--end-validation-a-->|\n${row}`

/** Markdown itself takes any row: it drops what is too much and fills up what is too little. */
export const rowUnreadable = defineRule({
  id: 'row-unreadable',
  severity: 'error',
  about: 'Each row of a table of parameters or of fields has a cell for each column, and a name.',
  why: 'A row that cannot be read is a parameter that goes unchecked in silence; most often a bare `|` split a pattern.',
  examples: [
    {ok: table('|`b`|<!--begin-validation-b-->`^(y\\|z)$`<!--end-validation-b-->|')},
    {
      bad: table('|`b`|<!--begin-validation-b-->`^(y|z)$`<!--end-validation-b-->|'),
      says: ['4:1-4:64: Unexpected number of cells (3), expected 2, and `\\|` for a `|` in a cell'],
    },
    {bad: table('|`b`|'), says: ['4:1-4:6: Unexpected number of cells (1), expected 2']},
    {
      bad: table('||<!--begin-validation-b-->`^y$`<!--end-validation-b-->|'),
      says: ['4:1-4:57: Unexpected row without a readable name, expected one such as `utm_source`'],
    },
    {
      bad: table('|and so on||'),
      says: ['4:1-4:13: Unexpected row without a readable name, expected one such as `utm_source`'],
    },
  ],
  *check({page, spec}) {
    const described = [...spec.parameters, ...spec.answer]
    const names = new Set(described.map(({name}) => name))
    const read = new Map(described.map(({name, place}) => [place.start.offset, name]))
    const marked = new Set(page.markers.filter(isPattern).map(({place}) => place.start.line))
    for (const {header, rows} of page.tables) {
      if (!rows.some(({place}) => marked.has(place.start.line) || read.has(place.start.offset))) continue
      for (const row of rows) {
        const name = read.get(row.place.start.offset) ?? toSpans(row).find(text => names.has(text)) ?? ''
        const fault = toFault(row, header.cells.length, name)
        if (fault) yield {message: `Unexpected ${fault}`, place: row.place}
      }
    }
  },
})

const isPattern = ({kind}: Marker) => kind === 'validation' || kind === 'answer'

/** What may be a name: the first code span of each cell, or else all of it. */
const toSpans = ({cells}: Row) => cells.map(({codes, text}) => codes[0]?.text ?? text)

function toFault(row: Row, columns: number, name: string): string | undefined {
  const {cells} = row
  // A row with nothing in it looks like no parameter.
  if (cells.every(({text}) => text === '')) return undefined
  if (cells.length > columns)
    return `number of cells (${cells.length}), expected ${columns}, and \`\\|\` for a \`|\` in a cell`
  if (cells.length < columns) return `number of cells (${cells.length}), expected ${columns}`
  const isWords = /\s/.test(name) && cells.every(({codes}) => codes[0]?.text !== name)
  return name === '' || isWords ? 'row without a readable name, expected one such as `utm_source`' : undefined
}
