/** A shortest string that the left alone accepts, the right alone, and both; of these the nicest to read. */
export interface Found {
  readonly onlyLeft?: string | undefined
  readonly onlyRight?: string | undefined
  readonly both?: string | undefined
}
