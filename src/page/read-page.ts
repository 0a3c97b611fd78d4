import {type Places, type Source, toPlaces} from '../diagnostic/index.ts'
import {readComments} from './comments.ts'
import {readBlocks, skipFrontMatter} from './markdown/index.ts'
import type {ExampleUrl, Page} from './page.ts'
import {pairMarkers} from './pair.ts'
import {toSentence, toZone} from './zones.ts'

/** One begins at the last `http` before its query: each of many would be followed to their end. */
const url = /https?:\/\/(?:(?!https?:\/\/)[^\s"'`<>()|\]?])+\?[^\s"'`()|\]]+/g

/** Whether a text may hold a marker, without parsing it: where this says no, there is none. O(length), and fast. */
export const mayHoldMarkers = (text: string): boolean => /(?:<!--|\{\s*\/\*)\s*(?:begin|end)/i.test(text)

/**
 * Reads a Markdown page (`.mdx`: MDX) exactly, with places. Never throws: what cannot be read is told in `failures`.
 * O(length); only pieces that can hold a marker, a table or a list of parameters are parsed.
 *
 * @example
 * readPage({path: 'a.md', text: 'x <!--begin-validation-x-->^a$<!--end-validation-x-->'}).zones[0]?.text // '^a$'
 */
export function readPage(source: Source): Page {
  const {text} = source
  const places = toPlaces(text)
  const from = skipFrontMatter(text)
  const {found, reveal, failures} = readBlocks(source, from, places)
  const {markers, unreadable, suppressions} = readComments(found.comments, text, places)
  const {pairs, faults} = pairMarkers(markers)
  const zones = pairs.map(pair =>
    pair.begin.kind === 'requirement' ? toSentence(pair, reveal, text, places) : toZone(pair, found, text, places),
  )
  const {tables, mentions} = found
  const urls = readUrls(text, from, places)
  return {source, markers, unreadable, faults, zones, tables, urls, mentions, suppressions, failures}
}

/**
 * URLs with a query, wherever a reader may copy them from. The `>` that ends a URL between angle brackets is not part of
 * it, though one of `?uid=<id>` is; nor is a full stop, a mark of emphasis or a quotation mark after it.
 */
function readUrls(text: string, from: number, places: Places): readonly ExampleUrl[] {
  return [...text.matchAll(url)]
    .filter(({index}) => index >= from)
    .map(({0: whole, index}) => {
      const [inBrackets = whole] = text[index - 1] === '<' ? whole.split('>', 1) : []
      const trimmed = inBrackets.replace(/(?<![.,;:!*_~”’»])[.,;:!*_~”’»]+$/, '')
      return {text: trimmed, place: places.place(index, index + trimmed.length)}
    })
}
