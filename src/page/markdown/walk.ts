import type {List, Nodes, TableCell, Table as TableNode, TableRow} from 'mdast'
import type {Place, Places} from '../../diagnostic/index.ts'
import type {Cell, Code, Mention, Row, Table} from '../page.ts'
import type {Block} from './blocks.ts'
import type {Parsed} from './parse.ts'

/** A piece of text that a reader sees, by its offsets in the source. */
export interface Leaf {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Whether it stands in raw HTML. */
  readonly raw?: true
}

/** One comment; `text` is what stands inside it. */
export interface Comment extends Leaf {
  readonly cell?: Cell
}

/** A table that may go on in the next block. */
export interface OpenTable extends Table {
  readonly rows: Row[]
  place: Place
}

/** What a page's trees hold, in the order of the page. */
export interface Found {
  readonly leaves: Leaf[]
  readonly comments: Comment[]
  readonly codes: Code[]
  readonly tables: OpenTable[]
  readonly mentions: Mention[]
}

/** HTML comments. They are looked for up to the last `-->`: past it, each begin would be followed to the end in vain. */
export const matchComments = (html: string): Iterable<RegExpExecArray> =>
  html.slice(0, html.lastIndexOf('-->') + 3).matchAll(/<!--([\s\S]*?)-->/g)

/** Adds to `found` what one parsed block holds. O(nodes). */
export function walk({tree, offset}: Parsed, block: Block, text: string, places: Places, found: Found): void {
  const stretch = (node: Nodes) => {
    const start = offset(node.position?.start.offset ?? 0)
    return {start, end: Math.max(start, offset((node.position?.end.offset ?? 1) - 1) + 1)}
  }
  const place = (nodes: readonly Nodes[]) => {
    const [first, last] = [nodes[0], nodes.at(-1)]
    return places.place(first ? stretch(first).start : 0, last ? stretch(last).end : 0)
  }

  const visit = (node: Nodes, cell?: Cell): void => {
    const {start, end: nodeEnd} = stretch(node)
    // What a block refers to was put before it, and is read where it stands.
    if (node.type !== 'root' && start < 0) return
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      found.leaves.push({start, end: nodeEnd, text: node.value})
      if (node.type !== 'text') found.codes.push({text: node.value, place: place([node])})
    } else if (node.type === 'break') {
      found.leaves.push({start, end: nodeEnd, text: ' '})
    } else if (node.type === 'html') {
      readHtml(text.slice(start, nodeEnd), start, cell)
    } else if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      const comment = /^\s*\/\*([\s\S]*)\*\/\s*$/.exec(node.value)?.[1]
      if (comment !== undefined) keepComment({start, end: nodeEnd, text: comment}, cell)
    } else if (node.type === 'table') {
      found.tables.push(readTable(node))
    } else if ('children' in node) {
      if (node.type === 'root' || node.type === 'listItem')
        for (const mention of mentionsOf(node.children)) found.mentions.push(mention)
      for (const child of node.children) visit(child, cell)
    }
  }

  /** Markdown keeps a whole line, or more, as one piece of HTML: comments are looked for inside it. */
  const readHtml = (html: string, start: number, cell?: Cell) => {
    let from = 0
    const keep = (to: number) => {
      const seen = html.slice(from, to).replace(/<[^<>]*>/g, '')
      if (seen.trim() !== '') found.leaves.push({start: start + from, end: start + to, text: seen, raw: true})
    }
    for (const {0: whole, 1: comment = '', index} of matchComments(html)) {
      keep(index)
      from = index + whole.length
      keepComment({start: start + index, end: start + from, text: comment}, cell)
    }
    keep(html.length)
  }

  const keepComment = (comment: Leaf, cell?: Cell) => found.comments.push(cell ? {...comment, cell} : comment)

  /** The rows of a long table are read in pieces; its header is read with the first. */
  const readTable = ({children: [header, ...rows], position}: TableNode): OpenTable => {
    const whole = places.place(offset(position?.start.offset ?? 0), offset((position?.end.offset ?? 1) - 1) + 1)
    return {
      header: readRow(block.head ? undefined : header, whole),
      rows: rows.map(row => readRow(row, whole)),
      place: whole,
    }
  }

  const readRow = (row: TableRow | undefined, fallback: Place): Row =>
    row ? {cells: row.children.map(readCell), place: place([row])} : {cells: [], place: fallback}

  const readCell = (node: TableCell): Cell => {
    const {children} = node
    const at = places.point(stretch(node).start)
    const [firstLeaf, firstCode] = [found.leaves.length, found.codes.length]
    const cell = {
      text: '',
      codes: [] as readonly Code[],
      place: children.length > 0 ? place(children) : {start: at, end: at},
    }
    for (const child of children) visit(child, cell)
    cell.text = found.leaves
      .slice(firstLeaf)
      .map(leaf => leaf.text)
      .join('')
      .trim()
    cell.codes = found.codes.slice(firstCode)
    return cell
  }

  /** Names at the head of the items of a list that a sentence about parameters introduces. */
  const mentionsOf = (siblings: readonly Nodes[]): readonly Mention[] => {
    // A marker on a line of its own between the sentence and its list is in nobody's way.
    const shown = siblings.filter(
      (node, index) =>
        node.type !== 'html' || (node.position?.start.line ?? 0) > (siblings[index - 1]?.position?.end.line ?? 0) + 1,
    )
    return shown.flatMap((list, index) => {
      const before = shown[index - 1]
      // A list that is not indented far enough ends the list of steps that it belongs to: its last step introduces it.
      const sentence = before?.type === 'list' ? before.children.at(-1) : before
      if (list.type !== 'list' || (sentence?.type !== 'paragraph' && sentence?.type !== 'listItem')) return []
      const {start, end} = stretch(sentence)
      return /\bparameters?\b/i.test(text.slice(start, end)) ? namesOf(list) : []
    })
  }

  const namesOf = (list: List): readonly Mention[] =>
    list.children.flatMap(({children: [paragraph]}) => {
      const name = paragraph?.type === 'paragraph' ? paragraph.children.find(node => node.type !== 'html') : undefined
      return name?.type === 'inlineCode' && /^[A-Za-z]\w*$/.test(name.value)
        ? [{name: name.value, place: place([name])}]
        : []
    })

  visit(tree)
}
