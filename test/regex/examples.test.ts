import {expect, test} from 'vitest'
import {type Comparison, compare, type Regex} from '../../src/regex/index.ts'

/** `/…/flags`, or a bare source. */
const toRegex = (text: string): Regex => {
  const [, source = text, flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(text) ?? []
  return {source, flags}
}

const examples: readonly (readonly [string, string, Comparison])[] = [
  ['^[\\w\\/.%-]+$', '^[\\w/.%-]+$', {relation: 'equivalent'}],
  ['^[\\w.-]+$', '^[\\w.:-]+$', {relation: 'subset', onlyRight: ':'}],
  ['^[\\w\\/.%-]+$', '^[\\w.%-]+$', {relation: 'superset', onlyLeft: '/'}],
  ['^[0-9a-f]{16}', '^[0-9a-f]{16}$', {relation: 'superset', onlyLeft: 'aaaaaaaaaaaaaaaaa'}],
  ['^[0-9a-z_-]+$', '^[0-9a-z_-]+$', {relation: 'equivalent'}],
  ['^a|b$', '^(?:a|b)$', {relation: 'superset', onlyLeft: 'aa'}],
  ['^[a-c]$', '^[b-d]$', {relation: 'overlap', onlyLeft: 'a', onlyRight: 'd'}],
  ['^a$', '^b$', {relation: 'disjoint', onlyLeft: 'a', onlyRight: 'b'}],
  ['^[]$', '^a^', {relation: 'equivalent'}],
  ['^[]$', '', {relation: 'subset', onlyRight: ''}],
  ['', '(?:)*|x', {relation: 'equivalent'}],
  ['a$b', '[]', {relation: 'equivalent'}],
  ['(?:^|x)a', 'a', {relation: 'subset', onlyRight: 'ba'}],
  ['/^.$/', '/^.$/s', {relation: 'subset', onlyRight: '\n'}],
  ['/a$/m', 'a$', {relation: 'superset', onlyLeft: 'a\n'}],
  ['/a/y', '^a', {relation: 'equivalent'}],
  ['/^a/gd', '^a', {relation: 'equivalent'}],
  ['\\b', '\\w', {relation: 'equivalent'}],
  ['/^k$/i', '/^k$/iu', {relation: 'subset', onlyRight: '\u212a'}],
  ['/^[^a]+$/', '/^[^a]+$/u', {relation: 'equivalent'}],
  ['/^[^a]$/', '/^[^a]$/v', {relation: 'subset', onlyRight: '\u{10000}'}],
  ['/^\\p{ASCII_Hex_Digit}+$/u', '^[\\da-fA-F]+$', {relation: 'equivalent'}],
  ['/^[[a-z]--[aeiou]]$/v', '^[b-df-hj-np-tv-z]$', {relation: 'equivalent'}],
  ['(a)\\1', '(a)\\1', {relation: 'equivalent'}],
  ['^(?=.*a)(?!.*b)[ab]+$', '^a+$', {relation: 'equivalent'}],
  ['^(?:(?!--)[a-])*$', '^(?:-?a)*-?$', {relation: 'equivalent'}],
  ['^[^]*(?<!x)$', '^(?:|[^]*[^x])$', {relation: 'equivalent'}],
  ['(?<=a)b(?=c)', 'abc', {relation: 'equivalent'}],
  ['(?<=^|-)a', '(?:^|-)a', {relation: 'equivalent'}],
  ['/^(?![^])/m', '(?:^|[\\n\\r\\u2028\\u2029])$', {relation: 'equivalent'}],
  ['/(?!^)(?!$)/u', '/^[^][^]/u', {relation: 'superset', onlyLeft: '\u{10000}'}],
  ['/^\\B\u017f/iu', '[]', {relation: 'equivalent'}],
  ['/^\\B\u017f/u', '[]', {relation: 'superset', onlyLeft: '\u017f'}],
]

test.each(examples)('%s against %s', (left, right, comparison) => {
  expect(compare(toRegex(left), toRegex(right))).toEqual(comparison)
})

const walls: readonly (readonly [string, string])[] = [
  ['(a)\\1', 'the back-reference `\\1` makes the language irregular'],
  ['(?=b(?<=a))b', '`(?<=a)` looks behind within a look ahead'],
  ['(?<!a(?!b))b', '`(?!b)` looks ahead within a look behind'],
  ['a(b', 'the pattern has a syntax error at offset 3: Unterminated group'],
  ['/a/gg', "the pattern has a syntax error at offset 0: Invalid flags supplied to RegExp constructor 'gg'"],
  ['/[\\q{ab}]/v', '`[\\q{ab}]` takes strings of several characters'],
  ['/\\p{RGI_Emoji}/v', '`\\p{RGI_Emoji}` takes strings of several characters'],
]

test.each(walls)('a wall: %s', (pattern, reason) => {
  expect(compare(toRegex(pattern), toRegex('a'))).toMatchObject({relation: 'undecided', reason})
})

test('a pattern that is nested too deeply is undecided', () => {
  const nested = toRegex(`${'(?:'.repeat(100_000)}${')'.repeat(100_000)}`)
  expect(compare(nested, toRegex('a'))).toMatchObject({
    relation: 'undecided',
    reason: 'the pattern is nested too deeply',
  })
})
