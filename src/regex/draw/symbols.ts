import {type Characters, clip, invert, lastPoint, lastUnit, toCharacters} from '../automaton/characters.ts'
import {taste} from '../walk/partition.ts'

/** Characters of one kind, such as digits: as good as one another to a reader, and of one length in UTF-16 units. */
export interface Kind {
  readonly characters: Characters
  readonly count: number
  readonly units: 1 | 2
}

/** Halves of pairs never stand alone: a string with one could not be sent in a query. */
const halves: Characters = [[0xd800, 0xdfff]]

/** The kinds of characters, best first; no character is of two kinds. */
const kinds: readonly Characters[] = taste.map((range, index) =>
  invert(toCharacters([...halves, ...taste.slice(0, index)]), lastPoint).flatMap(rest => clip([rest], ...range)),
)

/** What there is of each kind in a set of characters, best first. */
export const toKinds = (set: Characters): readonly Kind[] =>
  kinds.flatMap(kind => {
    const characters = kind.flatMap(([first, last]) => clip(set, first, last))
    const count = characters.reduce((sum, [first, last]) => sum + last - first + 1, 0)
    const [[first] = [0]] = characters
    return count > 0 ? [{characters, count, units: first > lastUnit ? (2 as const) : (1 as const)}] : []
  })

/** The character of a kind at an index. O(ranges). */
export function toCharacter({characters}: Kind, index: number): string {
  let left = index
  for (const [first, last] of characters) {
    if (first + left <= last) return String.fromCodePoint(first + left)
    left -= last - first + 1
  }
  return ''
}
