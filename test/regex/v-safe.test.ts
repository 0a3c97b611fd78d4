import fc from 'fast-check'
import {expect, test} from 'vitest'
import {compare, readSyntaxError, toVSafe} from '../../src/regex/index.ts'
import {patterns} from '../support/patterns.ts'

const punctuation = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~']
const member = fc.constantFrom(...punctuation.map(sign => (/[\]\\]/.test(sign) ? `\\${sign}` : sign)), 'a-z', '\\d')
const classes = fc.array(member, {minLength: 1, maxLength: 6}).map(members => `[x${members.join('')}]`)
const unsafe = classes
  .filter(source => readSyntaxError({source, flags: ''}) === undefined)
  .chain(atom => patterns({atoms: [atom, 'a', '\\/', '\\:', ']', '{']}))

test('a spelling for the v flag is valid under it, and accepts what the pattern accepts', () => {
  fc.assert(
    fc.property(unsafe, regex => {
      const safe = toVSafe(regex)
      expect(safe && readSyntaxError(safe)).toBeUndefined()
      expect(safe && compare(regex, safe)).toEqual({relation: 'equivalent'})
    }),
    {numRuns: 500},
  )
})

test('a spelling for the v flag is spelled as it is', () => {
  fc.assert(
    fc.property(unsafe, regex => {
      const safe = toVSafe(regex)
      expect(safe && toVSafe(safe)).toEqual(safe)
    }),
  )
})

test.each([
  ['^[\\w\\/.%-]+$', '', '^[\\w\\/.%\\-]+$', 'v'],
  ['^[\\w.-]+$', '', '^[\\w.\\-]+$', 'v'],
  ['^[0-9a-z_-]+$', 'u', '^[0-9a-z_\\-]+$', 'v'],
  ['^[^/]+$', '', '^[^\\/]+$', 'v'],
  ['^[(){}|/]$', 's', '^[\\(\\)\\{\\}\\|\\/]$', 'sv'],
  ['^[&&!!]$', '', '^[&\\&!\\!]$', 'v'],
  ['^[%-&&]$', '', '^[%-&\\&]$', 'v'],
  ['^\\_\\:{$', '', '^_:\\{$', 'v'],
  ['^a$', 'v', '^a$', 'v'],
  ['^[a/b]$', 'u', '^[a\\/b]$', 'v'],
  ['^[+-]$', 'du', '^[+\\-]$', 'dv'],
  ['^[..]$', 'g', '^[.\\.]$', 'gv'],
  ['^[&&&]$', '', '^[&\\&\\&]$', 'v'],
  ['^[~~][!a!]$', '', '^[~\\~][!a!]$', 'v'],
  ['^[a&]&&$', '', '^[a&]&&$', 'v'],
  ['^[$$][.][(]$', '', '^[$\\$][.][\\(]$', 'v'],
  ['^[@@`~``]$', '', '^[@\\@`~`\\`]$', 'v'],
  ['^[!-/]$', '', '^[!-\\/]$', 'v'],
  ['^[#-,--/]$', '', '^[#-,\\--\\/]$', 'v'],
  ['^[\\*\\*]$', '', '^[\\*\\*]$', 'v'],
  ['^[[]$', '', '^[\\[]$', 'v'],
  ['^]}$', '', '^\\]\\}$', 'v'],
  ['^\\-[\\a]-$', '', '^-[a]-$', 'v'],
  ['^\\x2d[\\x2d-]$', '', '^\\x2d[\\x2d\\-]$', 'v'],
  ['(?<n>-)[-]', '', '(?<n>-)[\\-]', 'v'],
])('%s under flags “%s” is spelled %s', (source, flags, safe, safeFlags) => {
  expect(toVSafe({source, flags})).toEqual({source: safe, flags: safeFlags})
})

test.each([
  ['^.$', '', 'a character is no longer half of a pair'],
  ['^[a-z-]$', 'i', 'the sign of kelvin folds to k'],
  ['^(a)\\1-$', '', 'nothing is proven of a back-reference'],
  ['[', '', 'it is no pattern'],
])('%s under flags “%s” is not spelled anew: %s', (source, flags) => {
  expect(toVSafe({source, flags})).toBeUndefined()
})
