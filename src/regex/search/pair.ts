/** Where one string leads on both sides. */
export interface Pair {
  readonly left: number
  readonly right: number
  /** Whether the string ends in the first half of a pair of surrogates, so that no second half may follow. */
  readonly afterHigh: boolean
}

/** The same number for the same pair: walks have fewer than 2^26 stops. Small numbers are looked up faster. */
export const toKey = ({left, right, afterHigh}: Pair): number =>
  left < 2 ** 14 && right < 2 ** 14
    ? left * 2 ** 15 + right * 2 + Number(afterHigh)
    : -1 - (left * 2 ** 26 + right) * 2 - Number(afterHigh)
