import {type Diagnostic, type Places, type Source, toPlaces} from '../diagnostic/index.ts'
import {readComments} from './comments.ts'
import {type Block, type Found, type OpenTable, toBlocks, toMdxBlocks, toParser, walk} from './markdown/index.ts'
import type {ExampleUrl, Page} from './page.ts'
import {pairMarkers} from './pair.ts'
import {toZone} from './zones.ts'

const frontMatter = /^\uFEFF?---[ \t]*(?:\r\n?|\n)(?:[\s\S]*?(?:\r\n?|\n))??---[ \t]*(?:\r\n?|\n|$)/
const url = /https?:\/\/[^\s"'`<>()|\]?]+\?[^\s"'`()|\]]+/g

/** Whether a text may hold a marker, without parsing it: where this says no, there is none. O(length), and fast. */
export const mayHoldMarkers = (text: string): boolean => /(?:<!--|\{\s*\/\*)\s*(?:begin|end)/i.test(text)

/** A block without any of these holds nothing that we read, and is not parsed. */
const ofInterest = [
  /<!--\s*(?:begin|end|docparity-allow)|\{\s*\/\*\s*(?:begin|end|docparity-allow)/i,
  /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|/m,
  /\bparameters?\b[\s\S]*^[ \t]*(?:[-+*]|\d+[.)])[ \t]+`/im,
]

const edges = /(?:<!--|\{\/\*)\s*(begin|end)-/g

/**
 * Reads a Markdown page (`.mdx`: MDX) exactly, with places. Never throws: what cannot be read is told in `failures`.
 * O(length); only pieces that can hold a marker, a table or a list of parameters are parsed.
 *
 * @example
 * readPage({path: 'a.md', text: 'x <!--begin-validation-x-->^a$<!--end-validation-x-->'}).zones[0]?.text // '^a$'
 */
export function readPage(source: Source): Page {
  const {text, path} = source
  const places = toPlaces(text)
  const isMdx = path.endsWith('.mdx')
  const from = frontMatter.exec(text)?.[0].length ?? (text.startsWith('\uFEFF') ? 1 : 0)
  const parse = toParser(text, isMdx)
  const found: Found = {leaves: [], comments: [], codes: [], tables: [], mentions: []}
  const failures: Diagnostic[] = []
  let open = 0
  for (const block of isMdx ? toMdxBlocks(text, from) : toBlocks(text, from)) {
    const piece = text.slice(block.start, block.end)
    const isInZone = open > 0
    for (const [, edge] of piece.matchAll(edges)) open += edge === 'begin' ? 1 : -1
    if (!isInZone && !block.head && !ofInterest.some(sign => sign.test(piece))) continue
    try {
      const tables = found.tables.length
      walk(parse(block), block, text, places, found)
      if (block.head) joinTables(found.tables, tables)
    } catch (error) {
      failures.push(toFailure(error, block, places, path))
    }
  }
  const {markers, unreadable, suppressions} = readComments(found.comments, text, places)
  const {pairs, faults} = pairMarkers(markers)
  const zones = pairs.map(pair => toZone(pair, found, text, places))
  const {tables, mentions} = found
  return {
    source,
    markers,
    unreadable,
    faults,
    zones,
    tables,
    urls: readUrls(text, from, places),
    mentions,
    suppressions,
    failures,
  }
}

/** The rows of a long table were read in pieces: the first of the new tables goes on with the last of the old. */
function joinTables(tables: OpenTable[], index: number): void {
  const [before, after] = [tables[index - 1], tables[index]]
  if (!before || !after) return
  before.rows.push(...after.rows)
  before.place = {start: before.place.start, end: after.place.end}
  tables.splice(index, 1)
}

/** URLs with a query, wherever a reader may copy them from; a full stop after one is not part of it. */
function readUrls(text: string, from: number, places: Places): readonly ExampleUrl[] {
  return [...text.matchAll(url)]
    .filter(({index}) => index >= from)
    .map(({0: whole, index}) => {
      const trimmed = whole.replace(/[.,;:!*_]+$/, '')
      return {text: trimmed, place: places.place(index, index + trimmed.length)}
    })
}

/** MDX throws a `VFileMessage`, whose offsets count from the block; any other error is a bug of ours and goes on. */
function toFailure(error: unknown, {start}: Block, places: Places, path: string): Diagnostic {
  if (!(error instanceof Error) || !('reason' in error)) throw error
  const {place} = error as Error & {place?: {offset?: number; start?: {offset?: number}}}
  const offset = start + (place?.offset ?? place?.start?.offset ?? 0)
  const message = `Unexpected MDX syntax, expected a page that compiles: ${error.reason}`
  return {code: 'page-syntax', severity: 'error', message, path, place: places.place(offset, offset)}
}
