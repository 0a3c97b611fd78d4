import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Language} from '../../../src/regex/index.ts'
import {searchAntichain} from '../../../src/regex/search/antichain.ts'
import {searchProduct} from '../../../src/regex/search/product.ts'
import {search} from '../../../src/regex/search/search.ts'
import {Undecided} from '../../../src/regex/undecided.ts'
import {toBudget} from '../../../src/regex/walk/budget.ts'
import {toMachine} from '../../../src/regex/walk/language-walk.ts'
import {languages} from '../../support/languages.ts'
import {patterns} from '../../support/patterns.ts'

const limits = {
  atoms: ['a', 'b', '[^a]', '😀', '\\ude00'],
  assertions: ['^', '$', '\\b'],
  looks: ['(?=', '(?<!'],
  flags: ['', 'u'],
}

/** Runs one way of searching, or leaves the pair out where a language is not regular. */
function run(way: typeof searchProduct, left: Language, right: Language): ReturnType<typeof searchProduct> | undefined {
  try {
    const spend = toBudget()
    return way(toMachine(left).start(spend), toMachine(right).start(spend), spend)
  } catch (error) {
    if (error instanceof Undecided) return undefined
    throw error
  }
}

test('antichains and the product find witnesses of the same lengths, and whether there is a common string', () => {
  const any = fc.oneof(languages(), patterns(limits))
  fc.assert(
    fc.property(any, any, (left, right) => {
      const [product, antichain] = [run(searchProduct, left, right), run(searchAntichain, left, right)]
      fc.pre(product !== undefined && antichain !== undefined)
      expect(antichain?.onlyLeft?.length).toBe(product?.onlyLeft?.length)
      expect(antichain?.onlyRight?.length).toBe(product?.onlyRight?.length)
      // A subset is a subset, with a common string or without.
      const isApart = product?.onlyLeft !== undefined && product?.onlyRight !== undefined
      if (isApart) expect(antichain?.both === undefined).toBe(product?.both === undefined)
    }),
    {numRuns: 1500},
  )
})

test('a search past its deadline gives up, and says so', () => {
  const [left, right] = ['[ab]*a[ab]{30}', '[ab]*b[ab]{30}'].map(source => toMachine({source, flags: ''}))
  expect(() => left && right && search(left, right, performance.now())).toThrow('the search takes more than 5 seconds')
})

test('a budget gives up as soon as it is spent', () => {
  const spend = toBudget(10_000)
  spend(10_000)
  expect(() => spend(1)).toThrow('the search takes more than 1 MB of memory')
})
