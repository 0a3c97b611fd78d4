import fc from 'fast-check'
import {expect, test} from 'vitest'
import {accepts, anything, compare, type Language, nothing} from '../../src/regex/index.ts'
import {toLanguage, toPatterns} from '../../src/regex/language.ts'
import {languages} from '../support/languages.ts'

const any = languages()
const same = {relation: 'equivalent'}
const not = (language: Language): Language => ({not: language})

/** Both sides accept the same strings, whatever two languages they are made of. */
function expectLaw(toSides: (a: Language, b: Language) => readonly [Language, Language]): void {
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(compare(...toSides(a, b))).toEqual(same)
    }),
  )
}

test('a language is equivalent to itself', () => {
  expectLaw(a => [a, a])
})

test('what is refused by what refuses it is the language itself', () => {
  expectLaw(a => [not(not(a)), a])
})

test('a union and an intersection do not mind the order', () => {
  expectLaw((a, b) => [{any: [a, b]}, {any: [b, a]}])
  expectLaw((a, b) => [{all: [a, b]}, {all: [b, a]}])
})

test('the laws of De Morgan hold', () => {
  expectLaw((a, b) => [not({any: [a, b]}), {all: [not(a), not(b)]}])
  expectLaw((a, b) => [not({all: [a, b]}), {any: [not(a), not(b)]}])
})

test('a language and its complement are everything together, and nothing at once', () => {
  expectLaw(a => [{any: [a, not(a)]}, anything])
  expectLaw(a => [{all: [a, not(a)]}, nothing])
})

test('a language absorbs what is added to it and taken away again', () => {
  expectLaw((a, b) => [{all: [a, {any: [a, b]}]}, a])
  expectLaw((a, b) => [{any: [a, {all: [a, b]}]}, a])
})

test('two languages are each within the other only where they are equivalent', () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      const isWithin = (some: Language, all: Language) =>
        compare({all: [some, not(all)]}, nothing).relation === 'equivalent'
      const [there, back] = [isWithin(a, b), isWithin(b, a)]
      const expected = there ? (back ? ['equivalent'] : ['subset']) : back ? ['superset'] : ['overlap', 'disjoint']
      expect(expected).toContain(compare(a, b).relation)
    }),
  )
})

const word = {source: '^[\\w.-]+$', flags: ''}

test('what a parameter accepts is its pattern, or one of its values, or else anything', () => {
  expect(toLanguage({})).toEqual(anything)
  expect(toLanguage({values: ['a']})).toEqual({values: ['a']})
  const pattern = {...word, place: 'elsewhere'}
  expect(toLanguage({pattern, values: []})).toEqual(word)
  expect(toLanguage({pattern, values: ['a b']})).toEqual({any: [word, {values: ['a b']}]})
})

test.each<[Language, readonly string[], readonly string[]]>([
  [{source: '^a', flags: 'gi'}, ['a', 'Ab'], ['ba', '']],
  [{values: ['a', '']}, ['a', ''], ['b', 'aa']],
  [{values: []}, [], ['']],
  [{length: [1, 2]}, ['a', 'ab', '😀'], ['', 'abc', '😀a']],
  [{length: [2, Number.POSITIVE_INFINITY]}, ['ab', 'abc'], ['a']],
  [{not: {values: ['a']}}, ['b', ''], ['a']],
  [{all: [word, {length: [2, 3]}]}, ['ab', 'abc'], ['a', 'abcd', 'a!']],
  [{any: [word, {values: ['a b']}]}, ['ab', 'a b'], ['a!', 'b a']],
  [anything, ['', 'a'], []],
  [nothing, [], ['', 'a']],
])('%j accepts %j and refuses %j', (language, yes, no) => {
  const accept = accepts(language)
  expect([yes.filter(accept), no.filter(accept)]).toEqual([yes, []])
})

test('the patterns of a language are all of them, however deep', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(source => ({source, flags: ''})) as [Language, Language, Language]
  expect(toPatterns({any: [a, {all: [{not: b}, {length: [0, 1]}]}, {not: {any: [c, {values: ['d']}]}}]})).toEqual([
    a,
    b,
    c,
  ])
})

test.each<[string, Language, Language, object]>([
  ['a length', {all: [word, {length: [0, 128]}]}, {source: '^[\\w.-]{1,128}$', flags: ''}, same],
  ['a value beside a pattern', {any: [word, {values: ['a b']}]}, word, {relation: 'superset', onlyLeft: 'a b'}],
  ['a value within a pattern', {any: [word, {values: ['a.b']}]}, word, same],
  ['values in another order', {values: ['b', 'a', '']}, {source: '^(?:a|b|)$', flags: ''}, same],
  ['values with escapes', {values: ['a|b', '\\', '/']}, {source: '^(?:a\\|b|\\\\|\\/)$', flags: 'u'}, same],
  ['code points by units', {length: [2, 2]}, {source: '^[^]{2}$', flags: ''}, same],
  [
    'code points',
    {length: [2, 2]},
    {source: '^[^]$', flags: 'u'},
    {relation: 'overlap', onlyLeft: 'aa', onlyRight: 'a'},
  ],
  ['a limit', word, {all: [word, {length: [0, 128]}]}, {relation: 'superset', onlyLeft: 'a'.repeat(129)}],
])('%s is compared', (_, left, right, comparison) => {
  expect(compare(left, right)).toEqual(comparison)
})
