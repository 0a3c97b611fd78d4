import type {Regex} from './regex.ts'

/** A spelling that is valid under the `v` flag and accepts the same; undefined where none is found. */
export const toVSafe = (_: Regex): Regex | undefined => undefined
