/** One line; its ending is part of `end` and not of `text`. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Whether Markdown begins anew here, whatever stood before. */
  readonly opens: boolean
  /** Whether the line is, or may be, inside a fence or raw HTML. */
  readonly verbatim: boolean
}

/** A fence or raw HTML, which can hold blank lines: what ends it, and the indent below which its list item does. */
interface Leaf {
  readonly isEnd: (content: string, indent: number) => boolean
  readonly indent: number
}

const thematicBreak = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/
const listItem = /^[ \t]*([-+*]|\d{1,9}[.)])(?: {1,4}(?! )|[ \t]|$)/
const startsBlock = /^(?:#{1,6}(?:\s|$)|>|<|`{3}|~{3})/

/** CommonMark's kinds of raw HTML that a blank line does not end. */
const html: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![A-Za-z]/, />/],
]

/**
 * Reads a text by lines and follows just as much of CommonMark's block structure as tells where nothing is open any
 * more: the outermost list, fences, raw HTML. Markdown begins anew at an unindented line after a blank one that is no
 * list item (a list stays with the sentence that introduces it). O(length).
 */
export function* readLines(text: string, from: number): Generator<Line, undefined> {
  const follow = toFollower()
  const ending = /\r\n?|\n|$/g
  for (let start = from; start < text.length; ) {
    ending.lastIndex = start
    const match = ending.exec(text)
    const index = match?.index ?? text.length
    const line = text.slice(start, index)
    const end = index + (match?.[0].length ?? 0)
    yield {start, end, text: line, ...follow(line)}
    start = end
  }
}

/** Follows the lines of a text, one call a line. */
function toFollower(): (line: string) => Pick<Line, 'opens' | 'verbatim'> {
  let leaf: Leaf | undefined
  let list = 0
  let afterBlank = true
  // An unindented line in a list may or may not have ended it, and a line that starts with a tag may or may not be raw
  // HTML up to the next blank line. A fence after one of them may be none: the rest of the page is then one piece.
  let [isUnsure, isTagged, isLost] = [false, false, false]
  return line => {
    const content = line.trimStart()
    const indent = toColumns(line.slice(0, line.length - content.length))
    const follows = afterBlank
    afterBlank = content === ''
    if (leaf && !afterBlank && indent < leaf.indent) leaf = undefined
    if (leaf) {
      if (leaf.isEnd(content, indent)) leaf = undefined
      return {opens: false, verbatim: true}
    }
    if (afterBlank) {
      isTagged = false
      return {opens: false, verbatim: isLost}
    }
    const item = thematicBreak.test(line) ? null : listItem.exec(line)
    if (indent < list) {
      isUnsure = !(follows || item || startsBlock.test(content))
      if (!isUnsure) list = 0
    }
    const opens = follows && indent === 0 && !item && !isLost
    // A number other than 1 does not interrupt a paragraph.
    if (item && list === 0 && indent < 4 && (follows || !/[02-9]/.test(item[1] ?? ''))) list = toColumns(item[0])
    if (item) leaf = openLeaf(line.slice(item[0].length), list)
    else if (indent - Math.min(indent, list) < 4) leaf = openLeaf(content, list)
    isLost ||= leaf !== undefined && (isTagged || (isUnsure && indent > 0))
    isTagged ||= /^<\/?[A-Za-z]/.test(content)
    return {opens, verbatim: leaf !== undefined || isLost}
  }
}

/** The width of a line's beginning, with tab stops of four. */
function toColumns(text: string): number {
  let columns = 0
  for (const character of text) columns += character === '\t' ? 4 - (columns % 4) : 1
  return columns
}

/** The fence or raw HTML that a line opens and does not close. */
function openLeaf(line: string, indent: number): Leaf | undefined {
  const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[0]
  if (fence) {
    const closing = new RegExp(`^${fence[0]}{${fence.length},}[ \\t]*$`)
    return {indent, isEnd: (content, deeper) => deeper - indent < 4 && closing.test(content)}
  }
  const [begin, end] = html.find(([opening]) => opening.test(line)) ?? []
  return begin && end && !end.test(line.slice(2)) ? {indent, isEnd: content => end.test(content)} : undefined
}
