import {describe, expect, test} from 'vitest'
import {type Language, Undecided} from '../../../src/regex/index.ts'
import {searchAntichain} from '../../../src/regex/search/antichain.ts'
import {searchProduct, toSide} from '../../../src/regex/search/product.ts'
import {search} from '../../../src/regex/search/search.ts'
import {type Machine, toMachine} from '../../../src/regex/walk/language-walk.ts'

const regex = (source: string, flags = ''): Language => ({source, flags})
const soon = () => performance.now() + 5_000

/** What is found, and how many units of memory it takes. */
function run(way: typeof searchProduct, left: Language, right: Language) {
  let units = 0
  const spend = (more: number) => {
    units += more
  }
  // Together, so that nothing is known from before.
  const walks = [left, right].map(language =>
    toMachine({all: [language, {not: {values: ['never']}}]}).start(() => undefined),
  )
  const [one, other] = walks
  if (!one || !other) throw new Error('Unexpected pair')
  return {found: way(one, other, spend), units}
}

test.each([
  [true, true, 'both'],
  [true, false, 'onlyLeft'],
  [false, true, 'onlyRight'],
  [false, false, undefined],
] as const)('a string that the left accepts (%s) and the right does (%s) is on the side %s', (left, right, side) => {
  expect(toSide(left, right)).toBe(side)
})

describe.each([
  ['the product', searchProduct],
  ['antichains', searchAntichain],
])('by %s', (_, way) => {
  test.each([
    [regex('^a$'), regex('^a$'), {onlyLeft: undefined, onlyRight: undefined}],
    [regex('^a*$'), regex('^a+$'), {onlyLeft: '', onlyRight: undefined}],
    [regex('^ab$'), regex('^a[bc]$'), {onlyLeft: undefined, onlyRight: 'ac'}],
    [regex('^a$'), regex('^b$'), {onlyLeft: 'a', onlyRight: 'b', both: undefined}],
    [regex('^[ab]$'), regex('^[bc]$'), {onlyLeft: 'a', onlyRight: 'c', both: 'b'}],
    [regex('^(?:a|bbb)$'), regex('^(?:cc|bbb)$'), {onlyLeft: 'a', onlyRight: 'cc', both: 'bbb'}],
    [regex('^a{3}'), regex('b$'), {onlyLeft: 'aaa', onlyRight: 'b', both: 'aaab'}],
    [regex('a$'), regex('^b{3}'), {onlyLeft: 'a', onlyRight: 'bbb', both: 'bbba'}],
    [regex('^[^]$'), regex('^[^]$', 'u'), {onlyLeft: undefined, onlyRight: '\u{10000}'}],
    [regex('^\\ud83d'), regex('^\\ud83d', 'u'), {onlyLeft: '\u{1f400}', onlyRight: undefined}],
    [regex('^\\ud83d[^a]'), regex('^\\ud83d[^a]', 'u'), {onlyLeft: '\u{1f400}', onlyRight: undefined}],
    [regex('[\\ude00]', 'u'), regex('\\ude00'), {onlyLeft: undefined, onlyRight: '\u{10200}'}],
    [regex('^\\ude00$'), regex('[]'), {onlyLeft: '\ude00', onlyRight: undefined}],
    [{values: ['ab', 'b']}, {values: ['b', 'aa']}, {onlyLeft: 'ab', onlyRight: 'aa', both: 'b'}],
    [{length: [0, 2]}, {length: [2, 4]}, {onlyLeft: '', onlyRight: 'aaa', both: 'aa'}],
  ] as const)('of %j and %j is found %j', (left, right, found) => {
    const {both, ...rest} = run(way, left, right).found
    expect(rest).toEqual('onlyLeft' in found ? {onlyLeft: found.onlyLeft, onlyRight: found.onlyRight} : {})
    // Antichains do not ask for a common string of a subset, nor for the shortest one.
    if ('both' in found) expect(both?.length).toBe(found.both?.length)
  })
})

