import fc from 'fast-check'
import {expect, test} from 'vitest'
import {accepts, compare, type Regex} from '../../src/regex/index.ts'
import {type PatternLimits, patterns, stringsOver} from '../support/patterns.ts'

/** The strings that one side alone accepts, as brute force finds them. */
function search(left: Regex, right: Regex, strings: readonly string[]) {
  const [inLeft, inRight] = [accepts(left), accepts(right)]
  const answers = strings.map(value => ({value, left: inLeft(value), right: inRight(value)}))
  return {
    onlyLeft: answers.find(({left, right}) => left && !right)?.value,
    onlyRight: answers.find(({left, right}) => right && !left)?.value,
    both: answers.some(({left, right}) => left && right),
  }
}

/**
 * No witness missing, none longer than need be, none that is no witness, and no relation that a string speaks against.
 * What this very engine gets wrong may be left open, and what is too large; tells whether it was too large.
 */
function expectTruth(left: Regex, right: Regex, strings: readonly string[]): boolean {
  const comparison = compare(left, right)
  if (comparison.relation === 'undecided') {
    expect(comparison.reason).toMatch(/^this engine misreads|^the \w+ takes more than/)
    return comparison.reason.includes('takes more than')
  }
  const given = {onlyLeft: undefined, onlyRight: undefined, ...comparison}
  const brute = search(left, right, strings)
  for (const side of ['onlyLeft', 'onlyRight'] as const) {
    const value = given[side]
    if (value !== undefined) expect(accepts(left)(value)).toBe(side === 'onlyLeft')
    if (value !== undefined) expect(accepts(right)(value)).toBe(side === 'onlyRight')
    expect(value?.length ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(
      brute[side]?.length ?? Number.POSITIVE_INFINITY,
    )
  }
  expect(brute.both && comparison.relation === 'disjoint').toBe(false)
  return false
}

const families: readonly (readonly [string, PatternLimits, readonly string[], number])[] = [
  ['without flags', {}, ['a', 'b', 'c', '-'], 5],
  ['with boundaries of words and lines', {assertions: ['^', '$', '\\b', '\\B'], flags: ['', 'm']}, ['a', '-', '\n'], 5],
  ['that ignore case', {atoms: ['a', 'B', '[^A]', '[a-b]', '\\w', 'K'], flags: ['i']}, ['a', 'A', 'B', 'K', 'k'], 4],
  [
    'with surrogates',
    {
      atoms: ['a', '[^a]', '.', '\\ud83d', '\\ude00', '😀', '[^\\ud83d]', '\\W'],
      assertions: ['^', '$', '\\b', '\\B'],
      flags: ['', 'u', 'v'],
    },
    ['a', '\ud83d', '\ude00'],
    5,
  ],
  [
    'that fold beyond ASCII',
    {
      atoms: ['k', 'S', '[^k]', '\\w', '\\W', 'ſ', '[a-z]', 'ß'],
      assertions: ['^', '$', '\\b'],
      flags: ['i', 'iu', 'iv', 'u'],
    },
    ['k', '\u212a', 'S', 'ſ', 'ß', 'ẞ'],
    4,
  ],
]

test.each(families)(
  'compare of patterns %s agrees with brute force on every short string',
  (_, limits, alphabet, length) => {
    const strings = stringsOver(alphabet, length)
    let tooLarge = 0
    fc.assert(
      fc.property(patterns(limits), patterns(limits), (left, right) => {
        tooLarge += Number(expectTruth(left, right, strings))
      }),
      {numRuns: 1200},
    )
    // A random pattern may be one that grows without bound; were they many, nothing would have been shown.
    expect(tooLarge).toBeLessThan(12)
  },
)
