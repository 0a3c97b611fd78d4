import {expect, test} from 'vitest'
import {lint} from '../read.ts'

const editsOf = (code: string, text: string) =>
  lint([{path: 'a.md', text}])
    .filter(diagnostic => diagnostic.code === code)
    .map(({edits}) => edits)
const table = (...rows: readonly string[]) => `|Name|Validation|\n|-|-|\n${rows.map(row => `${row}\n`).join('')}`
const zone = (name: string, pattern: string) => `<!--begin-validation-${name}-->${pattern}<!--end-validation-${name}-->`

test('a zone is not renamed to the name of another zone', () => {
  const text = table(`|\`a_b\`|${zone('a-b', '^a$')}|`, `|\`c\`|${zone('a_b', '^c$')}|`)
  expect(editsOf('marker-name', text)).toEqual([undefined, undefined])
})

test('slashes stay where the pattern between them starts or ends with a space', () => {
  expect(editsOf('zone-slashes', zone('a', '/ ^a$/'))).toEqual([undefined])
})

test('text beside a zone stays where it is more than punctuation', () => {
  expect(editsOf('zone-stray-text', table(`|\`a\`|${zone('a', '^a$')} or /|`))).toEqual([undefined])
})

test.each([
  ['a reference', '^\\.&lt;[a]$', 'zone-entity'],
  ['a syntax error', '^\\.[a$', 'pattern-syntax'],
])('%s is told alone, for in a code span it would stay', (_, pattern, code) => {
  const told = lint([{path: 'a.md', text: `a ${zone('a', pattern)}`}])
  expect(told.map(diagnostic => diagnostic.code)).toEqual([code])
})

test('a comment inside a pattern is not made text', () => {
  expect(editsOf('pattern-rendered', `a ${zone('a', '^a<!--end-validaton-a-->$')}`)).toEqual([undefined])
})

test('text beside a requirement in a cell is no stray text', () => {
  const requirement = '<!--begin-requirement-a.b-->It must be.<!--end-requirement-a.b-->'
  expect(editsOf('zone-stray-text', table(`|\`a\`|${requirement} And more.|`))).toEqual([])
})
