import {expect, test} from 'vitest'
import {toKey} from '../../../src/regex/search/pair.ts'

test('each pair of stops has a key of its own', () => {
  const stops = [0, 1, 2, 3, 2 ** 13, 2 ** 14 - 1, 2 ** 14, 2 ** 14 + 1, 2 ** 15, 2 ** 20, 2 ** 25, 2 ** 26 - 2]
  const pairs = stops.flatMap(left =>
    stops.flatMap(right => [true, false].map(afterHigh => ({left, right, afterHigh}))),
  )
  const keys = pairs.map(toKey)
  expect(new Set(keys).size).toBe(pairs.length)
  expect(keys.every(Number.isSafeInteger)).toBe(true)
  // What fits into 31 bits is looked up faster.
  const small = pairs.filter(({left, right}) => left < 2 ** 14 && right < 2 ** 14).map(toKey)
  expect(small.every(key => key >= 0 && key < 2 ** 30)).toBe(true)
})
