import type {Stretch} from './blocks.ts'
import type {Comment} from './walk.ts'

/** What could hide a comment, or make one: indented code, tables, fences, long back-ticks, escapes, tags, link targets. */
const unsure = /\t|\|| {4}|``|~~~|\\|<(?!!--)|\]:|\]\([^)]*</

/**
 * The comments of a block, where it can be told without parsing that each of them is one; undefined where it cannot.
 * A code span could hide a comment: on lines with an even number of single back-ticks, each span ends on its own line,
 * so that a comment with an even number before it on its line stands outside. O(block), a tenth of parsing it.
 */
export function readPlainComments(text: string, {start, end}: Stretch): readonly Comment[] | undefined {
  const block = text.slice(start, end)
  if (unsure.test(block) || block.split(/\r\n?|\n/).some(line => count(line) % 2 === 1)) return undefined
  const comments = [...block.matchAll(/<!--([\s\S]*?)-->/g)]
  const isHidden = ({0: whole, index}: RegExpExecArray) => {
    const line = block.slice(0, index).search(/[^\r\n]*$/)
    return whole.includes('`') || count(block.slice(line, index)) % 2 === 1
  }
  if (comments.some(isHidden)) return undefined
  return comments.map(({0: whole, 1: inside = '', index}) => {
    return {start: start + index, end: start + index + whole.length, text: inside}
  })
}

/** How many back-ticks there are. */
const count = (text: string): number => text.split('`').length - 1
