import {expect} from 'vitest'
import {patterns as page} from '../../src/generated/validators.ts'
import {vectors} from '../../src/regex/index.ts'

/** Expects so many vectors of a parameter of the page, each as its pattern says and under an id of its own. */
export function expectVectors(name: keyof typeof page, count: number): void {
  const regex = page[name]
  const all = [...vectors(regex, name)]
  expect(all).toHaveLength(count)
  expect(all.filter(({value, expected}) => regex.test(value) !== (expected === 'accept'))).toEqual([])
  expect(new Set(all.slice(0, 20).map(({expected}) => expected)).size).toBe(2)
  expect(new Set(all.map(({id}) => id)).size).toBe(count)
}
