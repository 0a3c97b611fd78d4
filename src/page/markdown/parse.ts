import type {Root} from 'mdast'
import {fromMarkdown, type Options} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {mdxExpressionFromMarkdown} from 'mdast-util-mdx-expression'
import {mdxJsxFromMarkdown} from 'mdast-util-mdx-jsx'
import {gfm} from 'micromark-extension-gfm'
import {mdxExpression} from 'micromark-extension-mdx-expression'
import {mdxJsx} from 'micromark-extension-mdx-jsx'
import {mdxMd} from 'micromark-extension-mdx-md'
import type {Block} from './blocks.ts'

/** A block's tree, and where an offset of the tree stands in the page. */
export interface Parsed {
  readonly tree: Root
  readonly offset: (inTree: number) => number
}

const markdown: Options = {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]}
const mdx: Options = {
  extensions: [gfm(), mdxMd(), mdxExpression(), mdxJsx()],
  mdastExtensions: [gfmFromMarkdown(), mdxExpressionFromMarkdown(), mdxJsxFromMarkdown()],
}

const definition = /^ {0,3}\[((?:[^[\]\\]|\\.)+)\]:.*$/gm
const label = /\[((?:[^[\]\\]|\\.)+)\]/g

/** Labels match whatever their case and white space. */
const toKey = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * Makes a parser for the blocks of one page. What a block refers to (`[text][label]`) stands anywhere on the page, so
 * the definitions that it names go with it. Throws a `VFileMessage` where MDX has a syntax error.
 */
export function toParser(text: string, isMdx: boolean): (block: Block) => Parsed {
  const definitions = new Map<string, string>()
  for (const [line, name = ''] of text.matchAll(definition)) {
    if (!definitions.has(toKey(name))) definitions.set(toKey(name), line)
  }
  return ({start, end, head}) => {
    const body = text.slice(start, end)
    const header = head ? text.slice(head.start, head.end) : ''
    const named = new Set<string>()
    for (const [, name = ''] of body.matchAll(label)) named.add(definitions.get(toKey(name)) ?? '')
    const tree = fromMarkdown(`${header}${body}\n\n${[...named].join('\n')}`, isMdx ? mdx : markdown)
    const shift = start - header.length
    return {tree, offset: at => (head && at < header.length ? at + head.start : at + shift)}
  }
}
