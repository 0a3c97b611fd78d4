import fc from 'fast-check'
import {expect, test} from 'vitest'
import {accepts, compare, nothing, type Regex, sample} from '../../../src/regex/index.ts'
import {languages} from '../../support/languages.ts'
import {patterns, stringsOver} from '../../support/patterns.ts'

/** Patterns whose language no automaton knows. */
const irregular = patterns({atoms: ['a', 'b', '\\w', '\\1'], anchored: true}).map(
  ({source, flags}): Regex => ({source: `^(a|b+)${source}\\1`, flags}),
)
const toRegex = (source: string, flags = '') => ({source, flags})

test('a sample is accepted, comes once, and comes again', () => {
  fc.assert(
    fc.property(fc.oneof(languages(), irregular), fc.integer({min: 1, max: 20}), (language, count) => {
      const found = sample(language, count)
      expect(found.length).toBeLessThanOrEqual(count)
      expect(new Set(found).size).toBe(found.length)
      expect(found.filter(accepts(language))).toEqual(found)
      expect(sample(language, count)).toEqual(found)
    }),
    {numRuns: 300},
  )
})

test('no sample of a language has fewer characters than the first one; without any it accepts nothing', () => {
  const strings = stringsOver(['a', 'b', '-'], 5)
  fc.assert(
    fc.property(languages(), language => {
      const [first] = sample(language)
      const brute = strings.find(accepts(language))
      if (brute !== undefined) expect([...(first ?? '     -')].length).toBeLessThanOrEqual(brute.length)
      if (first === undefined) expect(compare(language, nothing)).toEqual({relation: 'equivalent'})
    }),
    {numRuns: 300},
  )
})

test.each([
  ['^(email|other)$', '', ['email', 'other']],
  ['^(?<quote>["\'])\\k<quote>$', '', ['""', "''"]],
  ['^(a)\\1{3}$', '', ['aaaa']],
  ['^(?:(a)|b)\\1$', '', ['aa', 'b']],
  ['[]', '', []],
  ['(', '', []],
  ['(a)\\1(', '', []],
])('the samples of %s', (source, flags, samples) => {
  expect(sample({source, flags}).toSorted()).toEqual(samples)
})

test('samples are long as well', () => {
  const found = sample(toRegex('^[\\w.]+$'))
  expect(found[0]).toHaveLength(1)
  expect(Math.max(...found.map(({length}) => length))).toBeGreaterThan(60)
})

test.each([
  ['^(a|b)\\1$', '^(?:aa|bb|ab)$', {onlyRight: 'ab'}],
  ['^(a|b)\\1$', '^aa$', {onlyLeft: 'bb'}],
  ['^(\\w)\\1$', '^[^]+$', {onlyRight: expect.any(String)}],
  ['^(\\w)-\\1$', '^(\\w)\\1-$', {onlyLeft: expect.stringMatching(/^(.)-\1$/), onlyRight: expect.any(String)}],
  ['^(?=(?<=x)|a)a(b)\\1$', '^a(b)\\1c?$', {onlyRight: 'abbc'}],
])('a sampled difference between %s and %s is shown', (left, right, difference) => {
  const comparison = compare(toRegex(left), toRegex(right))
  expect(comparison).toEqual({relation: 'undecided', reason: expect.stringContaining('back-reference'), ...difference})
})

test('a sampled agreement stays undecided', () => {
  const comparison = compare(toRegex('^(a|b)\\1$'), toRegex('^(?:aa|bb)$'))
  expect(comparison).toEqual({relation: 'undecided', reason: 'the back-reference `\\1` makes the language irregular'})
})

test('what is sampled of one side is accepted by it alone', () => {
  fc.assert(
    fc.property(irregular, irregular, (left, right) => {
      const {onlyLeft, onlyRight} = {onlyLeft: undefined, onlyRight: undefined, ...compare(left, right)}
      if (onlyLeft !== undefined) expect([accepts(left)(onlyLeft), accepts(right)(onlyLeft)]).toEqual([true, false])
      if (onlyRight !== undefined) expect([accepts(left)(onlyRight), accepts(right)(onlyRight)]).toEqual([false, true])
    }),
    {numRuns: 100},
  )
})

test.each([
  ['^(?:a+)+$', '^[a!]{40,}$'],
  ['^(?:a|a)*$', '^(?:a|a)*b?$|^a{40}!$'],
  ['^(?:(?=a)a+)+$', '^[a!]{40,}$'],
  ['^(?:a+(?<=a))+$', '^[a!]{40,}$'],
])('an engine that would never answer is not asked: %s against %s', (left, right) => {
  expect(compare(toRegex(left), toRegex(right))).toMatchObject({onlyRight: expect.stringMatching(/^a*(?:!|b)/)})
})

test('an engine that would go back and forth in a look behind is not asked', () => {
  const slow = {source: '(?:b(?<![^\\w]a([ab]|\\wa[ab])*)b)', flags: 'm'}
  expect(compare({source: '^(?<=a|c(?!|)|.(?=.\\w|[^a].b))', flags: ''}, slow).relation).toBe('undecided')
})

test('an engine that would begin a loop inside a loop anew after each character is not asked', () => {
  const slow = {source: '^(?:(([ab]|[^\\w].|b[^\\w])*?)*([^a])|(?:.){2})', flags: ''}
  expect(sample(slow).every(accepts(slow))).toBe(true)
})
