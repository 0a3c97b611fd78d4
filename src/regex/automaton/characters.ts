/** First and last of a run of characters: UTF-16 code units or code points. */
export type Range = readonly [first: number, last: number]

/** A set of characters: ranges in order, neither overlapping nor touching. */
export type Characters = readonly Range[]

/** Sorts ranges and melts those that overlap or touch. */
export function toCharacters(ranges: readonly Range[]): Characters {
  const melted: [number, number][] = []
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const before = melted.at(-1)
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else melted.push([first, last])
  }
  return melted
}

/** All characters up to `last` that are not in the set. */
export function invert(characters: Characters, last: number): Characters {
  const gaps: Range[] = []
  let next = 0
  for (const range of characters) {
    if (next < range[0]) gaps.push([next, range[0] - 1])
    next = range[1] + 1
  }
  return next <= last ? [...gaps, [next, last]] : gaps
}

/** The part of the set between two characters, both included. */
export const clip = (characters: Characters, first: number, last: number): Characters =>
  characters
    .filter(range => range[0] <= last && range[1] >= first)
    .map(range => [Math.max(range[0], first), Math.min(range[1], last)])

/** Whether the set holds a character: O(log ranges). */
export function includes(characters: Characters, character: number): boolean {
  let low = 0
  let high = characters.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((characters[middle]?.[1] ?? 0) < character) low = middle + 1
    else high = middle
  }
  return (characters[low]?.[0] ?? Number.POSITIVE_INFINITY) <= character
}

/** The highest UTF-16 code unit. */
export const lastUnit = 0xffff
/** The highest code point. */
export const lastPoint = 0x10ffff

/** All code units. */
export const allUnits: Characters = [[0, lastUnit]]
/** All code points. */
export const allPoints: Characters = [[0, lastPoint]]
/** The code points that are two units long. */
export const beyondUnits: Characters = [[lastUnit + 1, lastPoint]]

/** What `\d` takes. */
export const digits: Characters = [[0x30, 0x39]]
/** `LineTerminator` of ECMA-262. */
export const newlines: Characters = toCharacters([...'\n\r\u2028\u2029'].map(toRange))
/** `WhiteSpace` and `LineTerminator` of ECMA-262. */
export const spaces: Characters = toCharacters([
  ...[...'\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff'].map(toRange),
  [0x2000, 0x200a],
])
/** What `\w` takes. */
export const words: Characters = [...digits, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]]
/** What `\w` takes besides under `i` with `u` or `v`: the long s and the sign of kelvin, which fold to s and k. */
export const foldedWords: Characters = [
  [0x17f, 0x17f],
  [0x212a, 0x212a],
]

function toRange(character: string): Range {
  return [character.charCodeAt(0), character.charCodeAt(0)]
}
