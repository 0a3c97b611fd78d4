import {describe, expect, test} from 'vitest'
import {
  acceptedStrings,
  compare,
  type Language,
  type Regex,
  toValues,
  Undecided,
  type Vector,
  vectors,
} from '../../src/regex/index.ts'
import {expectVectors} from '../support/expect-vectors.ts'
import {toExploding} from '../support/exploding.ts'

const toRegex = (source: string, flags = ''): Regex => ({source, flags})
const witness = (length: number) => expect.stringMatching(new RegExp(`^[^]{${length}}$`))
const equivalent = {relation: 'equivalent'}

describe('a pattern that grows', () => {
  test('by thousands of alternatives is compared, in a row and nested', () => {
    const words = Array.from({length: 5000}, (_, index) => `word${(index * 7919).toString(36)}`)
    const [all, fewer] = [words, words.slice(1)].map(some => toRegex(`^(?:${some.join('|')})$`))
    expect(all && fewer && compare(all, fewer)).toEqual({relation: 'superset', onlyLeft: 'word0'})
  })

  test('by a counter is compared', () => {
    const comparison = compare(toRegex('^\\w{1,1024}$'), toRegex('^\\w{1,1023}$'))
    expect(comparison).toEqual({relation: 'superset', onlyLeft: 'a'.repeat(1024)})
    expect(compare(toRegex('(?:){9007199254740991}'), toRegex(''))).toEqual({relation: 'equivalent'})
    expect(compare(toRegex('^(?:a?){1,3000}$'), toRegex('^a{0,3000}$'))).toEqual({relation: 'equivalent'})
  })

  test('exponentially is compared, and given up where no way is known', () => {
    const few = toRegex('^[ab]*a[ab]{128}$')
    expect(compare(few, toRegex('^(a|b)*a(a|b){128}$'))).toEqual({relation: 'equivalent'})
    const hard = toRegex('^(?:[ab]*a[ab]{64}[cd]|[ab]*b[ab]{64}[ce])$')
    const comparison = compare(hard, toRegex('^[ab]{65,}[c-e]$'))
    expect(comparison).toEqual({relation: 'undecided', reason: expect.stringContaining('takes more than')})
  })
})

test.each(toExploding(128))('what explodes is decided: %s%s against %s', (start, left, right, comparison) => {
  expect(compare(toRegex(start + left), toRegex(start + right))).toMatchObject(comparison)
})

const letters = '[\\p{L}\\p{N}]'

test.each<[string, Language, Language, object]>([
  ['characters', toRegex('^[\\w.-]{1,4096}$'), toRegex('^[\\w.-]{1,4095}$'), {onlyLeft: 'a'.repeat(4096)}],
  ['letters', toRegex(`^${letters}{1,4096}$`, 'u'), toRegex(`^${letters}{1,4095}$`, 'u'), {onlyLeft: 'a'.repeat(4096)}],
  ['the same', toRegex(`^${letters}{1,4096}$`, 'u'), toRegex('^[\\p{N}\\p{L}]{1,4096}$', 'u'), equivalent],
  ['units', {all: [toRegex('^[\\w.-]+$'), {length: [0, 4096]}]}, toRegex('^[\\w.-]{1,4096}$'), equivalent],
  ['what may be empty', toRegex('^(?:a?){1,3000}$'), toRegex('^a{0,3000}$'), equivalent],
  [
    'points by units',
    toRegex('^[^<>]{1,128}$'),
    toRegex('^[^<>]{1,128}$', 'u'),
    {relation: 'subset', onlyRight: witness(129)},
  ],
])('a counter is decided: %s', (_, left, right, comparison) => {
  expect(compare(left, right)).toMatchObject(comparison)
})

const words = Array.from({length: 5000}, (_, index) => `w${(index * 7919).toString(36)}`)
const one = toRegex(`^(?:${words.join('|')})$`)
const other = toRegex(`^(?:${[...words.slice(1), 'w!'].toReversed().join('|')})$`)

test.each<[string, Language, Language, object]>([
  ['in another order', one, toRegex(`^(${words.toReversed().join('|')})$`), equivalent],
  ['that differ in one', one, other, {relation: 'overlap', onlyLeft: 'w0', onlyRight: 'w!'}],
  ['as values', one, {values: words}, equivalent],
  ['as starts', toRegex(`^(?:${words.join('|')})`), toRegex(`^(?:${words.toReversed().join('|')})`), equivalent],
  ['that ignore case', toRegex(one.source, 'i'), toRegex(one.source.toUpperCase(), 'i'), equivalent],
])('thousands of alternatives are decided: %s', (_, left, right, comparison) => {
  expect(compare(left, right)).toMatchObject(comparison)
})

test('a pattern that takes a million states is undecided', () => {
  const reason = 'the pattern takes more than 200000 states'
  expect(compare(toRegex('(?:a{1000}){1000}'), toRegex('a'))).toMatchObject({relation: 'undecided', reason})
})

test('no strings are drawn of what takes too long to work out', () => {
  expect(() => acceptedStrings(toRegex('^[ab]*a[ab]{40}$'), 100)).toThrow(Undecided)
})

test('a list of values has none of thousands of characters', () => {
  expect(toValues(toRegex('^a{6000}$'))).toBeUndefined()
})

describe('vectors', () => {
  /** How many patterns of the page take that have some states, or 34. */
  test.each([
    ['event_type', 7715],
    ['form_type', 15_384],
    ['service', 39_953],
    ['uid', 145_894],
  ] as const)('of %s expect what its pattern says, both verdicts soon', expectVectors)

  test('of a thousand states need not be taken to the end', () => {
    const taken: Vector[] = []
    for (const vector of vectors({all: [toRegex('^[\\w.-]+$'), {length: [0, 1024]}]}))
      if (taken.push(vector) === 1000) break
    expect(taken).toHaveLength(1000)
  })
})
