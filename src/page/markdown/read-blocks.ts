import type {Diagnostic, Places, Source} from '../../diagnostic/index.ts'
import {type Block, toBlocks, toMdxBlocks} from './blocks.ts'
import {refuseLength, toFailure} from './failure.ts'
import {type Found, nothing, type OpenTable} from './found.ts'
import {toParser} from './parse.ts'
import {readPlainComments} from './plain.ts'
import {walk} from './walk.ts'

/** What the blocks of a page hold. */
export interface ReadBlocks {
  readonly found: Found
  /** With the leaves and the code of sentences, which are parsed only when somebody asks for them. */
  readonly reveal: () => Pick<Found, 'leaves' | 'codes'>
  readonly failures: readonly Diagnostic[]
}

const comment = /<!--\s*(?:begin|end|docparity-allow)|\{\s*\/\*\s*(?:begin|end|docparity-allow)/i
const otherThanRequirement = /(?:<!--|\{\s*\/\*)\s*(?:begin|end)[-_:\s](?!requirement-)/i
const delimiterRow = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*\|/m
const namedItem = /^[ \t]*(?:[-+*]|\d+[.)])[ \t]+`/m
const edges = /(?:<!--|\{\s*\/\*)\s*(begin|end)-/g

/** Reads the blocks of a page in turn; one that can hold nothing that we read is not parsed. O(length). */
export function readBlocks(source: Source, from: number, places: Places): ReadBlocks {
  const {text, path} = source
  const isMdx = path.endsWith('.mdx')
  const parse = toParser(text, isMdx, places)
  const found = nothing()
  const sentences: Block[] = []
  const failures: Diagnostic[] = []
  const attempt = (block: Block): Diagnostic | undefined => {
    try {
      const tables = found.tables.length
      walk(parse(block), block, text, places, found)
      if (block.head) joinTables(found.tables, tables)
      return undefined
    } catch (error) {
      return toFailure(error, block, source, places)
    }
  }
  let open = 0
  for (const block of isMdx ? toMdxBlocks(text, from) : toBlocks(text, from)) {
    const piece = text.slice(block.start, block.end)
    const isInZone = open > 0
    for (const [, edge] of piece.matchAll(edges)) open += edge === 'begin' ? 1 : -1
    const hasRows = block.head !== undefined || mayHoldRows(piece)
    if (!isInZone && !hasRows && !comment.test(piece)) continue
    const tooLong = refuseLength(block, source, places)
    if (tooLong) {
      failures.push(tooLong)
      continue
    }
    const isSentence = !isMdx && !hasRows && !otherThanRequirement.test(piece)
    const comments = isSentence ? readPlainComments(text, block) : undefined
    if (comments) {
      found.comments.push(...comments)
      sentences.push(block)
      continue
    }
    const failure = attempt(block)
    if (failure) failures.push(failure)
  }
  let revealed: ReturnType<ReadBlocks['reveal']> | undefined
  const reveal = () => {
    const more = nothing()
    for (const block of sentences) walk(parse(block), block, text, places, more)
    return {
      leaves: [...found.leaves, ...more.leaves].sort((a, b) => a.start - b.start),
      codes: [...found.codes, ...more.codes].sort((a, b) => a.place.start.offset - b.place.start.offset),
    }
  }
  return {found, reveal: () => (revealed ??= reveal()), failures}
}

/** Whether there may be a table, or a list of the names of parameters. */
function mayHoldRows(piece: string): boolean {
  const sentence = piece.search(/\bparameters?\b/i)
  return delimiterRow.test(piece) || (sentence >= 0 && namedItem.test(piece.slice(sentence)))
}

/** The rows of a long table were read in pieces: the first of the new tables goes on with the last of the old. */
function joinTables(tables: OpenTable[], index: number): void {
  const [before, after] = [tables[index - 1], tables[index]]
  if (!before || !after) return
  before.rows.push(...after.rows)
  before.place = {start: before.place.start, end: after.place.end}
  tables.splice(index, 1)
}