/** How little is walked: a change that drops what is followed in vain no more would take many times these units. */
const limits: readonly (readonly [string, string, product: number, antichain: number])[] = [
  ['^a$', '^a$', 4, 24],
  ['^a*$', '^b*$', 6, 26],
  ['', 'a', 16, 21],
  ['a$', 'b$', 18, 47],
  ['^a[^]*', '^b[^]*', 6, 22],
  ['^(?:aa)*$', '^(?:aaa)*$', 8, 37],
  ['^(?:a|b)*c$', '^[ab]*d$', 8, 50],
  ['^a{1,20}$', '^[ab]{1,20}$', 46, 160],
  ['^a{20}', '^b{20}', 82, 216],
  ['a{5}', 'a{6}', 28, 169],
  ['^[ab]*a[ab]{6}$', '^(a|b)*a(a|b){6}$', 258, 148],
  ['^[ab]*a[ab]{6}', '^(a|b)*a(a|b){7}', 260, 130],
  ['[ab]*a[ab]{6}', '(a|b)*a(a|b){6}$', 400, 299],
  ['^\\ud83d*$', '^[^a]*$', 8, 39],
  ['(?:\\ud83d[^])*a', '\\ud83da', 26, 99],
  ['^[^]*\\ud83d[ab]', '^[^]*\\ud83d[bc]', 20, 82],
  ['[\\ud83d]b*[^]a', '[\\ud83d]b*[^]c', 38, 148],
  ['^(?:\\ud83d|a)*(?:b|c)$', '^(?:\\ud83d|ab*)*c$', 18, 110],
  // A common string is guessed from those that one side accepts alone.
  ['a', 'b', 14, 24],
  ['b{3}', '^a', 24, 54],
  ['^😀', 'b$', 14, 41],
  ['^[ab]*a[ab]{3}$', '^[ab]*a[ab]{4}$', 66, 96],
  ['^[ab]*a[ab]{4}$', '^[ab]*a[ab]{3}$', 66, 96],
]

test.each(limits)('little is spent on /%s/ against /%s/', (left, right, product, antichain) => {
  expect(run(searchProduct, regex(left), regex(right)).units).toBeLessThanOrEqual(product)
  expect(run(searchAntichain, regex(left), regex(right)).units).toBeLessThanOrEqual(antichain)
})

test.each([
  ['^[ab]*a[ab]{3}$', '^[ab]*a[ab]{4}$', 'aabbb'],
  ['^[ab]*a[ab]{4}$', '^[ab]*a[ab]{3}$', 'aabbb'],
  ['a', 'b{3}', 'abbb'],
  ['b$', '^a{3}', 'aaab'],
  ['^a{3}', 'b$', 'aaab'],
  ['^😀', 'b$', '😀b'],
])(
  'antichains put together what one of /%s/ and /%s/ accepts alone to find what both accept: %s',
  (left, right, both) => {
    expect(run(searchAntichain, regex(left), regex(right)).found.both).toBe(both)
  },
)

describe('one way after the other', () => {
  /** Says how much memory it was given, and gives up. */
  function toStub(size: number, given: string[]): Machine {
    return {
      size,
      start: spend => {
        try {
          spend(Number.MAX_VALUE)
        } catch (error) {
          given.push(/[\d.]+ MB/.exec(String(error))?.[0] ?? '')
          throw error
        }
        throw new Error('Unexpected budget without an end')
      },
    }
  }

  test.each([
    [0, 0, '0.1 MB'],
    [10, 20, '0.115 MB'],
    [300, 0, '0.25 MB'],
    [100_000, 100_000, '100 MB'],
  ])('has a budget of its own, the first one by the %i and %i states', (left, right, first) => {
    const given: string[] = []
    const [one, other] = [toStub(left, given), toStub(right, given)]
    expect(() => search(one, other, soon())).toThrow('the search takes more than 100 MB of memory')
    expect(given).toEqual([first, '25 MB', '100 MB'])
  })

  test('is tried until one succeeds, and the last one says why it did not', () => {
    const {size, start} = toMachine(regex('^a$'))
    const failing = (times: number): Machine => {
      let left = times
      return {
        size,
        start: spend => {
          if (left-- > 0) throw new Undecided(`${left} left`)
          return start(spend)
        },
      }
    }
    const other = toMachine(regex('^b$'))
    for (const times of [0, 1, 2])
      expect(search(failing(times), other, soon())).toMatchObject({onlyLeft: 'a', onlyRight: 'b'})
    expect(() => search(failing(3), other, soon())).toThrow('0 left')
  })

  test('is not tried where something is broken', () => {
    let tried = 0
    const broken: Machine = {
      size: 1,
      start: () => {
        tried++
        throw new TypeError('broken')
      },
    }
    expect(() => search(broken, broken, soon())).toThrow('broken')
    expect(tried).toBe(1)
  })
})
