import fc from 'fast-check'
import {expect, test} from 'vitest'
import {judgeQuery} from '../../../src/conformance/values/judge-query.ts'
import {queries} from '../../../src/conformance/values/queries.ts'
import {validateQuery} from '../../../src/generated/validators.ts'
import {page} from '../../generated/page.ts'

const judge = judgeQuery(page)

/** What the generated validators refuse: another reading of the same page. */
function refusedBy(query: string): readonly string[] {
  const result = validateQuery(`?${query}`)
  return result.ok ? [] : result.refused.map(({parameter}) => parameter)
}

test('a query is judged as the generated validators judge it', () => {
  fc.assert(
    fc.property(fc.oneof(queries(page), fc.string(), fc.webQueryParameters()), query => {
      expect([...judge(query).refused].sort()).toEqual([...refusedBy(query)].sort())
    }),
    {numRuns: 2000},
  )
})

test.each([
  ['', []],
  ['utm_source=a%2Fb', []],
  ['utm_source=a&utm_source=a', ['utm_source']],
  ['utm_source=', ['utm_source']],
  ['UTM_SOURCE=:', []],
  ['__proto__=x&constructor=y', []],
  ['event_type=engage', ['service', 'uid']],
  ['service=sync&context=fx_x', ['context']],
  ['service=sync', ['context']],
])('of %j the page refuses %j', (query, refused) => {
  expect(judge(query).refused).toEqual(refused)
})

test('queries of all kinds are drawn: accepted, refused, and without a documented parameter', () => {
  const drawn = fc.sample(queries(page), {numRuns: 500, seed: 1}).map(judge)
  const [accepted, refused] = [
    drawn.filter(one => one.refused.length === 0),
    drawn.filter(one => one.refused.length > 0),
  ]
  expect(accepted.filter(({values}) => Object.keys(values).length > 0).length).toBeGreaterThan(50)
  expect(refused.length).toBeGreaterThan(50)
  expect(drawn.some(({values}) => Object.keys(values).length === 0)).toBe(true)
})
