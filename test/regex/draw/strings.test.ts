import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  acceptedStrings,
  accepts,
  compare,
  type Language,
  nearMisses,
  nothing,
  type Strings,
  Undecided,
} from '../../../src/regex/index.ts'
import {languages} from '../../support/languages.ts'
import {stringsOver} from '../../support/patterns.ts'

const regex = (source: string, flags = '') => ({source, flags})
const limits = {
  atoms: ['a', 'b', '[^a]', '\\W', '.', '😀'],
  assertions: ['^', '$', '\\b'],
  looks: ['(?=', '(?!', '(?<='],
}
const numbers = fc.array(fc.maxSafeNat(), {maxLength: 12})
const isWellFormed = (text: string) => !/\p{Cs}/u.test(text)
const unless = <Value>(work: () => Value): Value | undefined => {
  try {
    return work()
  } catch (error) {
    if (error instanceof Undecided) return undefined
    throw error
  }
}

/** What may be put into a string, or in the place of a character: at least one of each class of the languages here. */
const alphabet = [...'ab- \n😀']

/** All strings one edit away. */
function* neighbours(text: string): Iterable<string> {
  const characters = [...text]
  for (let index = 0; index <= characters.length; index++) {
    yield characters.toSpliced(index, 1).join('')
    for (const character of alphabet)
      for (const count of [0, 1]) yield characters.toSpliced(index, count, character).join('')
  }
}
const isNearMiss = (language: Language, text: string) => {
  const accept = accepts(language)
  return !accept(text) && [...neighbours(text)].some(accept)
}

describe.each([
  {of: acceptedStrings, holds: (language: Language, text: string) => accepts(language)(text)},
  {of: nearMisses, holds: isNearMiss},
])('$of.name', ({of, holds}) => {
  test('draws nothing else, however it is asked, and keeps the limit of length', () => {
    fc.assert(
      fc.property(languages(limits), fc.nat({max: 12}), numbers, (language, maxLength, numbers) => {
        const strings = unless(() => of(language, maxLength))
        fc.pre(strings !== undefined)
        const text = strings.draw(numbers)
        expect(holds(language, text)).toBe(true)
        expect(text.length).toBeLessThanOrEqual(strings.longest)
        expect(isWellFormed(text)).toBe(true)
        expect(text.length).toBeGreaterThanOrEqual(strings.shortest.length)
      }),
    )
  })

  test('knows the shortest length: where it is one more, or there is none, no short string would do', () => {
    fc.assert(
      fc.property(languages(limits), language => {
        const shortest = unless(() => of(language, 8)?.shortest.length ?? Number.POSITIVE_INFINITY)
        fc.pre(shortest !== undefined)
        const found = stringsOver(alphabet, 3).filter(text => holds(language, text))
        expect(Math.min(...found.map(({length}) => length))).toBeGreaterThanOrEqual(shortest)
      }),
      {numRuns: 50},
    )
  })

  test('draws each of a few strings', () => {
    const language = {any: [regex('^[ab]{1,2}$'), {values: ['abc', '😀']}]}
    const strings = of(language, 5)
    const wanted = stringsOver([...'abcd'], 2).filter(text => holds(language, text))
    const character = fc.oneof(fc.nat({max: 2 ** 21}), fc.nat({max: 2 ** 24 - 1}))
    const number = fc.tuple(fc.nat({max: 12}), character).map(([way, character]) => way * 2 ** 24 + character)
    const few = fc.array(number, {maxLength: 5})
    const drawn = new Set(fc.sample(few, {numRuns: 20_000, seed: 1}).map(numbers => strings?.draw(numbers)))
    expect(wanted.filter(text => !drawn.has(text))).toEqual([])
  })

  test('draws no nicer character by a greater number, and all of them by the numbers below 2 ** 24', () => {
    const strings = of(regex('^[a-c0-1%\u0100-\u0102]$'), 1)
    const first = of === acceptedStrings ? [] : [1]
    const rest = Array.from({length: 2 ** 12}, (_, index) => index * 2 ** 12)
    const drawn = rest.map(number => strings?.draw([...first, number]))
    const changes = drawn.filter((text, index) => text !== drawn[index - 1])
    expect(changes.length).toBe(new Set(drawn).size)
    if (of === acceptedStrings) expect(changes).toEqual([...'abc01%ĀāĂ'])
  })

  test('without numbers it draws the shortest string, and none is longer than the longest', () => {
    const strings = of(regex('^(a|b{3,5})$'), 100)
    expect([strings?.draw([]), strings?.longest]).toEqual(of === acceptedStrings ? ['a', 5] : ['', 7])
  })
})

describe('acceptedStrings', () => {
  test('has as its shortest one a string as short as the witness of a comparison with nothing', () => {
    fc.assert(
      fc.property(languages(limits), language => {
        const comparison = compare(language, nothing)
        fc.pre(comparison.relation === 'superset' && isWellFormed(comparison.onlyLeft))
        expect(acceptedStrings(language, 50)?.shortest.length).toBe(comparison.onlyLeft.length)
      }),
    )
  })

  test.each([
    ['no string at all', regex('a^b')],
    ['none that is well-formed', regex('^\\ud83d$')],
    ['none that is short enough', regex('^a{101}$')],
  ])('is undefined where there is %s', (_, language) => {
    expect(acceptedStrings(language, 100)).toBeUndefined()
  })

  test('is undecided where no automaton is known', () => {
    expect(() => acceptedStrings(regex('^(a|b)\\1$'), 100)).toThrow(Undecided)
  })
})

describe('nearMisses', () => {
  test.each([
    ['everything is accepted', regex('')],
    ['nothing is', nothing],
  ])('is undefined where %s', (_, language) => {
    expect(nearMisses(language, 100)).toBeUndefined()
  })

  test('slips anywhere in a long string, and in each of the three ways', () => {
    const strings: Strings | undefined = nearMisses(regex('^[0-9a-f]{32}$'), 100)
    const many = fc.array(fc.maxSafeNat(), {minLength: 33, maxLength: 35, size: 'max'})
    const drawn = fc.sample(many, {numRuns: 2_000, seed: 1}).map(numbers => strings?.draw(numbers) ?? '')
    expect(new Set(drawn.map(text => [...text].length))).toEqual(new Set([31, 32, 33]))
    const places = new Set(drawn.map(text => [...text].findIndex(character => !/[0-9a-f]/.test(character))))
    expect(places.size).toBeGreaterThan(32)
  })
})
