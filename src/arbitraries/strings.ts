import fc from 'fast-check'
import type {Strings} from '../regex/index.ts'

/** Strings that a language accepts, to be drawn by fast-check: they shrink to the shortest one. */
export const toAccepted = (strings: Strings): fc.Arbitrary<string> => toNumbers(strings).map(strings.draw)

/** Near misses, to be drawn by fast-check: they shrink to the shortest one. */
export const toRefused = (strings: Strings): fc.Arbitrary<string> =>
  // The slip shrinks by itself, whatever becomes of the characters around it.
  fc.tuple(number, number, toNumbers(strings)).map(([place, slip, numbers]) => strings.draw([place, slip, ...numbers]))

const number = fc.maxSafeNat()

/** A number for each character: all lengths are as likely, whatever size a run of fast-check has by default. */
function toNumbers({shortest, longest}: Strings): fc.Arbitrary<readonly number[]> {
  const minLength = [...shortest].length
  return fc.array(number, {minLength, maxLength: Math.max(minLength, longest), size: 'max'})
}
