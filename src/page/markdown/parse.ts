import type {Root} from 'mdast'
import {fromMarkdown, type Options} from 'mdast-util-from-markdown'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'
import {mdxExpressionFromMarkdown} from 'mdast-util-mdx-expression'
import {mdxJsxFromMarkdown} from 'mdast-util-mdx-jsx'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import {mdxExpression} from 'micromark-extension-mdx-expression'
import {mdxJsx} from 'micromark-extension-mdx-jsx'
import {mdxMd} from 'micromark-extension-mdx-md'
import type {Places} from '../../diagnostic/index.ts'
import type {Block} from './blocks.ts'

/** A block's tree, and where an offset of the tree stands in the page: at -1 if nowhere. */
export interface Parsed {
  readonly tree: Root
  readonly offset: (inTree: number) => number
}

/** GFM but for bare URLs, which make the same text into a link: trying for one at each letter costs half as much again. */
const inline = [gfmStrikethrough(), gfmFootnote(), gfmTaskListItem()]
const inlineFromMarkdown = [gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown(), gfmTaskListItemFromMarkdown()]
const gfm = [...inline, gfmTable()]
const gfmFromMarkdown = [...inlineFromMarkdown, gfmTableFromMarkdown()]
const markdown: Options = {extensions: gfm, mdastExtensions: gfmFromMarkdown}
/** Without tables, which are tried for at each line. */
const prose: Options = {extensions: inline, mdastExtensions: inlineFromMarkdown}
const mdx: Options = {
  extensions: [...gfm, mdxMd(), mdxExpression(), mdxJsx()],
  mdastExtensions: [...gfmFromMarkdown, mdxExpressionFromMarkdown(), mdxJsxFromMarkdown()],
}

const definition = /^ {0,3}\[((?:[^[\]\\]|\\.)+)\]:.*$/gm
const label = /\[((?:[^[\]\\]|\\.)+)\]/g

/** Labels match whatever their case and white space. */
const toKey = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * Makes a parser for the blocks of one page. What a block refers to (`[text][label]`) may stand anywhere on the page, so
 * the definitions that it names are put before it. Throws a `VFileMessage` where MDX has a syntax error.
 */
export function toParser(text: string, isMdx: boolean, places: Places): (block: Block) => Parsed {
  const definitions = new Map<string, string>()
  for (const [line, name = ''] of text.matchAll(definition)) {
    if (!definitions.has(toKey(name))) definitions.set(toKey(name), line)
  }
  return ({start, end, head}) => {
    const body = text.slice(start, end)
    if (isMdx) {
      // Its errors tell lines in words, which then count from the top of the page.
      const above = '\n'.repeat(places.point(start).line - 1)
      return {tree: fromMarkdown(above + body, mdx), offset: at => at - above.length + start}
    }
    const named = new Set<string>()
    for (const [, name = ''] of body.matchAll(label)) named.add(definitions.get(toKey(name)) ?? '')
    const lead = named.size > 0 ? `${[...named].join('\n')}\n\n` : ''
    const header = head ? text.slice(head.start, head.end) : ''
    const [headerAt, bodyAt] = [lead.length, lead.length + header.length]
    const offset = (at: number) => {
      if (at >= bodyAt) return at - bodyAt + start
      return head && at >= headerAt ? at - headerAt + head.start : -1
    }
    return {tree: fromMarkdown(lead + header + body, body.includes('|') ? markdown : prose), offset}
  }
}
