import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {accepts, anything, type Language, nothing} from '../../../src/regex/index.ts'
import {toLanguageWalk} from '../../../src/regex/walk/language-walk.ts'
import {dead, done, type Walk} from '../../../src/regex/walk/walk.ts'
import {languages} from '../../support/languages.ts'
import {stringsOver} from '../../support/patterns.ts'

const alphabet = ['a', 'b', '\n', '\ud83d', '\ude00']
/** Pairs are one character: of two halves in a row the string is another one. */
const strings = stringsOver(alphabet, 3).map(text => [...text])
const ends = stringsOver(alphabet, 1).map(text => [...text])
const codeOf = (character: string) => character.codePointAt(0) ?? 0
const follow = (walk: Walk, stop: number, text: readonly string[]) =>
  text.reduce((at, character) => walk.next(at, codeOf(character)), stop)
const holds = (sets: ReturnType<Walk['sets']>, code: number) =>
  sets.map(set => set.some(([first, last]) => first <= code && code <= last)).join()

/** All that a walk promises, on short strings; what is wrong comes back as a list, which is quicker than to expect each. */
function* findWrong(language: Language): Iterable<readonly [string, ...unknown[]]> {
  const walk = toLanguageWalk(language)
  const accept = accepts(language)
  const stops = new Map<number, readonly string[]>()
  for (const text of strings) {
    const stop = follow(walk, walk.start, text)
    if (walk.accepts(stop) !== accept(text.join(''))) yield ['accepts', text]
    if (text.length < 3) stops.set(stop, text)
  }
  for (const [stop, text] of stops) {
    yield* findWrongAt(walk, stop)
    // A stop stands for all that may follow.
    for (const end of ends)
      if (!isHigh(text.at(-1)) && walk.accepts(follow(walk, stop, end)) !== accept([...text, ...end].join('')))
        yield ['follows', text, end]
    for (const other of stops.keys())
      if (walk.isWithin(stop, other))
        for (const end of ends)
          if (walk.accepts(follow(walk, stop, end)) && !walk.accepts(follow(walk, other, end)))
            yield ['is within', text, stops.get(other), end]
  }
}

const isHigh = (character = '') => /^[\ud800-\udbff]$/.test(character)
const codes = [...alphabet, 'c', '\u{1f600}', '\u{10000}'].map(codeOf)

function* findWrongAt(walk: Walk, stop: number): Iterable<readonly [string, ...unknown[]]> {
  const parts = walk.parts(stop)
  for (const end of ends)
    if (parts.some(part => walk.accepts(follow(walk, part, end))) !== walk.accepts(follow(walk, stop, end)))
      yield ['parts', stop, end]
  // Characters in the same sets lead to the same stop.
  const led = new Map<string, number>()
  for (const code of codes) {
    const key = `${code > 0xffff} ${holds(walk.sets(stop), code)}`
    const next = walk.next(stop, code)
    if ((led.get(key) ?? next) !== next) yield ['sets', stop, code]
    led.set(key, next)
  }
  if (!walk.isWithin(stop, stop) || !walk.isWithin(dead, stop) || !walk.isWithin(stop, done)) yield ['is within', stop]
}

function expectWalk(language: Language): void {
  expect([...findWrong(language)]).toEqual([])
}

const regex = (source: string, flags = ''): Language => ({source, flags})

describe('a walk accepts what its language does, and keeps what it promises', () => {
  test('for any language', () => {
    const limits = {atoms: ['a', 'b', '[^a]', '😀', '\\ud83d'], assertions: ['^', '$', '\\b'], flags: ['', 'm', 'u']}
    fc.assert(fc.property(languages(limits, ['a', 'b', '\ud83d', '\ude00']), expectWalk), {numRuns: 100})
  })

  const looking = ['(?=a)', '(?!a)', '(?<=a)', '(?<!a)', '(?=ab)', '(?!ab)', '(?=a|)', '(?=.*b)', '(?<=^a|b)', '(?=a$)']
  test.each(['', ...looking, '^', '$', '\\b', '\\B'])('for %s anywhere, between characters, and at the end', source => {
    for (const flags of ['', 'm', 'u'])
      for (const around of [
        source,
        `${source}[^]`,
        `[^]${source}`,
        `a${source}b`,
        `^[^]${source}[^]$`,
        `(?:a|${source}b)+$`,
      ])
        expectWalk(regex(around, flags))
  })

  test.each([
    '(?=a)(?=.b)',
    '(?:(?=a)[^])*$',
    '(?:(?!ab)[^])*$',
    '^(?:(?=(?!b)[^]b)[^])+',
    '(?<=(?<!b)a)[^]',
    '(?<=a)(?=b)|(?<!a)(?!b)$',
    '^(?=.*a)(?!.*b)[ab]+$',
    '(?=\\b)a|(?!\\b)b',
    '(?=(?=a)[^])',
    '(?<=[^]a)$',
  ])('for %s', source => {
    for (const flags of ['', 'm', 'u']) expectWalk(regex(source, flags))
  })

  const some = [
    regex('^a'),
    regex('b$'),
    regex('^[^a]{2}$', 'u'),
    {values: ['a', 'ab', '\ud83d', '\ud83d\ude00', '']},
    {length: [1, 2]} as const,
    {length: [2, Number.POSITIVE_INFINITY]} as const,
    anything,
    nothing,
  ]
  test.each(some)('for %j, what it refuses, and what it makes up with another', language => {
    for (const other of some)
      for (const both of [
        {all: [language, other]},
        {any: [language, other]},
        {all: [{not: language}, other]},
        {not: {any: [language, {all: [other]}]}},
      ])
        expectWalk(both)
  })
})

describe('a walk sees at once', () => {
  test.each<[string, Language, string, number]>([
    ['nothing', nothing, '', dead],
    ['anything', anything, '', done],
    ['a search that found', regex('a'), 'ba', done],
    ['a start that is wrong', regex('^a'), 'b', dead],
    ['an end that is behind', regex('^a$'), 'aa', dead],
    ['no value', {values: []}, '', dead],
    ['a value that goes on', {values: ['ab', 'ac']}, 'ad', dead],
    ['a string that is too long', {length: [0, 2]}, 'aaa', dead],
    ['a string that is long enough', {length: [2, Number.POSITIVE_INFINITY]}, 'aa', done],
    ['all of which one fails', {all: [regex('a'), regex('^b')]}, 'a', dead],
    ['all that are done', {all: [regex('a'), regex('^b')]}, 'ba', done],
    ['any of which one is done', {any: [regex('a'), regex('^b$')]}, 'a', done],
    ['any that all failed', {any: [regex('^a'), regex('^b')]}, 'c', dead],
    ['what is refused for good', {not: regex('a')}, 'a', dead],
    ['what is never refused again', {not: regex('^a')}, 'b', done],
    ['a look ahead that failed', regex('(?=ab)[^]', 'y'), 'aa', dead],
    ['a look ahead that must not hold, and does', regex('(?!ab)[^]*$', 'y'), 'ab', dead],
    ['half a pair that has no second half', regex('^\\ud83d\\ude00'), '\ud83da', dead],
  ])('%s', (_, language, text, stop) => {
    const walk = toLanguageWalk(language)
    expect(follow(walk, walk.start, [...text])).toBe(stop)
    // And there it stays.
    expect(follow(walk, stop, ['a', '\u{1f600}', '\n'])).toBe(stop)
    expect([walk.sets(stop), walk.accepts(stop)]).toEqual([[], stop === done])
  })
})
