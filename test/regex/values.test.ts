import fc from 'fast-check'
import {expect, test} from 'vitest'
import {accepts, compare, toValues} from '../../src/regex/index.ts'
import {patterns, stringsOver} from '../support/patterns.ts'

const finite = patterns({atoms: ['a', 'b', 'c', '[ab]', 'abc'], looks: ['(?=', '(?!', '(?<=', '(?<!']})
const strings = stringsOver(['a', 'b', 'c'], 5)

test('the values are all strings that the pattern accepts, each once', () => {
  fc.assert(
    fc.property(finite, regex => {
      const values = toValues(regex)
      fc.pre(values !== undefined)
      expect(new Set(values).size).toBe(values?.length)
      expect(values?.filter(value => !accepts(regex)(value))).toEqual([])
      expect(values?.filter(value => value.length <= 5).toSorted()).toEqual(strings.filter(accepts(regex)).toSorted())
    }),
    {numRuns: 1000},
  )
})

test('a list of words has these words, in their order', () => {
  const words = fc.uniqueArray(fc.string({unit: fc.constantFrom('a', 'b', 'é', '\u{1f600}'), maxLength: 6}), {
    minLength: 1,
  })
  fc.assert(
    fc.property(words, fc.constantFrom('', 'u', 'v'), (words, flags) => {
      expect(toValues({source: `^(?:${words.join('|')})$`, flags})).toEqual(words)
    }),
  )
})

test('a pattern without values is infinite, or has more of them than the limit', () => {
  fc.assert(
    fc.property(finite, fc.nat({max: 4}), (regex, limit) => {
      const [few, all] = [toValues(regex, limit), toValues(regex, 10_000)]
      expect(few).toEqual(all && all.length <= limit ? all : undefined)
    }),
  )
})

test.each([
  ['^(email|other)$', '', ['email', 'other']],
  ['^engage$', '', ['engage']],
  ['^(ab|c|ad)$', '', ['ab', 'c', 'ad']],
  ['^a$|^b$', '', ['a', 'b']],
  ['^[a-c]?$', '', ['a', 'b', 'c', '']],
  ['^(?:a|a){20}$', '', ['a'.repeat(20)]],
  ['^(?:\\b|x)a$', '', ['a', 'xa']],
  ['^no$', 'i', ['NO', 'No', 'nO', 'no']],
  ['^\u{1f600}?$', 'u', ['\u{1f600}', '']],
  ['^[]$', '', []],
  ['^(?:ab|a|b)$', '', ['ab', 'a', 'b']],
  ['^[ba]$', '', ['a', 'b']],
  ['^a??b?$', '', ['ab', 'a', 'b', '']],
  ['^(?:a|b){0,2}$', '', ['aa', 'ab', 'a', 'ba', 'bb', 'b', '']],
  ['^(?:aa|a){1,2}$', '', ['aaaa', 'aaa', 'aa', 'a']],
  ['^a(?:b|c)?$', '', ['ab', 'ac', 'a']],
  ['^(?:a[]|b)$', '', ['b']],
  ['^a$|b^', '', ['a']],
  // What looks like a quantifier, and is none.
  ['^[+*]$', '', ['*', '+']],
  ['^[\\]+]$', '', ['+', ']']],
  ['^a\\+$', '', ['a+']],
  ['^\\\n[a\n*]$', '', ['\n\n', '\n*', '\na']],
  ['^a{2}x{,}$', '', ['aax{,}']],
  // What looks around.
  ['^(?=a)[ab]$', '', ['a']],
  ['^(?!on$|off$)(?:on|off|auto)$', '', ['auto']],
  ['^[abc](?<=a|c)$', '', ['a', 'c']],
  ['^[ab](?<!b)$', '', ['a']],
  // Halves of pairs.
  ['^\\ud83d\\ude00$', '', ['😀']],
  ['^[\\ud83d][\\ude00]$', 'u', []],
  ['^\\ud83d(?:a|\\ude00)$', 'u', ['\ud83da']],
])('the values of %s under flags “%s”', (source, flags, values) => {
  expect(toValues({source, flags})).toEqual(values)
})

test.each([
  'a',
  '^a',
  '^a|b$',
  '^a*$',
  '^(?:a|b){7}$',
  '^.$',
  '^a{2,}$',
  '^\\[a*$',
  '^[\\\\]*$',
  '^[a\\]b]+$',
  '^(a)\\1$',
  '(',
])('%s has no values to list', source => {
  expect(toValues({source, flags: ''})).toBeUndefined()
})

test.each([
  ['^[a-c]$', 3, ['a', 'b', 'c']],
  ['^[a-c]$', 2, undefined],
  ['^(?:ab|cd)$', 2, ['ab', 'cd']],
  ['^(?:ab|cd)$', 1, undefined],
  // Of several lengths.
  ['^(?:b|a|)$', 2, undefined],
  ['^(?:b|a|)$', 3, ['b', 'a', '']],
  ['^$', 0, undefined],
  ['^[]$', 0, []],
  ['^[a-z0-9]{1}$', 36, [...'0123456789abcdefghijklmnopqrstuvwxyz']],
])('%s has no more values than %i: %j', (source, limit, values) => {
  expect(toValues({source, flags: ''}, limit)).toEqual(values)
})

test('a hundred values are listed, and no more, unless it is said otherwise', () => {
  expect(toValues({source: '^[0-9]{2}$', flags: ''})).toHaveLength(100)
  expect(toValues({source: '^(?:[0-9]{2}|x)$', flags: ''})).toBeUndefined()
})

test('a union of its values accepts what the pattern accepts', () => {
  fc.assert(
    fc.property(finite, regex => {
      const values = toValues(regex)
      fc.pre(values !== undefined && values.length > 0)
      expect(compare(regex, {source: `^(?:${values?.join('|')})$`, flags: ''})).toEqual({relation: 'equivalent'})
    }),
  )
})
