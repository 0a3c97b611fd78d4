import {type Source, toPlaces} from '../../diagnostic/index.ts'
import type {Citation, CitationKind} from './citation.ts'

/** What a plug-in is to the requirement that it names, by the folder that holds it. */
const kinds: ReadonlyMap<string | undefined, CitationKind> = new Map([
  ['cases', 'test'],
  ['rules', 'implementation'],
])

const field = /(?<![\w.])requirement:\s*(?:'([^'\s]+)'|"([^"\s]+)"|`([^`\s$]+)`)/dg

/** Reads the fields `requirement: 'flow.id'` of a plug-in: one in a folder `cases` is a test, one in `rules` an implementation. */
export function readFields({path, text}: Source): readonly Citation[] {
  const kind = kinds.get(path.split('/').at(-2))
  if (!kind) return []
  const places = toPlaces(text)
  return [...text.matchAll(field)].flatMap(({indices = []}) => {
    const [start, end] = indices[1] ?? indices[2] ?? indices[3] ?? [0, 0]
    return [{kind, id: text.slice(start, end), reason: '', path, place: places.place(start, end)}]
  })
}
