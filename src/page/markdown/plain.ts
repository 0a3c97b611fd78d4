import type {Stretch} from './blocks.ts'
import type {Comment} from './found.ts'
import {matchComments} from './html.ts'

/** Deeper than this, only the parser can tell whether it can go there. */
const deep = /(?:(?:[-+*>_~]|\d{1,9}[.)])[ \t]*){99}/

/** What could hide a comment, or make one: indented code, tables, fences, long back-ticks, escapes, tags, link targets. */
const unsure = /\t|\|| {4}|``|~~~|\\|<(?!!--)|\]:|\]\((?:(?!\]\()[^)])*</

/**
 * The comments of a block, where it can be told without parsing that each of them is one; undefined where it cannot.
 * A code span could hide a comment: on lines with an even number of single back-ticks, each span ends on its own line,
 * so that a comment with an even number before it stands outside. O(block), a tenth of parsing it.
 */
export function readPlainComments(text: string, {start, end}: Stretch): readonly Comment[] | undefined {
  const block = text.slice(start, end)
  if (unsure.test(block) || deep.test(block) || block.split(/\r\n?|\n/).some(line => count(line) % 2 === 1))
    return undefined
  const comments: Comment[] = []
  let from = 0
  for (const {0: whole, 1: inside = '', index} of matchComments(block)) {
    if (whole.includes('`') || count(block.slice(from, index)) % 2 === 1) return undefined
    from = index + whole.length
    comments.push({start: start + index, end: start + from, text: inside})
  }
  return comments
}

/** How many back-ticks there are. */
const count = (text: string): number => text.split('`').length - 1
