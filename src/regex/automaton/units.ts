import {type Characters, clip, lastPoint, lastUnit, type Range, toCharacters} from './characters.ts'
import {anything, contexts, type Guard} from './context.ts'

/** One way to read a character as UTF-16 code units: what to read in turn, and what may stand beside it. */
export interface Step extends Guard {
  readonly reads: readonly Characters[]
}

/**
 * The ways to read one character of a set. In unicode mode a code point beyond U+FFFF is read as its two halves, and
 * a surrogate counts as a character of its own only where it is no half of a pair.
 */
export function toSteps(characters: Characters, unicode: boolean): readonly Step[] {
  const plain = {before: anything, after: anything}
  if (!unicode) return [{...plain, reads: [characters]}]
  const steps = [
    {...plain, reads: [[...clip(characters, 0, 0xd7ff), ...clip(characters, 0xe000, lastUnit)]]},
    {before: anything, after: anything - contexts.low, reads: [clip(characters, 0xd800, 0xdbff)]},
    {before: anything - contexts.high, after: anything, reads: [clip(characters, 0xdc00, 0xdfff)]},
    ...toPairs(clip(characters, lastUnit + 1, lastPoint)).map(reads => ({...plain, reads})),
  ]
  return steps.filter(({reads}) => reads.every(({length}) => length > 0))
}

/** The pairs of halves that make up a set of code points beyond U+FFFF; first halves with the same second ones together. */
function toPairs(characters: Characters): readonly (readonly [highs: Characters, lows: Characters])[] {
  const lowsOf = new Map<number, Range[]>()
  for (const [first, last] of characters)
    for (let high = first >> 10; high <= last >> 10; high++) {
      const lows = lowsOf.get(high) ?? []
      lows.push([
        0xdc00 + (Math.max(first, high << 10) & 0x3ff),
        0xdc00 + (Math.min(last, (high << 10) | 0x3ff) & 0x3ff),
      ])
      lowsOf.set(high, lows)
    }
  const pairs = new Map<string, {highs: Range[]; lows: Range[]}>()
  for (const [high, lows] of lowsOf) {
    const unit = 0xd800 + high - 0x40
    const pair = pairs.get(lows.join()) ?? {highs: [], lows}
    pair.highs.push([unit, unit])
    pairs.set(lows.join(), pair)
  }
  return [...pairs.values()].map(({highs, lows}) => [toCharacters(highs), lows])
}
