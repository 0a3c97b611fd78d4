import fc from 'fast-check'
import {expect, test} from 'vitest'
import {findQuoted} from '../../src/diagnostic/index.ts'

const find = (text: string, wanted: string, companion?: string) =>
  findQuoted({path: 'c.json', text}, wanted, companion)?.start.offset

test('a text in quotes is found by its own characters', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w ]*$/), fc.stringMatching(/^\w{0,9}$/), (before, wanted) => {
      const place = findQuoted({path: 'c.json', text: `{${before}: "${wanted}"}`}, wanted)
      expect([place?.start.offset, place?.end.offset]).toEqual([before.length + 4, before.length + 4 + wanted.length])
    }),
  )
})

test.each([
  ['in quotes of each kind', `{a: 'x', b: \`x\`}`, 5],
  ['but not as a bare word', '{x: "y"}', undefined],
  ['nor as part of a longer text', '["xy", "yx", "x"]', 14],
  ['nor between two texts', `['a'x"b"]`, undefined],
])('%s', (_, text, offset) => {
  expect(find(text, 'x')).toBe(offset)
})

test('of several, the one beside its companion counts, or else the first', () => {
  const text = '[{"a": "x", "at": "p"}, {"a": "y", "at": "p"}]'
  expect(find(text, 'p', 'y')).toBe(text.lastIndexOf('p'))
  expect(find(text, 'p', 'x')).toBe(text.indexOf('p'))
  expect(find(text, 'p', 'z')).toBe(text.indexOf('p'))
})
