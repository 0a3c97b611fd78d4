import fc from 'fast-check'
import {expect, test} from 'vitest'
import {accepts, isValid, readSyntaxError} from '../../src/regex/index.ts'
import {patterns} from '../support/patterns.ts'

const pieces = [
  'a',
  '-',
  '(',
  ')',
  '(?:',
  '(?<n>',
  '(?=',
  '[',
  ']',
  '[^',
  '{',
  '}',
  '{2}',
  '{2,1}',
  '*',
  '?',
  '|',
  '\\',
]
const escapes = ['\\k<n>', '\\1', '\\u{61}', '\\p{L}', '\\q', '\\c', '\\-', '&&', '--', '/', '^', '$', '😀', '\ud83d']
const sources = fc.array(fc.constantFrom(...pieces, ...escapes), {maxLength: 8}).map(parts => parts.join(''))
const flags = fc.constantFrom('', 'u', 'v', 'i', 'gm', 'uv', 'x', 'gg')

test('a pattern has a syntax error exactly where the engine refuses it', () => {
  const isRefused = (source: string, flags: string) => {
    try {
      return new RegExp(source, flags) === undefined
    } catch {
      return true
    }
  }
  fc.assert(
    fc.property(sources, flags, (source, flags) => {
      expect(readSyntaxError({source, flags}) !== undefined).toBe(isRefused(source, flags))
      expect(isValid({source, flags})).toBe(!isRefused(source, flags))
    }),
    {numRuns: 3000},
  )
})

test('a syntax error has words, and an offset inside the source', () => {
  fc.assert(
    fc.property(sources, flags, (source, flags) => {
      const fault = readSyntaxError({source, flags})
      fc.pre(fault !== undefined)
      expect(fault?.message).toMatch(/^(?!SyntaxError|Invalid regular expression:)./)
      expect(fault?.offset).toBeGreaterThanOrEqual(0)
      expect(fault?.offset).toBeLessThanOrEqual(source.length)
    }),
    {numRuns: 1000},
  )
})

test('a valid pattern stays valid', () => {
  fc.assert(
    fc.property(patterns({flags: ['', 'i', 'u', 'v']}), regex => {
      expect(readSyntaxError(regex)).toBeUndefined()
    }),
  )
})

test.each([
  ['a(b', '', {message: 'Unterminated group', offset: 3}],
  ['a:(b', '', {message: 'Unterminated group', offset: 4}],
  ['a\n)', '', {message: "Unmatched ')'", offset: 2}],
  ['[\\w.-]', 'v', {message: 'Invalid character in character class', offset: 4}],
  ['a', 'uv', {message: "Invalid flags supplied to RegExp constructor 'uv'", offset: 0}],
])('%s under flags “%s” is refused', (source, flags, fault) => {
  expect(readSyntaxError({source, flags})).toEqual(fault)
})

test('a pattern is valid or has a syntax error', () => {
  expect([
    isValid({source: 'a', flags: 'u'}),
    isValid({source: 'a(', flags: ''}),
    isValid({source: 'a', flags: 'uv'}),
  ]).toEqual([true, false, false])
})

test('a predicate of a pattern that is none throws', () => {
  expect(() => accepts({source: '(', flags: ''})).toThrow(SyntaxError)
})
