import fc from 'fast-check'
import type {Strings} from '../regex/index.ts'

/** Strings that a language accepts, to be drawn by fast-check: they shrink to the shortest one. */
export const toAccepted = (strings: Strings): fc.Arbitrary<string> => toNumbers(strings).map(strings.draw)

/** Near misses, to be drawn by fast-check: they shrink to the shortest one. */
export const toRefused = (strings: Strings): fc.Arbitrary<string> =>
  // The slip shrinks by itself, whatever becomes of the characters around it.
  fc.tuple(number, slip, toNumbers(strings)).map(([place, slip, numbers]) => strings.draw([place, slip, ...numbers]))

const number = fc.maxSafeNat()

/** Its two parts shrink apart: a character that fails is kept while the way is made simpler. */
const slip = fc.tuple(fc.nat(2 ** 29 - 1), fc.nat(2 ** 24 - 1)).map(([way, character]) => way * 2 ** 24 + character)

/**
 * A number for each character: all lengths are as likely, whatever size a run of fast-check has by default. An array
 * never shrinks below its `minLength`, be it at either end: those that make the shortest string come last, and 0 at the
 * end is left out, so that what is before it can take their place.
 */
function toNumbers({shortest, longest}: Strings): fc.Arbitrary<readonly number[]> {
  const {length} = [...shortest]
  const more = fc.array(number, {maxLength: Math.max(0, longest - length), size: 'max'})
  const enough = fc.array(number, {minLength: length, maxLength: length})
  return fc
    .tuple(more, enough)
    .map(([more, enough]) => [...more, ...enough.slice(0, enough.findLastIndex(number => number > 0) + 1)])
}
