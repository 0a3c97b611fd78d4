import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {toPlaces} from '../../src/diagnostic/index.ts'
import {toAccepted} from '../../src/lint/accepted.ts'
import {accepts} from '../../src/regex/index.ts'
import type {Parameter} from '../../src/spec/index.ts'

const place = toPlaces('').place(0, 0)
const parameter = (source: string | undefined, values?: readonly string[]): Parameter => ({
  name: 'a',
  description: '',
  examples: [],
  place,
  ...(source !== undefined && {pattern: {source, flags: '', place}}),
  ...(values && {values}),
})

describe('toAccepted', () => {
  test('accepts what the pattern accepts and each of the values, and nothing else', () => {
    const patterns = fc.constantFrom('^[\\w.-]+$', '^a|b$', '^(?:email|other)$', '')
    const value = fc.oneof(fc.string({unit: 'grapheme'}), fc.constantFrom('a', 'email', 'x.y', 'x\ny', '^$\\/[](){}'))
    fc.assert(
      fc.property(patterns, fc.array(value), value, (pattern, values, asked) => {
        const accepted = toAccepted(parameter(pattern, values))
        expect(accepted && accepts(accepted)(asked)).toBe(new RegExp(pattern).test(asked) || values.includes(asked))
      }),
    )
  })

  test('values without a pattern are all that there is', () => {
    expect(toAccepted(parameter(undefined, ['a', 'b.c']))).toEqual({source: '^(?:a|b\\.c)$', flags: ''})
  })

  test('a page that says nothing, or nothing that can be read, accepts nothing in particular', () => {
    expect(toAccepted(parameter(undefined))).toBeUndefined()
    expect(toAccepted(parameter('^(a$', ['a']))).toBeUndefined()
  })
})
