import {type AST, RegExpParser, visitRegExpAST} from '@eslint-community/regexpp'
import {describe, expect, test} from 'vitest'
import type {Atom} from '../../../src/regex/automaton/atom.ts'
import {isMisfolded, isMisread} from '../../../src/regex/automaton/misread.ts'
import {accepts, compare} from '../../../src/regex/index.ts'

/** The first atom that is written so. */
function find(source: string, flags: string, raw: string): Atom {
  const modes = {unicode: false, unicodeSets: flags.includes('v')}
  const found: Atom[] = []
  const enter = (node: AST.Node) => {
    if (node.raw === raw) found.push(node as Atom)
  }
  visitRegExpAST(new RegExpParser().parsePattern(source, 0, source.length, modes), {
    onCharacterEnter: enter,
    onCharacterClassEnter: enter,
    onCharacterSetEnter: enter,
    onExpressionCharacterClassEnter: enter,
  })
  const [atom] = found
  if (!atom) throw new Error(`Unexpected pattern ${source}, expected ${raw} in it`)
  return atom
}

describe('under v', () => {
  /** What newer engines read right. */
  const doesMisread = !accepts({source: '^(?:[^a]a)+$', flags: 'v'})('ba')

  test.each([
    ['(?:[^a])+', '[^a]'],
    ['([^a]b)*', '[^a]'],
    ['(?:x(?:y|[^a]))?', '[^a]'],
    ['(?:[^a]+){2}', '[^a]'],
    ['(?:[^a--b])+', '[^a--b]'],
  ])('a negated class of a group that is repeated is misread, as in %s', (source, raw) => {
    expect(isMisread(find(source, 'v', raw))).toBe(doesMisread)
    const given = compare({source, flags: 'v'}, {source: '^-$', flags: ''})
    const reason = `this engine misreads the repeated \`${raw}\` under v`
    if (doesMisread) expect(given).toMatchObject({relation: 'undecided', reason})
    else expect(given.relation).not.toBe('undecided')
  })

  test.each([
    ['[^a]', '[^a]'],
    ['[^a]+', '[^a]'],
    ['(?:[^a])', '[^a]'],
    ['(?:b)+[^a]', '[^a]'],
    ['(?:[a])+', '[a]'],
    ['(?:[a--b])+', '[a--b]'],
    ['(?:\\W)+', '\\W'],
    ['(?:\\P{L})+', '\\P{L}'],
    ['(?:.)+', '.'],
    ['(?:a)+', 'a'],
  ])('nothing else is: %s', (source, raw) => {
    expect(isMisread(find(source, 'v', raw))).toBe(false)
  })
})

describe('under i without u', () => {
  /** What other engines read right. */
  const doesMisread = !/ſ|SS|ſ/i.test('ss')

  test.each([
    ['ſ|S', 'ſ'],
    ['S|ſ', 'ſ'],
    ['(?:xy|aſb)', 'ſ'],
    ['((ſ|S)x|y)', 'ſ'],
    ['a.|ſ|S', 'ſ'],
    ['S|ſ|a.', 'ſ'],
    ['\u212a|k', '\u212a'],
    ['ß|s', 'ß'],
    ['\u0130|i', '\u0130'],
  ])('a character that folds oddly is misread beside an alternative of characters, as in %s', (source, raw) => {
    expect(isMisfolded(find(source, 'i', raw))).toBe(doesMisread)
  })

  test.each([
    ['ſ', 'ſ'],
    ['(?:ſ)|S', 'ſ'],
    ['ſ|(S)', 'ſ'],
    ['ſ|', 'ſ'],
    ['|ſ', 'ſ'],
    ['ſ|S.', 'ſ'],
    ['ſ.|S', 'ſ'],
    ['ſ|.|S', 'ſ'],
    ['ſ+|S', 'ſ'],
    ['[ſ]|S', '[ſ]'],
    ['.|S', '.'],
    ['s|S', 's'],
    ['k|S', 'k'],
    ['\x7f|S', '\x7f'],
    ['\x80|S', '\x80'],
    ['é|S', 'é'],
    ['É|S', 'É'],
    ['ς|S', 'ς'],
  ])('nothing else is: %s', (source, raw) => {
    expect(isMisfolded(find(source, 'i', raw))).toBe(false)
  })

  test('what would be misread is left undecided, and what is not is decided', () => {
    const none = {source: '[]', flags: ''}
    const reason = 'this engine misreads the alternative `ſ` under i'
    if (doesMisread) expect(compare({source: '^(?:ſ|S)$', flags: 'i'}, none)).toMatchObject({reason})
    expect(compare({source: '^(?:ſ|S)$', flags: 'iu'}, none)).toEqual({relation: 'superset', onlyLeft: 's'})
    expect(compare({source: '^(?:ſ|S)$', flags: ''}, none)).toEqual({relation: 'superset', onlyLeft: 'S'})
    expect(compare({source: '^(?:s|S)$', flags: 'i'}, none)).toEqual({relation: 'superset', onlyLeft: 's'})
  })
})
