import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {formatComparison} from '../../src/cli/patterns/format-comparison.ts'
import {readPattern} from '../../src/cli/patterns/read-pattern.ts'
import {toVisible} from '../../src/index.ts'
import {patterns} from '../support/patterns.ts'
import {project} from './project.ts'

const compare = (left: string, right: string, ...options: string[]) =>
  project({}).run(['compare', ...options, '--', left, right])

test.each([
  ['^[\\w\\/.%-]+$', '^[\\w/.%-]+$', 0, 'equivalent: both accept the same strings'],
  ['^[\\w.-]+$', '^[\\w.:-]+$', 1, 'only right  ":" (U+003A)'],
  ['^[\\w/.%-]+$', '^[\\w.%-]+$', 1, 'only left   "/" (U+002F)'],
  ['/^[0-9a-f]{2}$/', '/^[0-9a-f]{2}/', 1, 'subset: the right accepts all that the left accepts, and more'],
  ['/^a$/i', '/^[aA]$/', 0, 'equivalent'],
  ['^[ab]$', '^[bc]$', 1, 'overlap: each accepts a string that the other refuses'],
  ['^a$', '^b$', 1, 'disjoint: no string is accepted by both'],
  ['', '^.+$', 1, 'only left   the empty string'],
  ['//', '', 0, 'equivalent'],
  ['^\\u202e$', '^\\u0430$', 1, 'only left   "<U+202E>" (U+202E)\n  only right  "а" (U+0430)'],
  ['-', '^-', 1, 'superset'],
])('%s against %s ends with %i', async (left, right, code, text) => {
  const ended = await compare(left, right)
  expect(ended).toEqual({code, stdout: expect.stringContaining(text), stderr: ''})
})

test('what cannot be compared ends with 3 and says why', async () => {
  const {code, stdout, stderr} = await compare('^(a+)\\1$', '^(?:aa)+$')
  expect({code, stderr}).toEqual({code: 3, stderr: ''})
  expect(stdout).toMatch(/^undecided: \S.*\n$/)
})

test('a difference that a sample proves is told as one, beside a relation that is not known', () => {
  const comparison = {relation: 'undecided', reason: 'a back-reference', onlyLeft: '"', onlyRight: ''} as const
  expect(formatComparison({comparison, toVisible}).split('\n')).toEqual([
    'different by a sample; the exact relation is undecided',
    'undecided: a back-reference',
    '  only left   """ (U+0022)',
    '  only right  the empty string',
    '',
  ])
})

test('how much each side has for itself is told where it is known', () => {
  const comparison = {relation: 'subset', onlyRight: ':'} as const
  const text = formatComparison({comparison, alone: {maximum: 8, onlyLeft: 0n, onlyRight: 1234n}, toVisible})
  expect(text).toMatch(/\n {2}up to 8 characters: 0 only left, 1,234 only right\n$/)
})

test('a long witness is cut, and so is the list of its characters', async () => {
  const {stdout} = await compare('^[a-i]{8}a{121}$', '^$')
  expect(stdout).toContain(`only left   "${'a'.repeat(60)}…" (129 characters: U+0061)`)
  expect((await compare('^abcdefghi$', '^a$')).stdout).toMatch(/"abcdefghi" \(U\+0061 .* U\+0068 …\)/)
})

describe('--format json', () => {
  const validate = new Ajv2020().compile(JSON.parse(readFileSync('schemas/compare.schema.json', 'utf8')))

  test.each([
    ['^a$', '^[a]$', {relation: 'equivalent', onlyLeft: null, onlyRight: null, reason: null}],
    ['^a?$', '^a$', {relation: 'superset', onlyLeft: '', onlyRight: null, reason: null}],
    ['^(a+)\\1$', '^(?:aa)+$', {relation: 'undecided', onlyLeft: null, onlyRight: null, reason: expect.any(String)}],
  ])('%s against %s', async (left, right, expected) => {
    const {stdout} = await compare(left, right, '--format', 'json')
    expect(JSON.parse(stdout)).toEqual(expected)
  })

  test('is what its schema says, whatever the patterns', async () => {
    await fc.assert(
      fc.asyncProperty(patterns(), patterns(), async (left, right) => {
        const {stdout} = await compare(`/${left.source}/`, `/${right.source}/`, '--format', 'json')
        validate(JSON.parse(stdout))
        expect(validate.errors).toBeNull()
      }),
      {numRuns: 30},
    )
  })

  test('the schema refuses what is none', () => {
    expect(validate({relation: 'same', onlyLeft: null, onlyRight: null, reason: null})).toBe(false)
    expect(validate({relation: 'equivalent'})).toBe(false)
  })
})

describe('wrong input ends with 2 and prints nothing to stdout', () => {
  test.each([
    [
      ['^[$', '^a$'],
      'Unexpected pattern with a syntax error at offset 3: Unterminated character class\n  ^[$\n     ^\n',
    ],
    [['^a$', '/a(b/'], 'Unexpected pattern with a syntax error at offset 3: Unterminated group\n  a(b\n     ^\n'],
    [['/a/x', 'a'], 'Unexpected flags `x`, expected some of d, g, i, m, s, u or v, y; write `\\/` for a slash'],
    [['/a/uv', 'a'], 'Unexpected flags `uv`, expected some of'],
    [['a', 'b', '--format', 'xml'], 'Unexpected format `xml`, expected one of json, text\n'],
  ])('%j', async (argv, message) => {
    const {code, stdout, stderr} = await project({}).run(['compare', ...argv])
    expect({code, stdout, stderr}).toEqual({code: 2, stdout: '', stderr: expect.stringContaining(message)})
  })

  test.each([[['^a$']], [['a', 'b', 'c']]])('%j are not two patterns', async argv => {
    expect(await project({}).run(['compare', ...argv])).toMatchObject({code: 2, stdout: ''})
  })
})

test('any pattern between slashes is read as it is written', () => {
  fc.assert(
    fc.property(patterns(), fc.constantFrom('', 'i', 'su', 'v'), ({source}, flags) => {
      expect(readPattern(`/${source}/${flags}`)).toEqual({source, flags})
    }),
  )
})
