import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  toAccess,
  toCommentText,
  toKey,
  toRegexLiteral,
  toStringLiteral,
} from '../../src/generate/typescript/literals.ts'

/** Runs an expression as the code of a module would. */
const run = (code: string): unknown => Function(`'use strict'; return (${code})`)()
const texts = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\\', '/', '[', ']', "'", '\n', '<', '\ud800', '\u2028'),
    fc.string({unit: 'binary', minLength: 1, maxLength: 1}),
  ),
})
const printable = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]*$/u

describe('toStringLiteral', () => {
  test('of any text is a printable literal of that text', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(run(toStringLiteral(text))).toBe(text)
        expect(toStringLiteral(text)).toMatch(printable)
      }),
    )
  })

  test('cannot end or begin a script', () => {
    expect(toStringLiteral('</SCRIPT><!--<script')).toBe("'\\x3C/SCRIPT>\\x3C!--\\x3Cscript'")
  })
})

test('toKey and toAccess write and read the same property', () => {
  fc.assert(
    fc.property(
      texts.filter(name => name !== '__proto__'),
      name => {
        expect(run(`({${toKey(name)}: 1})${toAccess(name)}`)).toBe(1)
      },
    ),
  )
})

describe('toRegexLiteral', () => {
  const compile = (source: string, flags: string): RegExp | undefined => {
    try {
      return new RegExp(source, flags)
    } catch {
      return undefined
    }
  }

  test('of any text is a printable literal that matches what the text matches, or nothing where that is no pattern', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('', 'u', 'i', 'v', 's'), texts, (source, flags, value) => {
        const [regex, literal] = [compile(source, flags), toRegexLiteral(source, flags)]
        expect(literal === undefined).toBe(regex === undefined)
        if (!regex || literal === undefined) return
        expect(literal).toMatch(printable)
        const written = run(literal)
        expect(written).toBeInstanceOf(RegExp)
        for (const text of [value, source, source + value])
          expect((written as RegExp).test(text)).toBe(regex.test(text))
      }),
      {numRuns: 2000},
    )
  })

  test.each([
    ['^[\\w\\/.%-]+$', '', '/^[\\w\\/.%-]+$/'],
    ['^[\\w/]/$', '', '/^[\\w/]\\/$/'],
    ['a\nb', '', '/a\\nb/'],
    ['\\\t', '', '/\\u0009/'],
    ['\ud800', 'u', '/\\u{d800}/u'],
    ['[</script>]', '', '/[<\\/script>]/'],
    ['', '', '/(?:)/'],
    ['a', 'gimy', '/a/im'],
    ['(', '', undefined],
  ])('%j with the flags %j is %s', (source, flags, literal) => {
    expect(toRegexLiteral(source, flags)).toBe(literal)
  })
})

describe('toCommentText', () => {
  test('of any text is one printable line that ends no comment', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom('*', '/', '\\', ' ', '\n', '\u2028', '\ud800', 'a')}), text => {
        expect(toCommentText(text)).toMatch(printable)
        expect(toCommentText(text)).not.toContain('*/')
      }),
    )
  })
})
