import type {Nodes, TableCell, Table as TableNode, TableRow} from 'mdast'
import type {Place, Places} from '../../diagnostic/index.ts'
import type {Cell, Code, Row} from '../page.ts'
import type {Block} from './blocks.ts'
import type {Comment, Found, OpenTable} from './found.ts'
import {readHtml} from './html.ts'
import {readMentions} from './mentions.ts'
import type {Parsed} from './parse.ts'
import {type Positions, toPositions} from './positions.ts'

/** Where a walk goes, and where it puts what it finds. */
interface Walk {
  readonly block: Block
  readonly text: string
  readonly positions: Positions
  readonly found: Found
}

/** Adds to `found` what one parsed block holds. O(nodes). */
export function walk(parsed: Parsed, block: Block, text: string, places: Places, found: Found): void {
  visit({block, text, positions: toPositions(parsed, places), found}, parsed.tree)
}

function visit(walk: Walk, node: Nodes, cell?: Cell): void {
  const {positions, found, text} = walk
  const {start, end} = positions.stretch(node)
  // What a block refers to was put before it, and is read where it stands.
  if (node.type !== 'root' && start < 0) return
  const keep = (comment: Comment) => found.comments.push(cell ? {...comment, cell} : comment)
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
    found.leaves.push({start, end, text: node.value})
    if (node.type !== 'text') found.codes.push({text: node.value, place: positions.place([node])})
  } else if (node.type === 'break') {
    found.leaves.push({start, end, text: ' '})
  } else if (node.type === 'html') {
    const {comments, leaves} = readHtml(text.slice(start, end), start)
    for (const leaf of leaves) found.leaves.push(leaf)
    for (const comment of comments) keep(comment)
  } else if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
    const comment = /^\s*\/\*([\s\S]*)\*\/\s*$/.exec(node.value)?.[1]
    if (comment !== undefined) keep({start, end, text: comment})
  } else if (node.type === 'table') {
    found.tables.push(readTable(walk, node))
  } else if ('children' in node) {
    if (node.type === 'root' || node.type === 'listItem')
      for (const mention of readMentions(node.children, positions, text)) found.mentions.push(mention)
    for (const child of node.children) visit(walk, child, cell)
  }
}

/** The rows of a long table are read in pieces; its header is read with the first. */
function readTable(walk: Walk, table: TableNode): OpenTable {
  const [header, ...rows] = table.children
  const place = walk.positions.place([table])
  return {
    header: header && !walk.block.head ? readRow(walk, header) : {cells: [], place},
    rows: rows.map(row => readRow(walk, row)),
    place,
  }
}

const readRow = (walk: Walk, row: TableRow): Row => ({
  cells: row.children.map(cell => readCell(walk, cell)),
  place: walk.positions.place([row]),
})

function readCell(walk: Walk, node: TableCell): Cell {
  const {positions, found} = walk
  const [firstLeaf, firstCode] = [found.leaves.length, found.codes.length]
  const place: Place = node.children.length > 0 ? positions.place(node.children) : positions.startOf(node)
  const cell = {text: '', codes: [] as readonly Code[], place}
  for (const child of node.children) visit(walk, child, cell)
  const texts = found.leaves.slice(firstLeaf).map(({text}) => text)
  cell.text = texts.join('').trim()
  cell.codes = found.codes.slice(firstCode)
  return cell
}
