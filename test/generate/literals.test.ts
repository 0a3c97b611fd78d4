import fc from 'fast-check'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'
import {
  toAccess,
  toCommentText,
  toKey,
  toRegexExpression,
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

describe('toRegexExpression', () => {
  /** A part of TypeScript's scanner that its types keep back: it is what the checker asks, without a program. */
  interface RegexScanner extends Pick<ts.Scanner, 'scan'> {
    reScanSlashToken(reportErrors: true): ts.SyntaxKind
  }

  /** What TypeScript says of the regex literals in an expression. */
  function readSlips(code: string): readonly string[] {
    const slips: string[] = []
    const say = ({message}: ts.DiagnosticMessage) => slips.push(message)
    const scanner: RegexScanner = ts.createScanner(ts.ScriptTarget.ES2022, true, ts.LanguageVariant.Standard, code, say)
    while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken) scanner.reScanSlashToken(true)
    return slips
  }
  const pieces = fc.constantFrom(
    ...[
      '\\p{L}',
      '\\P',
      '\\u{61}',
      '\\u',
      '\\u0061',
      '\\x6',
      '\\x61',
      '\\k',
      '\\k<a>',
      '(?<a>',
      '\\1',
      '\\07',
      '\\8',
      '\\c',
    ],
    ...['(', ')', '[', ']', '{', '}', '|', '*', '?', '^', '$', '-', '/', '\\', '(?=', '(?<!', 'p', '1', '😀', '\u2028'],
  )

  test('of any pattern is code that TypeScript takes too, for the same pattern', () => {
    fc.assert(
      fc.property(fc.array(pieces, {minLength: 1, maxLength: 6}), fc.constantFrom('', 'i', 'u'), (parts, flags) => {
        const literal = toRegexLiteral(parts.join(''), flags)
        fc.pre(literal !== undefined)
        const expression = toRegexExpression(literal)
        expect(readSlips(expression)).toEqual([])
        expect(String(run(expression))).toBe(literal)
      }),
      {numRuns: 1000},
    )
  })

  test.each([
    ['/^[\\w.-]+$/', '/^[\\w.-]+$/'],
    ['/^(a)\\1$/', '/^(a)\\1$/'],
    ['/^\\p{L}$/u', '/^\\p{L}$/u'],
    ['/^\\p{L}$/i', "/* @__PURE__ */ new RegExp('^\\\\p{L}$', 'i')"],
  ])('%s is %s', (literal, expression) => {
    expect(toRegexExpression(literal)).toBe(expression)
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
