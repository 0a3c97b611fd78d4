import type {Nodes, Paragraph, TableCell} from 'mdast'
import {toPlaces} from '../../diagnostic/index.ts'
import {type Positions, parseBlocks} from '../markdown/index.ts'
import type {Page} from '../page.ts'
import {toSentences} from './to-sentences.ts'

/** One sentence of a page, by its offsets. */
export interface Sentence {
  readonly start: number
  readonly end: number
  /** As a reader sees it. */
  readonly text: string
  /** The same without what code says. */
  readonly prose: string
  /** What it stands under: the heading and, in a table, the name of the row. */
  readonly section: readonly string[]
  /** Whether it begins a line of prose, where a comment would turn all of the line into raw HTML. */
  readonly startsLine: boolean
}

/** Where a walk stands. */
interface Walk {
  readonly text: string
  readonly positions: Positions
  readonly found: Sentence[]
  readonly heading: string
}

/** The sentences of a page: of its paragraphs and of the cells of its tables, but for headers. O(length). */
export function findSentences({source}: Page): readonly Sentence[] {
  const {text} = source
  const found: Sentence[] = []
  let heading = ''
  parseBlocks(source, toPlaces(text), ({tree, positions}) => {
    for (const node of tree.children) {
      if (node.type === 'heading') heading = toText(node)
      else visit({text, positions, found, heading}, node)
    }
  })
  return found
}

function visit(walk: Walk, node: Nodes): void {
  if (node.type === 'paragraph') addSentences(walk, node, [walk.heading])
  else if (node.type === 'table') {
    for (const {children} of node.children.slice(1)) {
      const name = children.slice(0, 1).map(toText)
      for (const cell of children) addSentences(walk, cell, [walk.heading, ...name])
    }
  } else if ('children' in node) for (const child of node.children) visit(walk, child)
}

function addSentences({text, positions, found}: Walk, node: Paragraph | TableCell, section: readonly string[]): void {
  for (const {start, end, seen, prose} of toSentences(node, text, positions)) {
    const before = text.slice(text.lastIndexOf('\n', start) + 1, start)
    const startsLine = node.type === 'paragraph' && /^[\s>]*(?:(?:[-+*]|\d+[.)])[\s>]+)*$/.test(before)
    found.push({start, end, text: seen, prose, section, startsLine})
  }
}

/** The text of a node, without Markdown. */
function toText(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  return 'children' in node ? node.children.map(toText).join('') : ''
}
