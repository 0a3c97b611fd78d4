import {RegExpParser} from '@eslint-community/regexpp'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Atom, toTaken} from '../../../src/regex/automaton/atom.ts'
import {includes} from '../../../src/regex/automaton/characters.ts'

const members = [
  'a',
  'K',
  'a-f',
  'S-s',
  '\\w',
  '\\W',
  '\\d',
  '\\S',
  '\\n',
  'ſ',
  'ß',
  '\\u212a',
  'à-ý',
  '😀',
  '\\ud83d',
  '\\x41',
]
const classes = fc
  .tuple(fc.constantFrom('[', '[^'), fc.array(fc.constantFrom(...members), {maxLength: 4}))
  .map(([open, inner]) => `${open}${inner.join('')}]`)
const others = ['.', '\\w', '\\W', '\\s', '\\S', '\\d', '\\D', 'k', 'ſ', 'ß', 'İ', '-']
const atoms = fc.oneof(classes, fc.constantFrom(...others))
const flags = fc.constantFrom('', 'i', 's', 'u', 'iu', 'v', 'iv', 'is')

/** All that stands in an atom of a test, its neighbours, and what folds to it. */
const points = [
  ...Array.from({length: 0x250}, (_, point) => point),
  ...[0x1e9e, 0x2027, 0x2028, 0x2029, 0x202a, 0x212a, 0x212b, 0x3000, 0xd7ff, 0xd83d, 0xde00, 0xdfff, 0xfeff, 0xffff],
]

const toAtom = (source: string, flags: string): Atom => {
  const modes = {unicode: flags.includes('u'), unicodeSets: flags.includes('v')}
  const element = new RegExpParser().parsePattern(source, 0, source.length, modes).alternatives[0]?.elements[0]
  return element as Atom
}

test('an atom takes the characters that the engine says it takes', () => {
  fc.assert(
    fc.property(atoms, flags, (source, flags) => {
      const unicode = /[uv]/.test(flags)
      const mode = {
        ignoreCase: flags.includes('i'),
        dotAll: flags.includes('s'),
        unicode,
        unicodeSets: flags.includes('v'),
      }
      const taken = toTaken(toAtom(source, flags), mode)
      const engine = new RegExp(`^${source}$`, flags)
      const asked = unicode ? [...points, 0x10000, 0x1f600, 0x10ffff] : points
      const ours = asked.filter(point => includes(taken, point))
      expect(ours).toEqual(asked.filter(point => engine.test(String.fromCodePoint(point))))
    }),
    {numRuns: 500},
  )
})

test.each([
  ['\\p{Lu}', 'u', 'A', 'a'],
  ['\\P{Lu}', 'u', 'a', 'A'],
  ['[^\\p{L}]', 'v', '-', 'é'],
  ['\\p{Extended_Pictographic}', 'u', '😀', '𠀀'],
  ['\\p{Script=Han}', 'u', '𠀀', '😀'],
  ['[\\w--k]', 'v', 'a', 'k'],
  ['[[a-z]&&[^aeiou]]', 'iv', 'B', 'E'],
  ['[[a-c][^b-e]]', 'v', 'b', 'd'],
  ['k', 'iu', '\u212a', 'S'],
])('%s under flags “%s” takes %s and not %s', (source, flags, yes, no) => {
  const mode = {ignoreCase: flags.includes('i'), dotAll: false, unicode: true, unicodeSets: flags.includes('v')}
  const taken = toTaken(toAtom(source, flags), mode)
  expect([yes, no].map(character => includes(taken, character.codePointAt(0) ?? 0))).toEqual([true, false])
})

test('a backslash before nothing that it could change is itself, in whatever case', () => {
  const mode = {ignoreCase: true, dotAll: false, unicode: false, unicodeSets: false}
  expect(toTaken(toAtom('\\c', 'i'), mode)).toEqual([[0x5c, 0x5c]])
})
