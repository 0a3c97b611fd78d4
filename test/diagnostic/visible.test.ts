import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {formatWitness, toVisible} from '../../src/diagnostic/index.ts'
import {hostile} from '../report/reports.ts'

describe('toVisible', () => {
  test('printable ASCII stays as it is', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme-ascii'}), text => {
        expect(toVisible(text)).toBe(text)
      }),
    )
  })

  test('what it gives is well-formed, on one line, and visible already', () => {
    fc.assert(
      fc.property(hostile, text => {
        const visible = toVisible(text)
        expect(visible).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u)
        expect(toVisible(visible)).toBe(visible)
      }),
    )
  })

  test('a character that cannot be seen is spelled out, an emoji and an accent are not', () => {
    expect(toVisible('a\u001b\u200b\ud800\u{e0001}é😀')).toBe('a<U+001B><U+200B><U+D800><U+E0001>é😀')
  })
})

describe('formatWitness', () => {
  test.each([
    ['', 'the empty string'],
    ['%', '"%"'],
    ['a\n', '"a<U+000A>"'],
    ['аа', '"аа" (U+0430)'],
    ['Ａ\t😀', '"Ａ<U+0009>😀" (U+FF21, U+1F600)'],
    ['x'.repeat(60), `"${'x'.repeat(60)}"`],
    ['x'.repeat(1025), `"${'x'.repeat(60)}…" (1025 characters)`],
  ])('%j reads %j', (witness, expected) => {
    expect(formatWitness(witness)).toBe(expected)
  })
})
