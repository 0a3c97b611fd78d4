import fc from 'fast-check'
import {expect, test} from 'vitest'
import {clip, includes, invert, toCharacters} from '../../../src/regex/automaton/characters.ts'

const range = fc
  .tuple(fc.nat({max: 20}), fc.nat({max: 5}))
  .map(([first, more]): readonly [number, number] => [first, first + more])
const all = Array.from({length: 31}, (_, character) => character)

test('a set holds what its ranges hold, and its inverse all else; neither has ranges that touch', () => {
  fc.assert(
    fc.property(fc.array(range, {maxLength: 5}), ranges => {
      const characters = toCharacters(ranges)
      const inverse = invert(characters, 30)
      const held = all.filter(one => ranges.some(([first, last]) => first <= one && one <= last))
      expect(all.filter(one => includes(characters, one))).toEqual(held)
      expect(all.filter(one => includes(inverse, one))).toEqual(all.filter(one => !held.includes(one)))
      for (const set of [characters, inverse])
        for (const [index, [first]] of set.entries()) expect(first).toBeGreaterThan((set[index - 1]?.[1] ?? -2) + 1)
      expect(invert(inverse, 30)).toEqual(characters)
    }),
  )
})

test.each([
  [[], []],
  [[[3, 5]], [[3, 5]]],
  [
    [
      [4, 5],
      [1, 3],
    ],
    [[1, 5]],
  ],
  [
    [
      [1, 3],
      [5, 6],
    ],
    [
      [1, 3],
      [5, 6],
    ],
  ],
  [
    [
      [1, 9],
      [2, 3],
    ],
    [[1, 9]],
  ],
  [
    [
      [1, 2],
      [2, 4],
    ],
    [[1, 4]],
  ],
] as const)('the ranges %j as a set are %j', (ranges, characters) => {
  expect(toCharacters(ranges)).toEqual(characters)
})

test('the inverse of a set goes up to the last character', () => {
  expect(invert([], 9)).toEqual([[0, 9]])
  expect(invert([[0, 9]], 9)).toEqual([])
  expect(invert([[0, 8]], 9)).toEqual([[9, 9]])
  expect(invert([[1, 9]], 9)).toEqual([[0, 0]])
  expect(
    invert(
      [
        [1, 2],
        [4, 4],
      ],
      9,
    ),
  ).toEqual([
    [0, 0],
    [3, 3],
    [5, 9],
  ])
})

test('a set is clipped at two characters, both included', () => {
  const set = [
    [1, 3],
    [5, 7],
    [9, 9],
  ] as const
  expect(clip(set, 3, 5)).toEqual([
    [3, 3],
    [5, 5],
  ])
  expect(clip(set, 2, 9)).toEqual([
    [2, 3],
    [5, 7],
    [9, 9],
  ])
  expect(clip(set, 4, 4)).toEqual([])
  expect(clip(set, 6, 6)).toEqual([[6, 6]])
})
