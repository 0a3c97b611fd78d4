import {type Characters, clip, invert, lastPoint, lastUnit, toCharacters} from '../automaton/characters.ts'
import {taste} from '../walk/partition.ts'

/** Characters of one kind, such as digits: as good as one another to a reader, and of one length in UTF-16 units. */
export interface Kind {
  readonly characters: Characters
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
    const [[first] = [0]] = characters
    return characters.length > 0 ? [{characters, units: first > lastUnit ? (2 as const) : (1 as const)}] : []
  })

/** One character of a set, by a number that is taken modulo their count. O(ranges). */
export function toCharacter(characters: Characters, number: number): string {
  const count = characters.reduce((sum, [first, last]) => sum + last - first + 1, 0)
  let index = number % count
  for (const [first, last] of characters) {
    if (first + index <= last) return String.fromCodePoint(first + index)
    index -= last - first + 1
  }
  return ''
}
