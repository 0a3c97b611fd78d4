import {type Place, toVisible} from '../diagnostic/index.ts'

/** Rows of a table run to hundreds of characters: this much is shown, in UTF-16 code units. */
const width = 100
/** How much of it stands before the place, where the line is too long to be shown whole. */
const lead = 40

/** One line of a page, cropped around a place, and the carets to print below it. */
export interface CodeFrame {
  readonly code: string
  readonly carets: string
}

/**
 * Shows a place in its line, or as much of the place as its first line holds; O(1) in the length of the text.
 * There is no frame for a place that is not in the text.
 *
 * @example
 * toCodeFrame('say b', toPlaces('say b').place(4, 5)) // {code: 'say b', carets: '    ^'}
 */
export function toCodeFrame(text: string, {start, end}: Place): CodeFrame | undefined {
  if (start.offset < 0 || start.offset > text.length) return undefined
  const [lineStart, lineEnd] = lineAround(text, start.offset)
  const from = afterPair(text, Math.max(lineStart, Math.min(start.offset - lead, lineEnd - width)))
  const to = afterPair(text, Math.min(lineEnd, from + width))
  const before = (isEdge(text[from - 1]) ? '' : '…') + show(text.slice(from, start.offset))
  const marked = show(text.slice(start.offset, Math.min(end.offset, to)))
  const after = show(text.slice(Math.max(start.offset, Math.min(end.offset, to)), to)) + (isEdge(text[to]) ? '' : '…')
  return {code: before + marked + after, carets: ' '.repeat(columns(before)) + '^'.repeat(columns(marked) || 1)}
}

/** Where the line around an offset starts and ends, looking no further than a frame can show. */
function lineAround(text: string, offset: number): readonly [number, number] {
  let start = offset
  while (offset - start < width && !isEdge(text[start - 1])) start--
  let end = offset
  while (end - offset < width && !isEdge(text[end])) end++
  return [start, end]
}

/** No character before the first line or after the last one is an edge as well. */
const isEdge = (character: string | undefined) => character === undefined || character === '\n' || character === '\r'

/** A cut between the halves of a surrogate pair is moved behind the pair. */
const afterPair = (text: string, offset: number) => ((text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset + 1 : offset)

const wide =
  /[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/gu

/** How many columns of a terminal a text takes: a mark on the letter before it none, a wide character two. */
const columns = (text: string) => [...text.replace(/\p{M}/gu, '').replace(wide, '__')].length

/** A tab has no width of its own, and the carets need one. */
const show = (text: string) => toVisible(text.replaceAll('\t', '→'))
