import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown, gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown} from 'mdast-util-to-markdown'
import {gfm} from 'micromark-extension-gfm'
import type {Zone} from './page.ts'
import {undoPipes} from './zones.ts'

const begin = '<!--begin-->'
const end = '<!--end-->'

/**
 * What the text of a zone is after a formatter has written the page anew from its syntax tree, as remark does. A code
 * span or fence survives that; of a text, the tree forgets which characters were escaped.
 *
 * @example
 * readPage({path: 'a.md', text: 'a <!--begin-validation-a-->^[\\w\\/]+$<!--end-validation-a-->'}).zones.map(toRoundTrip) // ['^\\[\\w/]+$']
 */
export function toRoundTrip(zone: Zone): string {
  if (zone.form === 'code') return zone.text
  const {cell, text} = zone
  const gap = zone.begin.place.end.line < zone.place.start.line ? '\n' : ''
  const held = `${begin}${gap}${cell ? text.replaceAll('|', '\\|') : text}${gap}${end}`
  // The `a` keeps the line from starting with a comment, which would make it HTML from end to end.
  const written = format(cell ? `|a|\n|-|\n|${held}|` : gap ? held : `a ${held}`)
  const read = written.slice(written.indexOf(begin) + begin.length, written.lastIndexOf(end)).trim()
  return cell ? undoPipes(read) : read
}

const format = (markdown: string): string =>
  toMarkdown(fromMarkdown(markdown, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]}), {
    extensions: [gfmToMarkdown()],
  })
