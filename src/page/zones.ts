import type {Places} from '../diagnostic/index.ts'
import type {Found, ReadBlocks} from './markdown/index.ts'
import type {Zone} from './page.ts'
import type {Pair} from './pair.ts'

/**
 * Reads what stands between two markers, by source offsets. Of a single code span or fence it is the content; of
 * anything else the source itself, without the white space around it, and in a table cell with `\|` undone, as GFM does
 * before it reads what is in the cell. O(log page + zone).
 */
export function toZone(pair: Pair, found: Found, text: string, places: Places): Zone {
  const inside = toContent(pair, found, text)
  const common = {...toNames(pair), ...inside}
  const {written, place} = readInside(pair, text, places)
  const {start, end} = place
  const [code] = inside.codes
  // White space after the last line of a fence is a part of it.
  if (code && text.slice(code.place.start.offset, code.place.end.offset).trimEnd() === written) {
    const [from, to] = insideCode(written, code.text)
    return {...common, form: 'code', text: code.text, place: places.place(start.offset + from, start.offset + to)}
  }
  // In raw HTML Markdown reads no code span; the author of this one meant one.
  if (inside.raw && /^(`+)[^`]+\1$/.test(written)) {
    const content = written.replaceAll('`', '')
    const ticks = (written.length - content.length) / 2
    return {...common, form: 'code', text: content, place: places.place(start.offset + ticks, end.offset - ticks)}
  }
  return {...common, form: 'text', text: pair.begin.cell ? undoPipes(written) : written, place}
}

/** Reads the zone of a sentence, whose Markdown is looked into only when somebody asks what a reader sees. */
export function toSentence(pair: Pair, reveal: ReadBlocks['reveal'], text: string, places: Places): Zone {
  const {written, place} = readInside(pair, text, places)
  const content = () => toContent(pair, reveal(), text)
  return {
    ...toNames(pair),
    form: 'text',
    text: written,
    place,
    get codes() {
      return content().codes
    },
    get rendered() {
      return content().rendered
    },
    get raw() {
      return content().raw
    },
  }
}

const toNames = ({begin, end}: Pair) => {
  const {kind, name, cell} = begin
  return {kind, name, begin, end, ...(cell && {cell})}
}

/** What is between two markers, without the white space around it and the `>` of a quotation; all of it where that is nothing. */
function readInside({begin, end}: Pair, text: string, places: Places) {
  const [start, stop] = [begin.place.end.offset, end.place.start.offset]
  const rest = text.slice(start, stop).replace(/\s*[\r\n][\s>]*|\s*/, '')
  const lines = rest.split(/(?<=[\r\n])/)
  const last = lines.findLastIndex(line => /[^\s>]/.test(line))
  const written = lines
    .slice(0, Math.max(0, last) + 1)
    .join('')
    .trim()
  const from = stop - rest.length
  return {written, place: written === '' ? places.place(start, stop) : places.place(from, from + written.length)}
}

/** The code between two markers, and what a reader sees there. */
function toContent(
  {begin, end}: Pair,
  {leaves, codes}: ReturnType<ReadBlocks['reveal']>,
  text: string,
): Pick<Zone, 'codes' | 'rendered' | 'raw'> {
  const [start, stop] = [begin.place.end.offset, end.place.start.offset]
  const inside = codes.slice(
    lowerBound(codes, start, code => code.place.start.offset),
    lowerBound(codes, stop, code => code.place.start.offset),
  )
  const seen = leaves.slice(
    lowerBound(leaves, start, leaf => leaf.start),
    lowerBound(leaves, stop, leaf => leaf.start),
  )
  // Between paragraphs or items a reader sees a break.
  const gap = (from: number, to: number) => (/[\r\n]/.test(text.slice(from, to)) ? ' ' : '')
  const rendered = seen.map((leaf, index) => gap(seen[index - 1]?.end ?? leaf.start, leaf.start) + leaf.text).join('')
  return {codes: inside, rendered: rendered.trim(), raw: seen.some(leaf => leaf.raw)}
}

/** GFM undoes `\|` in a cell, in text and in code alike; `\\` stays and does not escape a pipe. */
export function undoPipes(text: string): string {
  return text.replace(/\\([\\|])/g, (whole, character) => (character === '|' ? '|' : whole))
}

/** Where a code span or fence holds what it holds, without its backticks and padding. */
const insideCode = (raw: string, content: string): readonly [number, number] =>
  /^(?:~|`{3,}[^`\r\n]*(?:[\r\n]|$))/.test(raw) ? insideFence(raw, content) : insideSpan(raw)

function insideFence(raw: string, content: string): readonly [number, number] {
  // Of a fence that ends with its list item or quotation there is no last line.
  const body = raw.replace(/(?:\r\n?|\n)[ \t>]*(?:`{3,}|~{3,})$/, '')
  const opening = body.search(/[\r\n]|$/)
  // Before the first line stands what its list item or quotation puts before each line.
  return [Math.max(opening, body.indexOf(content.replace(/[\r\n].*/s, ''), opening)), body.length]
}

/** One space or line break at both ends of a code span is padding, unless there is nothing else. */
function insideSpan(raw: string): readonly [number, number] {
  const ticks = raw.search(/[^`]/)
  const span = raw.slice(ticks, -ticks)
  const padding = /^[ \r\n]/.test(span) && /[ \r\n]$/.test(span) && /[^ \r\n]/.test(span) ? 1 : 0
  return [ticks + padding, raw.length - ticks - padding]
}

/** The index of the first item at or after an offset, in a list sorted by offset. */
function lowerBound<T>(items: readonly T[], offset: number, offsetOf: (item: T) => number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && offsetOf(item) < offset) low = middle + 1
    else high = middle
  }
  return low
}
