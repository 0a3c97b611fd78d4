import fc from 'fast-check'
import {expect, test} from 'vitest'
import {accepts, anything, countAlone, type Language, nothing} from '../../../src/regex/index.ts'
import {languages} from '../../support/languages.ts'
import {stringsOver} from '../../support/patterns.ts'

/** Some characters, so that all strings of them can be asked. */
const alphabet = ['a', 'b', '\ud83d', '\ude00']
const strings = stringsOver(alphabet, 4)
const overAlphabet = {source: '^[ab\\ud83d\\ude00]*$', flags: ''}

test('as many strings are counted as there are', () => {
  const limits = {atoms: ['a', '[^a]', '.', '😀', '\\ud83d'], assertions: ['^', '$'], flags: ['', 'u']}
  const any = languages(limits, alphabet)
  fc.assert(
    fc.property(any, any, fc.nat({max: 4}), (one, other, maxLength) => {
      const [left, right] = [one, other].map((language): Language => ({all: [language, overAlphabet]}))
      if (!left || !right) return
      const short = strings.filter(({length}) => length <= maxLength)
      const countOnly = (some: Language, others: Language) => {
        const [inSome, inOthers] = [accepts(some), accepts(others)]
        return BigInt(short.filter(value => inSome(value) && !inOthers(value)).length)
      }
      expect(countAlone(left, right, maxLength)).toEqual({
        onlyLeft: countOnly(left, right),
        onlyRight: countOnly(right, left),
      })
    }),
    {numRuns: 300},
  )
})

test('all strings of code units are counted, halves of pairs too', () => {
  const all = Array.from({length: 9}, (_, length) => 65_536n ** BigInt(length)).reduce((sum, count) => sum + count)
  expect(countAlone(anything, nothing, 8)).toEqual({onlyLeft: all, onlyRight: 0n})
})

test.each([
  ['^[\\w.-]+$', '^[\\w.:-]+$', 8, {onlyLeft: 0n, onlyRight: 0n}],
  ['^[ab]+$', '^a+$', 3, {onlyLeft: 11n, onlyRight: 0n}],
])('%s against %s up to length %d', (left, right, maxLength, counts) => {
  const power = (base: bigint) => Array.from({length: maxLength}, (_, index) => base ** BigInt(index + 1))
  const sum = (numbers: readonly bigint[]) => numbers.reduce((total, number) => total + number)
  const expected = left.includes('w') ? {...counts, onlyRight: sum(power(66n)) - sum(power(65n))} : counts
  expect(countAlone({source: left, flags: ''}, {source: right, flags: ''}, maxLength)).toEqual(expected)
})

test.each<[Language, Language, number, bigint]>([
  [{source: '^[^]?$', flags: ''}, nothing, 0, 1n],
  [{source: '^[^]?$', flags: ''}, nothing, 1, 65_537n],
  [{source: '^[^]?$', flags: 'u'}, nothing, 1, 65_537n],
  // What takes two units, and halves of pairs, but for those that make a pair.
  [{source: '^[^]$', flags: 'u'}, nothing, 2, 65_536n + 1_048_576n],
  [{source: '^[^]{2}$', flags: ''}, nothing, 2, 65_536n ** 2n],
  [{source: '^[^]{2}$', flags: 'u'}, nothing, 2, 65_536n ** 2n - 1024n ** 2n],
  [{source: '^[\\ud800-\\udfff]{2}$', flags: 'u'}, nothing, 2, 2048n ** 2n - 1024n ** 2n],
  [{source: '^[\\uffff\\u{10000}]$', flags: 'u'}, nothing, 2, 2n],
  [anything, {length: [0, 1]}, 2, 65_536n ** 2n],
  [{values: ['a', 'b', '😀', 'abc']}, {values: ['a']}, 2, 2n],
])('%j accepts, but not %j, up to length %i: %s strings', (left, right, maxLength, count) => {
  expect(countAlone(left, right, maxLength)).toEqual({onlyLeft: count, onlyRight: 0n})
  expect(countAlone(right, left, maxLength)).toEqual({onlyLeft: 0n, onlyRight: count})
})

test('what is broken is not counted as unknown', () => {
  const broken: Language = {
    get values(): readonly string[] {
      throw new TypeError('broken')
    },
  }
  expect(() => countAlone(broken, anything, 1)).toThrow('broken')
})

test('nothing is counted where it is not known what to count', () => {
  expect(countAlone({source: '(a)\\1', flags: ''}, anything, 8)).toBeUndefined()
})
