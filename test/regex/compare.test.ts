import fc from 'fast-check'
import {expect, test} from 'vitest'
import {accepts, compare, type Language} from '../../src/regex/index.ts'
import {languages} from '../support/languages.ts'
import {patterns, stringsOver} from '../support/patterns.ts'

/** An engine backtracks for minutes over one random pair in some 200,000: after so many milliseconds it is asked no further. */
const patience = 5000

/** The first strings that one side alone accepts, as brute force finds them, and whether both accept any. */
function search(left: Language, right: Language, strings: readonly string[]) {
  const [inLeft, inRight] = [accepts(left), accepts(right)]
  const found: {onlyLeft?: string; onlyRight?: string; both?: string} = {}
  const end = performance.now() + patience
  for (const value of strings) {
    if (performance.now() > end) break
    const [isLeft, isRight] = [inLeft(value), inRight(value)]
    if (isLeft && isRight) found.both ??= value
    else if (isLeft) found.onlyLeft ??= value
    else if (isRight) found.onlyRight ??= value
  }
  return found
}

const lengthOf = (value: string | undefined) => value?.length ?? Number.POSITIVE_INFINITY

/**
 * No witness missing, none longer than need be, none that is no witness, and no relation that a string speaks against.
 * Tells whether it was left open, which is only allowed for a reason.
 */
function expectTruth(left: Language, right: Language, strings: readonly string[]): boolean {
  const comparison = compare(left, right)
  const given = {onlyLeft: undefined, onlyRight: undefined, ...comparison}
  for (const side of ['onlyLeft', 'onlyRight'] as const) {
    const value = given[side]
    if (value !== undefined) expect(accepts(left)(value)).toBe(side === 'onlyLeft')
    if (value !== undefined) expect(accepts(right)(value)).toBe(side === 'onlyRight')
  }
  if (comparison.relation === 'undecided') {
    expect(comparison.reason).toMatch(/misreads|looks (?:ahead|behind) within|takes more than/)
    return true
  }
  const brute = search(left, right, strings)
  expect(lengthOf(given.onlyLeft)).toBeLessThanOrEqual(lengthOf(brute.onlyLeft))
  expect(lengthOf(given.onlyRight)).toBeLessThanOrEqual(lengthOf(brute.onlyRight))
  if (brute.both !== undefined) expect(comparison.relation).not.toBe('disjoint')
  return false
}

interface Family {
  readonly of: fc.Arbitrary<Language>
  readonly alphabet: readonly string[]
  readonly length: number
  readonly pairs: number
}

const assertions = ['^', '$', '\\b', '\\B']
const looks = ['(?=', '(?!', '(?<=', '(?<!']
const halves = ['a', '[^a]', '.', '\\ud83d', '\\ude00', '😀', '[^\\ud83d]', '\\W']
const folding = ['k', 'S', '[^k]', '\\w', '\\W', 'ſ', '[a-z]', 'ß']
const units = ['a', '\ud83d', '\ude00']
const flags = ['', 'u', 'v']

const families: Record<string, Family> = {
  'patterns without flags': {of: patterns(), alphabet: ['a', 'b', '-'], length: 6, pairs: 2500},
  'patterns with boundaries of words and lines': {
    of: patterns({assertions, flags: ['', 'm']}),
    alphabet: ['a', '-', '\n'],
    length: 6,
    pairs: 1500,
  },
  'patterns that look around': {
    of: patterns({assertions, looks, flags: ['', 'm']}),
    alphabet: ['a', 'b', '\n'],
    length: 6,
    pairs: 2000,
  },
  'patterns that ignore case': {
    of: patterns({atoms: ['a', 'B', '[^A]', '[a-b]', '\\w', 'K'], flags: ['i']}),
    alphabet: ['a', 'A', 'B', 'K', 'k'],
    length: 4,
    pairs: 1000,
  },
  'patterns that fold beyond ASCII': {
    of: patterns({atoms: folding, assertions: ['^', '$', '\\b'], flags: ['i', 'iu', 'iv', 'u']}),
    alphabet: ['k', '\u212a', 'S', 'ſ', 'ß', 'ẞ'],
    length: 4,
    pairs: 1000,
  },
  'patterns with surrogates': {
    of: patterns({atoms: halves, assertions, flags}),
    alphabet: units,
    length: 6,
    pairs: 1000,
  },
  'patterns with surrogates that look around': {
    of: patterns({atoms: halves, assertions, looks, flags}),
    alphabet: units,
    length: 5,
    pairs: 1000,
  },
  languages: {of: languages(), alphabet: ['a', 'b', '-'], length: 6, pairs: 1500},
  'languages with surrogates': {
    of: languages({atoms: halves, assertions: [], flags}, units),
    alphabet: units,
    length: 5,
    pairs: 500,
  },
}

test.each(Object.entries(families))('compare of %s agrees with brute force', (_, {of, alphabet, length, pairs}) => {
  const strings = stringsOver(alphabet, length)
  let open = 0
  fc.assert(
    fc.property(of, of, (left, right) => {
      open += Number(expectTruth(left, right, strings))
    }),
    {numRuns: pairs},
  )
  // Were most of them left open, nothing would have been shown.
  expect(open).toBeLessThan(pairs / 4)
})

test.each(['(ſ|ſ|S)\\W', 'ſ|SS|ſ', '(?:ſS|S|S)'])(
  '%s under i is not decided against an engine that misreads it',
  source => {
    const given = compare({source, flags: 'i'}, {source: '^-$', flags: ''})
    // An engine that reads it right gives witnesses, and these were put to it.
    expect(given.relation === 'undecided' ? given.reason : 'misreads').toContain('misreads')
  },
)

test('a pattern is itself, even where its language is not known, unless it is no pattern', () => {
  const irregular = {source: '(a)\\1', flags: ''}
  expect(compare(irregular, {...irregular})).toEqual({relation: 'equivalent'})
  expect(compare(irregular, {...irregular, flags: 'u'}).relation).toBe('undecided')
  expect(compare(irregular, {...irregular, source: '(b)\\1'}).relation).toBe('undecided')
  const reason = 'the pattern has a syntax error at offset 1: Unterminated group'
  expect(compare({source: '(', flags: ''}, {source: '(', flags: ''})).toEqual({relation: 'undecided', reason})
})

test('an answer that the engine does not give as well is a mistake of ours', () => {
  const wrong = Object.assign(['a'], {includes: () => false})
  const message = 'Unexpected answer of the engine to "a", expected onlyLeft'
  expect(() => compare({values: wrong}, {values: ['b']})).toThrow(message)
  expect(compare({values: ['a']}, {values: ['b']}).relation).toBe('disjoint')
})

test('what is broken is no answer', () => {
  const broken: Language = {
    get values(): readonly string[] {
      throw new TypeError('broken')
    },
  }
  expect(() => compare(broken, broken)).toThrow(TypeError)
})
