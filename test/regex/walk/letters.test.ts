import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Characters, includes, toCharacters} from '../../../src/regex/automaton/characters.ts'
import {toFaces, toFacesOf} from '../../../src/regex/walk/faces.ts'
import {toLetters} from '../../../src/regex/walk/letters.ts'
import {isHalf, isHigh, toKind, toNicest, toPartition} from '../../../src/regex/walk/partition.ts'

const borders = [0, 0xa, 0x20, 0x61, 0x7a, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xfffd, 0xffff, 0x10000]
const border = fc.constantFrom(...borders, 0x10ffff)
const set = fc
  .array(
    fc.tuple(border, border).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const),
    {maxLength: 3},
  )
  .map(toCharacters)
const sets = fc.array(set, {maxLength: 3})
/** Characters on both sides of each border. */
const points = [...borders.flatMap(point => [point - 1, point, point + 1]).filter(point => point >= 0), 0x10ffff]
const holds = (sets: readonly Characters[], point: number) => sets.map(set => includes(set, point)).join()

test.each([
  [0x61, 0, false, false],
  [0xd7ff, 0, false, false],
  [0xd800, 2, true, true],
  [0xdbff, 2, true, true],
  [0xdc00, 3, false, true],
  [0xdfff, 3, false, true],
  [0xe000, 0, false, false],
  [0xffff, 0, false, false],
  [0x10000, 1, false, false],
])('the character %i is of kind %i; the first half of a pair: %s, half of it: %s', (point, kind, high, half) => {
  expect([toKind(point), isHigh(point), isHalf(point)]).toEqual([kind, high, half])
})

test.each([
  [0, 0x10ffff, 'a', 0],
  [0x62, 0x63, 'b', 0],
  [0x30, 0x60, '0', 1],
  [0x41, 0x60, 'A', 2],
  [0x3a, 0x40, ':', 3],
  [0x7b, 0xff, '{', 3],
  [0, 0x20, ' ', 4],
  [0x7f, 0xff, '¡', 5],
  [0, 0x1f, '\n', 6],
  [0x2000, 0x2001, '\u2000', 7],
  [0xd7ff, 0xe000, '\ud7ff', 7],
  [0xdc00, 0xffff, '\ue000', 8],
  [0, 9, '\0', 9],
  [0xfffe, 0x10ffff, '\ufffe', 10],
  [0x10001, 0x10ffff, '\u{10001}', 11],
  [0xd800, 0xdfff, '\ud800', 12],
])('of the characters from %i to %i the nicest is %j', (from, to, face, rank) => {
  expect(toNicest(from, to)).toEqual({rank, face: face.codePointAt(0)})
})

test('a partition cuts the code points where a set begins or ends, or the kind changes', () => {
  expect(toPartition([])).toEqual({firsts: [0, 0xd800, 0xdc00, 0xe000, 0x10000], parts: [0, 0, 0, 0, 0]})
  const {firsts, parts} = toPartition([[[5, 7]], [[7, 0x10ffff]]])
  expect(firsts).toEqual([0, 5, 7, 8, 0xd800, 0xdc00, 0xe000, 0x10000])
  expect([1, 2, 3].map(index => parts[index] === parts[0])).toEqual([false, false, false])
  expect(new Set(parts).size).toBe(4)
  expect(new Set(parts.slice(3)).size).toBe(1)
})

describe('letters', () => {
  test('have each character once, those of one letter are in the same sets, and those of two in others', () => {
    fc.assert(
      fc.property(sets, sets => {
        const letters = toLetters(sets)
        const letterOf = (point: number) => letters.filter(({characters}) => includes(characters, point))
        const known = new Map<string, number>()
        for (const point of points) {
          const [letter, ...others] = letterOf(point)
          expect([letter === undefined, others]).toEqual([false, []])
          expect(holds(sets, letter?.face ?? 0)).toBe(holds(sets, point))
          known.set(holds(sets, point), letter?.face ?? 0)
        }
        // Only halves of pairs and what takes two units are letters of their own, where nothing else is as they are.
        const plain = letters.filter(({face}) => toKind(face) === 0)
        expect(new Set(plain.map(({face}) => holds(sets, face))).size).toBe(plain.length)
        expect(known.size).toBeLessThanOrEqual(letters.length)
      }),
    )
  })

  test('are as many as faces, in the same order, behind half a pair too', () => {
    fc.assert(
      fc.property(sets, fc.boolean(), (sets, afterHigh) => {
        expect(toFaces(sets, afterHigh)).toEqual(toLetters(sets, afterHigh).map(({face}) => face))
      }),
    )
  })

  const [low, high, beyond] = [[[0xdc00, 0xdfff]], [[0xd800, 0xdbff]], [[0x10000, 0x10ffff]]] as const
  test.each([
    [[], [0x61]],
    [[[[0x61, 0x61]]], [0x61, 0x62]],
    [[[[0x62, 0x7a]]], [0x61, 0x62]],
    [
      [[[0x30, 0x39]], [[0x61, 0x7a]]],
      [0x61, 0x30, 0x41],
    ],
    [
      [[[0x61, 0x61]], [[0x61, 0x62]]],
      [0x61, 0x62, 0x63],
    ],
    [[low], [0x61, 0xdc00]],
    [
      [high, low],
      [0x61, 0xd800, 0xdc00],
    ],
    [[beyond], [0x61, 0x10000]],
    [[[[0xd800, 0xdfff]]], [0x61, 0xd800, 0xdc00]],
    [[[[0xd800, 0x10ffff]]], [0x61, 0xe000]],
    [
      [[[0, 0xd7ff]], [[0xe000, 0xffff]]],
      [0x61, 0xe000, 0x10000, 0xd800, 0xdc00],
    ],
  ] as const)('of the sets %j have the faces %j', (sets, faces) => {
    expect(toLetters(sets).map(({face}) => face)).toEqual(faces)
    expect(toFaces(sets)).toEqual(faces)
    expect(toFaces(sets, true)).toEqual(faces.filter(face => face !== 0xdc00))
    expect(toLetters(sets, true).map(({face}) => face)).toEqual(faces.filter(face => face !== 0xdc00))
  })

  test('have their characters in order', () => {
    expect(toLetters([[[0x61, 0x63]]]).map(({characters}) => characters)).toEqual([
      [[0x61, 0x63]],
      [
        [0, 0x60],
        [0x64, 0x10ffff],
      ],
    ])
    expect(toLetters([low], true).map(({characters}) => characters)).toEqual([
      [
        [0, 0xdbff],
        [0xe000, 0x10ffff],
      ],
    ])
  })
})

test('the faces of two lists of sets are those of both', () => {
  const facesOf = toFacesOf()
  const [left, right] = [[[[0x61, 0x61]]], [[[0xdc00, 0xdc00]]]] as const
  expect(facesOf(left, right)).toEqual([0x61, 0x62, 0xdc00])
  expect(facesOf(left, right, true)).toEqual([0x61, 0x62])
  expect(facesOf(right, left)).toBe(facesOf(left, right))
  expect(facesOf(left, [])).toEqual([0x61, 0x62])
})
