import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {toConstant, toRegex} from '../../../src/parity/code/constant.ts'
import {openCode} from '../../../src/parity/code/open-code.ts'
import {read, readRule, say, toFiles} from '../../support/read-code.ts'

const open = (text: string) => openCode(toFiles({'a.js': `const b = 'B', n = 2\nexports.it = ${text}`}), 'a.js', 'it')

const texts = fc.string({unit: fc.constantFrom('a', "'", '"', '`', '\\', '\n', '${', '/', 'é', '😀')})
const leaf = fc.oneof(
  texts.map(text => JSON.stringify(text)),
  fc.nat(9).map(String),
  fc.constantFrom(
    'b',
    'n',
    'true',
    'null',
    '-1',
    "'\\x41'",
    'String.raw`\\d${n}`',
    "['a', b].join('|')",
    '/a\\/b/.source',
  ),
)
const expressions = fc.letrec<{all: string}>(tie => ({
  all: fc.oneof(
    {maxDepth: 3},
    leaf,
    fc.tuple(tie('all'), tie('all')).map(([left, right]) => `(${left} + ${right})`),
    tie('all').map(inner => `\`x\${${inner}}\``),
  ),
})).all

test('what is a constant has the value that the engine gives it', () => {
  fc.assert(
    fc.property(expressions, text => {
      const value = new Function(`const b = 'B', n = 2\nreturn ${text}`)()
      const found = toConstant(open(text))
      // What `true` and `null` are as numbers is left to the engine.
      const isLeft = found === undefined && /true|null/.test(text)
      expect(found).toEqual(isLeft ? undefined : value)
    }),
    {numRuns: 1_000},
  )
})

test.each([
  ['n * 3 - 1', 5],
  ['n ** 10 / 2', 512],
  ['10 % 3', undefined],
  ['-b', undefined],
  ['+n', undefined],
  ['make()', undefined],
  ['`a${make()}`', undefined],
  ['tag`a`', undefined],
  ['String.raw`a${make()}`', undefined],
  ['[make()].join()', undefined],
  ["['a', 'b'].join()", 'a,b'],
  ["['a', 1].join('')", undefined],
  ['[].concat("a")', undefined],
  ['/(/.source', undefined],
  ['b.length', undefined],
  ['b || "c"', undefined],
])('%s is %o', (text, value) => {
  expect(toConstant(open(text))).toBe(value)
})

test('what doubles again and again is worked out once, and is no constant when it is too long', () => {
  const doubled = Array.from({length: 40}, (_, index) => `const a${index + 1} = a${index} + a${index}`)
  const say = (start: string) =>
    toConstant(openCode(toFiles({'a.js': [`const a0 = ${start}`, ...doubled].join('\n')}), 'a.js', 'a40'))
  expect([say("''"), say("'a'"), say('0')]).toEqual(['', undefined, 0])
})

describe('RegExp', () => {
  test.each([
    ['/a\\/b/gi', {source: 'a\\/b', flags: 'gi'}],
    ["new RegExp('a/b', 'i')", {source: 'a/b', flags: 'i'}],
    ['RegExp(`^${b}$`)', {source: '^B$', flags: ''}],
    ["new RegExp(/a/i, 'm')", {source: 'a', flags: 'm'}],
    ['new RegExp(/a/i)', {source: 'a', flags: 'i'}],
    ["new RegExp(/a/.source + /b/.source, 'u')", {source: 'ab', flags: 'u'}],
    ['new RegExp(make())', undefined],
    ["new RegExp('a', make())", undefined],
    ['new RegExp()', undefined],
    ["new Regexp('a')", undefined],
  ])('%s is read', (text, regex) => {
    expect(toRegex(open(text))).toEqual(regex)
  })

  test('another RegExp than that of the language is none', () => {
    expect(say(read("const {RegExp} = require('re2')\nexports.it = new RegExp('a')"))).toMatch(/^form: Unexpected/)
  })

  test.each([
    ['/a(b/', 'form: Unexpected pattern `/a(b/` (Unterminated group at offset 3), expected one that compiles'],
    [
      "'[b-a]'",
      'form: Unexpected pattern `/[b-a]/` (Range out of order in character class at offset 4), expected one that compiles',
    ],
    ['/a/y', 'form: Unexpected flag `y` of `/a/y`, expected none'],
  ])('%s is no pattern that can be read', (text, message) => {
    expect(say(read(`exports.it = ${text}`))).toBe(message)
  })

  test('a text is the source of a pattern', () => {
    expect(readRule("exports.it = 'a/b'")).toMatchObject({language: {source: 'a/b', flags: ''}, shown: '/a/b/'})
  })
})
