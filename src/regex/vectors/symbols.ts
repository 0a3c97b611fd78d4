import type {Characters} from '../automaton/characters.ts'
import {toLetters} from '../walk/letters.ts'

/** All that is put into vectors, what a reader likes to see first: each symbol is one character, so one or two units. */
export interface Symbols {
  /** Every character of ASCII, and those beyond it that are mistaken most often. */
  readonly fixed: readonly string[]
  /** What else the language may tell apart beyond ASCII. */
  readonly beyond: readonly string[]
}

const toRange = (first: number, last: number) =>
  Array.from({length: last - first + 1}, (_, index) => String.fromCharCode(first + index))

const isPlain = (symbol: string) => /[a-z0-9]/i.test(symbol)

/**
 * Beyond ASCII: a letter, a digit, a combining mark, what folds to s, to k and (by NFKC) to a, a space, two ends of a
 * line, and a character of two units. Engines whose `\w`, `\d`, `\s`, `i` or `$` know Unicode take one of these.
 */
const mistaken = [...'é٣\u0301ſ\u212aａ\u00a0\u0085\u2028', '😀']

const fixed = [
  ...toRange(0x61, 0x7a),
  ...toRange(0x30, 0x39),
  ...toRange(0x41, 0x5a),
  ...toRange(0x21, 0x7e).filter(symbol => !isPlain(symbol)),
  ' ',
  ...mistaken,
  ...new Set(['\n', '\r', '\t', ...toRange(0, 0x1f), '\x7f']),
]

/**
 * The symbols of a language by the sets that it reads. Beyond ASCII there is at least one of each class, where a class
 * holds what is in the same sets. Halves of pairs never stand alone: such a string could not be sent in a query.
 */
export function toSymbols(sets: readonly Characters[]): Symbols {
  const letters = toLetters([...sets, [[0, 0x7f]], [[0x10000, 0x10ffff]]])
  const isHalf = (face: number) => 0xd800 <= face && face <= 0xdfff
  const beyond = letters.filter(({face}) => face > 0x7f && !isHalf(face)).map(({face}) => String.fromCodePoint(face))
  return {fixed, beyond}
}

/** The symbols that say most about an implementation first: letters and digits, which are seldom mistaken, last. */
export const toTelling = (symbols: readonly string[]): readonly string[] => [
  ...symbols.filter(symbol => !isPlain(symbol)),
  ...symbols.filter(isPlain),
]
