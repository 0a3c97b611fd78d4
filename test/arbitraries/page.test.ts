import fc from 'fast-check'
import {describe, expect, test, vi} from 'vitest'
import {accepted, query, refused, refusedQuery} from '../../src/arbitraries/index.ts'
import {spec} from '../../src/generated/spec.ts'
import {validateParameter, validateQuery} from '../../src/generated/validators.ts'
import {isNearMiss} from './is-near-miss.ts'

const names = spec.parameters.map(({name}) => name)

describe.each(names)('%s', name => {
  const isAccepted = (value: string) => validateParameter(name, value).ok

  test('what is accepted is accepted by the validator, and at most as long as asked', () => {
    fc.assert(fc.property(accepted(name), value => isAccepted(value) && value.length <= 100))
    fc.assert(fc.property(accepted(name, {maxLength: 32}), value => isAccepted(value) && value.length <= 32))
  })

  test('what is refused is refused by the validator, one character away from what is accepted', () => {
    fc.assert(fc.property(refused(name), value => !isAccepted(value)))
    fc.assert(fc.property(refused(name, {maxLength: 40}), value => isNearMiss(value, isAccepted)))
  })
})

test('the lengths and characters of what is accepted are all of those that the page allows', () => {
  const drawn = fc.sample(accepted('utm_source'), {numRuns: 2_000, seed: 1})
  const allowed = Array.from({length: 128}, (_, code) => String.fromCharCode(code)).filter(text =>
    /[\w/.%-]/.test(text),
  )
  expect(new Set(drawn.join(''))).toEqual(new Set(allowed))
  expect(new Set(drawn.map(({length}) => length)).size).toBe(100)
})

test('of few values each is drawn', () => {
  expect(new Set(fc.sample(accepted('form_type'), 100))).toEqual(new Set(['email', 'other']))
  expect(fc.sample(accepted('service'), 100)).toContain('sync')
})

test('near misses are too short, too long, and of all kinds of characters', () => {
  const drawn = fc.sample(refused('uid'), {numRuns: 2_000, seed: 1})
  expect(new Set(drawn.map(value => [...value].length))).toEqual(new Set([31, 32, 33]))
  const strangers = drawn.flatMap(value => /[^0-9a-f]/u.exec(value)?.[0] ?? [])
  for (const kind of [/[g-z]/, /[A-F]/, /[G-Z]/, /[!-~]/, / /, /\n/, /\p{L}/u, /[\u{10000}-\u{10ffff}]/u])
    expect(strangers.some(stranger => kind.test(stranger))).toBe(true)
})

describe('query', () => {
  test('the page accepts it, and knows all that is in it', () => {
    fc.assert(fc.property(query(), query => validateQuery(query).ok && validateQuery(query).unknown.length === 0))
  })

  test('each parameter comes often, and so does what conditions ask for', () => {
    const drawn = fc.sample(query(), {numRuns: 500, seed: 1})
    for (const name of names) expect(drawn.filter(query => name in query).length).toBeGreaterThan(100)
    expect(drawn.filter(query => query.event_type && query.service && query.uid).length).toBeGreaterThan(100)
    const contexts = drawn.filter(query => query.service === 'sync').map(({context}) => context)
    expect(new Set(contexts)).toEqual(new Set(['fx_desktop_v3', 'fx_fennec_v1', 'fx_ios_v1']))
  })
})

describe('refusedQuery', () => {
  test('the page refuses one parameter, the one that is named, and for the reason that is given', () => {
    fc.assert(
      fc.property(refusedQuery(), ({query, parameter, reason}) => {
        const result = validateQuery(query)
        expect(result.ok ? [] : result.refused).toEqual([expect.objectContaining({parameter, reason})])
      }),
      {numRuns: 500},
    )
  })

  test('each parameter is refused for each reason that it can be refused for', () => {
    const drawn = fc.sample(refusedQuery(), {numRuns: 1_000, seed: 1})
    const conditions = new Set(spec.conditions.map(({parameter}) => `${parameter} condition`))
    const expected = names.flatMap(name => [`${name} pattern`, `${name} repeated`])
    expect(new Set(drawn.map(({parameter, reason}) => `${parameter} ${reason}`))).toEqual(
      new Set([...expected, ...conditions]),
    )
  })

  test('a condition is broken by an absent value, and by one that is accepted otherwise', () => {
    const drawn = fc.sample(refusedQuery(), {numRuns: 1_000, seed: 1})
    const broken = drawn.filter(({reason}) => reason === 'condition')
    for (const {parameter} of spec.conditions.filter(({parameter}) => parameter !== 'uid')) {
      const some = broken.filter(refused => refused.parameter === parameter)
      const present = some.filter(({query}) => new URLSearchParams(query).has(parameter))
      expect([present.length, some.length - present.length].map(count => count > 10)).toEqual([true, true])
    }
  })
})

test('the same seed draws the same', () => {
  const draw = () =>
    [accepted('context'), refused('context'), query(), refusedQuery()].map(arbitrary =>
      fc.sample<unknown>(arbitrary, {seed: 42, numRuns: 20}),
    )
  expect(draw()).toEqual(draw())
})

test('nothing is drawn in vain', () => {
  const filter = vi.spyOn(fc.Arbitrary.prototype, 'filter')
  for (const arbitrary of [accepted('uid'), refused('uid'), query(), refusedQuery()]) fc.sample<unknown>(arbitrary, 100)
  expect(filter).not.toHaveBeenCalled()
  filter.mockRestore()
})
