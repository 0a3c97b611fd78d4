import fc from 'fast-check'
import {expect, test} from 'vitest'
import {toPlaces} from '../../src/diagnostic/index.ts'

const texts = fc.array(fc.constantFrom('a', 'é', '😀', ' ', '\u2028', '\n', '\r', '\r\n')).map(parts => parts.join(''))
const endings = (text: string) => [...text.matchAll(/\r\n?|\n/g)].map(({index, 0: ending}) => index + ending.length)

test('a point tells how many lines ended before it, and how far it is from the last of these', () => {
  fc.assert(
    fc.property(texts, text => {
      const {point} = toPlaces(text)
      for (let offset = 0; offset <= text.length; offset++) {
        const before = endings(text).filter(end => end <= offset)
        expect(point(offset)).toEqual({line: before.length + 1, column: offset - (before.at(-1) ?? 0) + 1, offset})
      }
    }),
  )
})

test('a place starts and ends at the points of its offsets', () => {
  fc.assert(
    fc.property(texts, fc.nat(20), fc.nat(20), (text, start, length) => {
      const {place, point} = toPlaces(text)
      expect(place(start, start + length)).toEqual({start: point(start), end: point(start + length)})
    }),
  )
})

test.each([
  ['', 0, {line: 1, column: 1, offset: 0}],
  ['a\r\nb', 2, {line: 1, column: 3, offset: 2}],
  ['a\r\nb', 3, {line: 2, column: 1, offset: 3}],
  ['a\rb', 2, {line: 2, column: 1, offset: 2}],
  ['a\u2028b', 2, {line: 1, column: 3, offset: 2}],
  ['😀b', 2, {line: 1, column: 3, offset: 2}],
  ['a\n', 2, {line: 2, column: 1, offset: 2}],
])('in %j offset %i has its point', (text, offset, point) => {
  expect(toPlaces(text).point(offset)).toEqual(point)
})
