import {anything, type Language} from '../../regex/index.ts'

/** All texts of so many code points, where `{length}` counts UTF-16 code units: a pair of surrogates is one, and so is half of one. */
export function toCodePoints(minimum: number, maximum: number): Language {
  // What has a code unit has a code point.
  if (maximum === Number.POSITIVE_INFINITY && minimum <= 1) return minimum === 0 ? anything : {length: [1, maximum]}
  return {source: `^[^]{${minimum},${maximum === Number.POSITIVE_INFINITY ? '' : maximum}}$`, flags: 'u'}
}
