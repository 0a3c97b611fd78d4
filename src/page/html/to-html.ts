import {micromark, type Options} from 'micromark'
import {gfm, gfmHtml} from 'micromark-extension-gfm'
import {mdxExpression} from 'micromark-extension-mdx-expression'
import {mdxJsx} from 'micromark-extension-mdx-jsx'
import {mdxMd} from 'micromark-extension-mdx-md'
import {toPlaces} from '../../diagnostic/index.ts'
import {skipFrontMatter, toFailure} from '../markdown/index.ts'
import type {Page} from '../page.ts'
import {toMark, withoutMarks} from './marks.ts'

const comment = /<!--[\s\S]*?-->|\{\s*\/\*[\s\S]*?\*\/\s*\}/g
const raw = [
  'htmlFlow',
  'htmlText',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxJsxFlowTag',
  'mdxJsxTextTag',
] as const

/**
 * Renders a page as a reader sees it, a place holder for each marker of a zone. Raw HTML is shown as it is written, so
 * that nothing of the page runs; comments are not shown; links to schemes such as `javascript:` lead nowhere. A page
 * that cannot be parsed is shown as it is written.
 */
export function toHtml({source, zones}: Page): string {
  const {path, text} = source
  const marks = new Map<number, string>()
  for (const [index, {begin, end}] of zones.entries()) {
    marks.set(begin.place.start.offset, toMark(index, 'begin'))
    marks.set(end.place.start.offset, toMark(index, 'end'))
  }
  const from = skipFrontMatter(text)
  // Blanks in place of the front matter, so that each offset is that of the page.
  const body = text.slice(0, from).replace(/[^\r\n]/g, ' ') + withoutMarks(text.slice(from))
  const extensions = path.endsWith('.mdx') ? [gfm(), mdxMd(), mdxExpression(), mdxJsx()] : [gfm()]
  try {
    return micromark(body, {extensions, htmlExtensions: [gfmHtml(), showRaw(marks)]})
  } catch (error) {
    // Throws again what is a bug of ours.
    toFailure(error, {start: from, end: text.length}, source, toPlaces(text))
    return `<pre>${body.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`
  }
}

type HtmlExtension = NonNullable<Options['htmlExtensions']>[number]
type Handle = NonNullable<NonNullable<HtmlExtension['enter']>['htmlFlow']>

/** Shows raw HTML, and what MDX has instead, as text. */
function showRaw(marks: ReadonlyMap<number, string>): HtmlExtension {
  const enter: Handle = function ({type}) {
    if (type.includes('Flow')) this.lineEndingIfNeeded()
    this.buffer()
    return undefined
  }
  const exit: Handle = function (token) {
    this.resume()
    this.raw(toShown(this.sliceSerialize(token), token.start.offset, marks, text => this.encode(text)))
    return undefined
  }
  return {
    enter: Object.fromEntries(raw.map(type => [type, enter])),
    exit: Object.fromEntries(raw.map(type => [type, exit])),
  }
}

function toShown(
  text: string,
  offset: number,
  marks: ReadonlyMap<number, string>,
  encode: (text: string) => string,
): string {
  let shown = ''
  let from = 0
  for (const {0: whole, index} of text.matchAll(comment)) {
    shown += encode(text.slice(from, index)) + (marks.get(offset + index) ?? '')
    from = index + whole.length
  }
  return shown + encode(text.slice(from))
}
