import {readLines} from './lines.ts'

/** A stretch of a text, its end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A stretch of a page that can be parsed by itself; `head` (a table's header) goes before it. */
export interface Block extends Stretch {
  readonly head?: Stretch
}

/** Rows of one table that are parsed at a time: a row costs mdast about 160 KB while its piece is parsed. */
const rowsAtOnce = 100

const delimiterRow = /^ {0,3}\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/**
 * Cuts a page where Markdown begins anew (see `readLines`), and a long table between its rows, so that only pieces of
 * interest are parsed and memory stays flat. O(length).
 */
export function toBlocks(text: string, from: number): readonly Block[] {
  const blocks: Block[] = []
  let start = from
  let head: Stretch | undefined
  let headerRow: Stretch | undefined
  let table: Stretch | undefined
  let rows = 0
  let afterComment = false
  const cut = (end: number, next?: Stretch) => {
    if (end > start) blocks.push(head ? {start, end, head} : {start, end})
    start = end
    head = next
  }
  for (const line of readLines(text, from)) {
    if (line.opens) {
      cut(line.start)
      headerRow = table = undefined
    }
    const isRow = !line.verbatim && /^ {0,3}\|/.test(line.text)
    if (table) {
      // A line that is no row, or has no leading pipe, may end the table: the parser decides, under the same header.
      if (!isRow) table = undefined
      else if (rows++ === rowsAtOnce) {
        cut(line.start, table)
        rows = 1
      }
    } else if (isRow && headerRow && delimiterRow.test(line.text)) {
      table = {start: headerRow.start, end: line.end}
      rows = 0
    }
    // Only where nothing is open before it is a line surely a header, not the tail of a paragraph or part of a list.
    headerRow = isRow && (line.opens || afterComment) ? line : undefined
    afterComment = !line.verbatim && /^<!--.*-->[ \t]*$/.test(line.text)
  }
  cut(text.length)
  return blocks
}

/** Cuts an MDX page only around its imports and exports, which are JavaScript; an element may hold blank lines. */
export function toMdxBlocks(text: string, from: number): readonly Block[] {
  const blocks: Block[] = []
  let start: number | undefined = from
  for (const line of readLines(text, from)) {
    if (!line.opens) continue
    const isCode = /^(?:import|export)\b/.test(line.text)
    if (isCode && start !== undefined) blocks.push({start, end: line.start})
    if (isCode) start = undefined
    else start ??= line.start
  }
  if (start !== undefined) blocks.push({start, end: text.length})
  return blocks
}
