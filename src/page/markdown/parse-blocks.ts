import type {Root} from 'mdast'
import type {Places, Source} from '../../diagnostic/index.ts'
import {toBlocks, toMdxBlocks} from './blocks.ts'
import {refuseLength, toFailure} from './failure.ts'
import {skipFrontMatter} from './front-matter.ts'
import {toParser} from './parse.ts'
import {type Positions, toPositions} from './positions.ts'

/** One block of a page, as a tree. */
export interface ParsedBlock {
  readonly tree: Root
  readonly positions: Positions
}

/** Parses all blocks of a page, in turn; what cannot be parsed is left out, for `readPage` has told of it. O(length). */
export function parseBlocks(source: Source, places: Places): readonly ParsedBlock[] {
  const {text, path} = source
  const isMdx = path.endsWith('.mdx')
  const parse = toParser(text, isMdx, places)
  const blocks = (isMdx ? toMdxBlocks : toBlocks)(text, skipFrontMatter(text))
  return blocks.flatMap(block => {
    if (refuseLength(block, source, places)) return []
    try {
      const parsed = parse(block)
      return [{tree: parsed.tree, positions: toPositions(parsed, places)}]
    } catch (error) {
      toFailure(error, block, source, places)
      return []
    }
  })
}
