import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readDeviations} from '../../../src/conformance/index.ts'

const claims = ['no-store', 'refused-values:utm_source', 'refused-values:utm_term']
const read = (text: string) => readDeviations({path: 'deviations.json', text}, claims)
const list = (...entries: readonly unknown[]) => JSON.stringify({deviations: entries}, null, 2)

test('each entry has its place in the file', () => {
  const text = list({case: 'no-store', reason: 'a cache'}, {case: 'refused-values:utm_term', reason: 'older  '})
  const {deviations, diagnostics} = read(text)
  expect(diagnostics).toEqual([])
  expect(deviations).toMatchObject([
    {case: 'no-store', reason: 'a cache', place: {start: {line: 4}}},
    {case: 'refused-values:utm_term', reason: 'older', place: {start: {line: 8}}},
  ])
  expect(deviations.map(({place: {start, end}}) => text.slice(start.offset, end.offset))).toEqual(
    deviations.map(deviation => deviation.case),
  )
})

test.each([
  ['no JSON', '{', /^Unexpected text, expected JSON: /],
  ['a text', '"a"', 'Unexpected JSON, expected {"deviations": […]}'],
  ['a byte order mark within', '{"deviations": []\uFEFF}', /^Unexpected text, expected JSON: /],
  ['a list', '[]', 'Unexpected JSON, expected {"deviations": […]}'],
  ['a key too many', '{"deviations": [], "more": 1}', 'Unexpected JSON, expected {"deviations": […]}'],
  ['no list', '{}', 'Unexpected JSON, expected {"deviations": […]}'],
  ['an entry without a reason', list({case: 'no-store'}), /^Unexpected entry 1, expected /],
  ['an entry whose case is no text', list({case: ['no-store'], reason: 'a'}), /^Unexpected entry 1, expected /],
  ['an entry that is a text', list('no-store'), /^Unexpected entry 1, expected /],
  ['an entry with a key too many', list({case: 'no-store', reason: 'a', until: 'May'}), /^Unexpected entry 1, /],
  ['an empty reason', list({case: 'no-store', reason: ' '}), /^Unexpected empty reason of `no-store`, expected why/],
  ['a case that is none', list({case: 'no-stroe', reason: 'a'}), 'Unexpected case `no-stroe`, expected `no-store`'],
  [
    'a case twice',
    list({case: 'no-store', reason: 'a'}, {case: 'no-store', reason: 'b'}),
    'Unexpected second deviation `no-store`, expected one',
  ],
])('%s is told', (_, text, message) => {
  const {diagnostics} = read(text)
  expect(diagnostics).toHaveLength(1)
  expect(diagnostics[0]).toMatchObject({code: 'deviation-invalid', severity: 'error', path: 'deviations.json'})
  expect(diagnostics[0]?.message).toMatch(message)
})

test('a byte order mark is no part of the JSON', () => {
  expect(read(`\uFEFF${list({case: 'no-store', reason: 'a'})}`)).toMatchObject({diagnostics: [], deviations: [{}]})
})

test('a case of which there is none like it is told as such', () => {
  const {diagnostics} = readDeviations({path: 'a.json', text: list({case: 'no-store', reason: 'a'})}, [])
  expect(diagnostics.map(({message}) => message)).toEqual(['Unexpected case `no-store`, expected one that there is'])
})

test('what is wrong stands where the file says it', () => {
  const text = list({case: 'no-store', reason: 'a'}, {case: 'gone', reason: 'b'})
  expect(read(text).diagnostics[0]?.place.start.line).toBe(8)
})

test('any text is read, and each entry is a deviation or a fault', () => {
  const entry = fc.oneof(
    fc.json().map(text => JSON.parse(text)),
    fc.record({case: fc.constantFrom(...claims), reason: fc.string()}),
  )
  fc.assert(
    fc.property(fc.array(entry), entries => {
      const {deviations, diagnostics} = read(list(...entries))
      expect(deviations.length + diagnostics.length).toBe(entries.length)
    }),
  )
  fc.assert(fc.property(fc.string(), text => void expect(read(text).deviations).toEqual([])))
})
