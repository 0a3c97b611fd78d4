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

/**
 * Parses all blocks of a page and hands over each in turn; one that cannot be parsed or walked is left out, for
 * `readPage` has told of it. O(length).
 */
export function parseBlocks(source: Source, places: Places, take: (block: ParsedBlock) => void): void {
  const {text, path} = source
  const isMdx = path.endsWith('.mdx')
  const parse = toParser(text, isMdx, places)
  const blocks = (isMdx ? toMdxBlocks : toBlocks)(text, skipFrontMatter(text))
  for (const block of blocks) {
    if (refuseLength(block, source, places)) continue
    try {
      const parsed = parse(block)
      take({tree: parsed.tree, positions: toPositions(parsed, places)})
    } catch (error) {
      // Throws again what is a bug of ours.
      toFailure(error, block, source, places)
    }
  }
}
