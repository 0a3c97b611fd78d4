import {type Source, toPlaces} from '../../diagnostic/index.ts'
import type {Citation, UnreadableCitation} from './citation.ts'
import {readComment} from './read-comment.ts'
import {readFields} from './read-fields.ts'

/** What a file says of requirements. */
export interface ReadCitations {
  readonly citations: readonly Citation[]
  readonly unreadable: readonly UnreadableCitation[]
}

/**
 * Reads the citations of one file: comments such as `// implements flow.id`, `# tests flow.id, flow.time`,
 * `<!-- exception flow.id because another team does it -->` and `// todo flow.id`, one on a line, in any language; and
 * the fields of plug-ins. A comment that stands in quotes is none. O(length).
 *
 * @example
 * readCitations({path: 'a.ts', text: '// implements flow.id'}).citations.map(({kind, id}) => [kind, id]) // [['implementation', 'flow.id']]
 */
export function readCitations(source: Source): ReadCitations {
  const {path, text} = source
  const places = toPlaces(text)
  const citations: Citation[] = []
  const unreadable: UnreadableCitation[] = []
  let offset = 0
  for (const line of text.split('\n')) {
    const comment = readComment(line.replace(/\r$/, ''))
    const placeOf = (start: number, length: number) => places.place(offset + start, offset + start + length)
    if (comment && 'expected' in comment) {
      const {text, start, id, expected} = comment
      unreadable.push({text, id, expected, path, place: placeOf(start, text.length)})
    } else if (comment) {
      const {kind, ids, reason} = comment
      for (const {id, start} of ids) citations.push({kind, id, reason, path, place: placeOf(start, id.length)})
    }
    offset += line.length + 1
  }
  return {citations: [...citations, ...readFields(source)], unreadable}
}
