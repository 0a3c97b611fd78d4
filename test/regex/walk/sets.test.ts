import {describe, expect, test} from 'vitest'
import type {Characters} from '../../../src/regex/automaton/characters.ts'
import {memoize, noSets, type Sets, toUnions} from '../../../src/regex/walk/sets.ts'

const [a, b, c] = [[[1, 1]], [[2, 2]], [[3, 3]]] as const satisfies readonly Characters[]

describe('a union of lists of sets', () => {
  test('has each set once', () => {
    const unite = toUnions()
    expect(unite([a, b], [b, c])).toEqual([a, b, c])
    expect(unite([a, a], [b])).toEqual([a, b])
  })

  test('is one object, in whatever order', () => {
    const unite = toUnions()
    const [ab, ba] = [unite([a], [b]), unite([b], [a])]
    expect(ba).toBe(ab)
    expect(unite(noSets, [b, a])).toBe(ab)
    expect(unite([a], [c])).not.toBe(ab)
    expect(unite(ab, [c])).toBe(unite([c, b], [a]))
  })

  test('with itself or with nothing is what it was', () => {
    const unite = toUnions()
    const list: Sets = [b, a]
    expect([unite(list, list), unite(list, noSets)]).toEqual([list, list])
    expect(unite(list, list)).toBe(list)
    expect(unite(list, [])).toBe(list)
  })
})

describe('what was worked out', () => {
  test('is remembered of each two lists, and of whether half a pair stands before', () => {
    const asked: unknown[] = []
    const work = memoize((left, right, afterHigh) => asked.push([left, right, afterHigh]))
    const [one, other]: [Sets, Sets] = [[a], [b]]
    const calls = [
      [one, other],
      [other, one],
      [one, other, true],
      [one, one],
      [other, other, true],
      [noSets, one],
      [one, noSets],
    ] as const
    const first = calls.map(([left, right, afterHigh]) => work(left, right, afterHigh))
    expect(first).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(calls.map(([left, right, afterHigh]) => work(left, right, afterHigh))).toEqual(first)
    expect(
      calls.flatMap(([left, right, afterHigh]) => [work(left, right, afterHigh), work(left, right, afterHigh)]),
    ).toEqual(first.flatMap(value => [value, value]))
    expect([work(one, other, false), work(one, other, true), work(one, other)]).toEqual([1, 3, 1])
    expect(asked).toEqual(calls.map(([left, right, afterHigh = false]) => [left, right, afterHigh]))
  })
})
