import type {Comment, Leaf} from './found.ts'

/** HTML comments. They are looked for up to the last `-->`: past it, each begin would be followed to the end in vain. */
export const matchComments = (html: string): Iterable<RegExpExecArray> =>
  html.slice(0, html.lastIndexOf('-->') + 3).matchAll(/<!--([\s\S]*?)-->/g)

/** Reads the comments of a piece of HTML, and what a reader sees beside them: Markdown keeps a line, or more, as one. */
export function readHtml(html: string, start: number): {readonly comments: Comment[]; readonly leaves: Leaf[]} {
  const comments: Comment[] = []
  const leaves: Leaf[] = []
  let from = 0
  const keep = (to: number) => {
    const seen = html.slice(from, to).replace(/<[^<>]*>/g, '')
    if (seen.trim() !== '') leaves.push({start: start + from, end: start + to, text: seen, raw: true})
  }
  for (const {0: whole, 1: text = '', index} of matchComments(html)) {
    keep(index)
    from = index + whole.length
    comments.push({start: start + index, end: start + from, text})
  }
  keep(html.length)
  return {comments, leaves}
}
