import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {accepted, createArbitraries, query, refused, refusedQuery} from '../../src/arbitraries/index.ts'

/** What is left when a property fails that holds of nothing but this. */
function shrink<Value>(arbitrary: fc.Arbitrary<Value>, fails: (value: Value) => boolean, seed = 1): Value | undefined {
  return fc.check(
    fc.property(arbitrary, value => !fails(value)),
    {seed, numRuns: 1_000},
  ).counterexample?.[0]
}

const own = createArbitraries({
  parameters: [{name: 'code', pattern: {source: '^(?:x{2,}|[0-9]{3}-[A-Z]+)$', flags: ''}}],
  conditions: [],
})

describe('whatever the seed, it shrinks', () => {
  test.each([
    ['accepted', accepted('utm_source'), 'a'],
    ['accepted, of one length', accepted('uid'), 'a'.repeat(32)],
    ['accepted, of a page of one’s own', own.accepted('code'), 'xx'],
    ['refused', refused('utm_source'), ''],
    ['refused, of one length', refused('uid'), 'a'.repeat(31)],
    ['refused, of a page of one’s own', own.refused('code'), 'x'],
  ])('%s: to a shortest value', (_, arbitrary, shortest) => {
    fc.assert(
      fc.property(fc.integer(), seed => shrink(arbitrary, () => true, seed) === shortest),
      {numRuns: 20},
    )
  })

  test('query: to the empty one', () => {
    fc.assert(
      fc.property(fc.integer(), seed => {
        expect(shrink(query(), () => true, seed)).toEqual({})
      }),
      {numRuns: 20},
    )
  })
})

test('a limit of length is found', () => {
  expect(shrink(accepted('utm_term'), value => value.length > 64)).toBe('a'.repeat(65))
  expect(shrink(refused('uid'), value => [...value].length > 32)).toBe('a'.repeat(33))
})

describe('a character that is treated otherwise is found', () => {
  test('alone, among those that are accepted', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom('%', '//'),
        (seed, text) => shrink(accepted('utm_term'), value => value.includes(text), seed) === text,
      ),
      {numRuns: 20},
    )
  })

  test('among those that are refused, the nicest that fails, and seldom beside others', () => {
    const of = (fails: (value: string) => boolean) =>
      Array.from({length: 20}, (_, seed) => shrink(refused('utm_term'), fails, seed))
    expect(of(value => value.includes('\n')).filter(text => text === '\n').length).toBeGreaterThan(15)
    expect(of(value => /[^\0-~]/.test(value)).filter(text => text === '¡').length).toBeGreaterThan(10)
    const shout = (seed: number) => shrink(refused('uid'), value => /[A-Z]/.test(value), seed) ?? ''
    for (let seed = 0; seed < 5; seed++) expect([...shout(seed)].sort().join('')).toMatch(/^Aa{31,32}$/)
  })
})

test('a query keeps what fails, and what its conditions ask for', () => {
  expect(shrink(query(), ({event_type: type}) => type === 'engage')).toEqual({
    event_type: 'engage',
    service: 'a'.repeat(16),
    uid: 'a'.repeat(32),
  })
})

test('a refused query keeps what is refused, and little else', () => {
  expect(shrink(refusedQuery(), ({reason}) => reason === 'repeated')?.query).toMatch(/^(\w+=\w+)&\1/)
  const broken = shrink(refusedQuery(), ({reason, parameter}) => reason === 'condition' && parameter === 'context')
  expect(broken?.query).toMatch(/^service=sync(&context=a)?$/)
})
