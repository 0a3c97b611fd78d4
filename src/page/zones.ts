import type {Places} from '../diagnostic/index.ts'
import type {Found, ReadBlocks} from './markdown/index.ts'
import type {Code, Zone} from './page.ts'
import type {Pair} from './pair.ts'

/**
 * Reads what stands between two markers, by source offsets. Of a single code span or fence it is the content; of
 * anything else the source itself, without the white space around it, and in a table cell with `\|` undone, as GFM does
 * before it reads what is in the cell. O(log page + zone).
 */
export function toZone(pair: Pair, found: Found, text: string, places: Places): Zone {
  const inside = toContent(pair, found, text)
  const common = {...toNames(pair), ...inside}
  const place = placeInside(pair, text, places)
  const {start, end} = place
  const [code, ...others] = inside.codes
  if (code?.place.start.offset === start.offset && code.place.end.offset === end.offset && others.length === 0) {
    return {...common, form: 'code', text: code.text, place: contentOf(code, text, places)}
  }
  const written = text.slice(start.offset, end.offset).trim()
  // In raw HTML Markdown reads no code span; the author of this one meant one.
  const [, ticks = '', content] = (inside.raw && /^(`+)([^`]+)\1$/.exec(written)) || []
  if (content !== undefined) {
    const from = start.offset + ticks.length
    return {...common, form: 'code', text: content, place: places.place(from, from + content.length)}
  }
  return {...common, form: 'text', text: pair.begin.cell ? undoPipes(written) : written, place}
}

/** Reads the zone of a sentence, whose Markdown is looked into only when somebody asks what a reader sees. */
export function toSentence(pair: Pair, reveal: ReadBlocks['reveal'], text: string, places: Places): Zone {
  const place = placeInside(pair, text, places)
  const content = () => toContent(pair, reveal(), text)
  return {
    ...toNames(pair),
    form: 'text',
    text: text.slice(place.start.offset, place.end.offset).trim(),
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

/** The place of what is between two markers, without the white space around it and the `>` of a quotation. */
function placeInside(pair: Pair, text: string, places: Places) {
  const [start, stop] = [pair.begin.place.end.offset, pair.end.place.start.offset]
  const raw = text.slice(start, stop)
  const lead = /^(?:\s*[\r\n][\s>]*|\s*)/.exec(raw)?.[0].length ?? 0
  const lines = raw.slice(lead).split(/(?<=[\r\n])/)
  while (lines.length > 1 && /^[\s>]*$/.test(lines.at(-1) ?? '')) lines.pop()
  const inside = lines.join('').trim()
  return inside === '' ? places.place(start, stop) : places.place(start + lead, start + lead + inside.length)
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

/** The place of what a code span or fence holds, without its backticks and padding. */
function contentOf({text: content, place}: Code, text: string, places: Places) {
  const raw = text.slice(place.start.offset, place.end.offset)
  const fence = /^(?:`{3,}(?=[^`\n\r]*[\n\r])|~{3,}(?!~)).*(?:\r\n?|\n)/.exec(raw)?.[0]
  const open = fence?.length ?? /^`+/.exec(raw)?.[0].length ?? 0
  const close = fence ? (/(?:\r\n?|\n)[^\r\n]*$/.exec(raw)?.[0].length ?? 0) : open
  const span = raw.slice(open, raw.length - close)
  // Before the first line of a fence stands what its list item or quotation puts before each line.
  const before = fence ? Math.max(0, span.indexOf(content.split('\n', 1)[0] ?? '')) : 0
  const padding =
    !fence && span.length > content.length && span.trim() !== '' && /^\s/.test(span) && /\s$/.test(span) ? 1 : 0
  return places.place(place.start.offset + open + before + padding, place.end.offset - close - padding)
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
