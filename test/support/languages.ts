import fc from 'fast-check'
import type {Language} from '../../src/regex/index.ts'
import {type PatternLimits, patterns} from './patterns.ts'

/** Small languages of patterns, values and lengths, and of what these make up together. */
export function languages(
  limits: PatternLimits = {},
  alphabet: readonly string[] = ['a', 'b'],
): fc.Arbitrary<Language> {
  const value = fc.string({unit: fc.constantFrom(...alphabet), maxLength: 3})
  const length = fc
    .tuple(fc.nat({max: 3}), fc.oneof(fc.nat({max: 3}), fc.constant(Number.POSITIVE_INFINITY)))
    .map(([minimum, more]) => [minimum, minimum + more] as const)
  const {language} = fc.letrec<{language: Language}>(tie => ({
    language: fc.oneof(
      {maxDepth: 2, withCrossShrink: true},
      {weight: 3, arbitrary: patterns(limits)},
      fc.record({values: fc.array(value, {maxLength: 4})}),
      fc.record({length}),
      fc.record({all: fc.array(tie('language'), {maxLength: 3})}),
      fc.record({any: fc.array(tie('language'), {maxLength: 3})}),
      fc.record({not: tie('language')}),
    ),
  }))
  return language
}
