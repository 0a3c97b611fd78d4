import type {Regex} from './regex.ts'

/** All strings of a finite language; undefined where it is infinite, larger than the limit, or undecided. */
export const toValues = (_: Regex, _limit = 100): readonly string[] | undefined => undefined
