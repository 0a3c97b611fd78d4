import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findRefused} from '../../../src/conformance/values/find-refused.ts'
import {toKnownDrifts} from '../../../src/conformance/values/known-drifts.ts'
import {isWithinLimits} from '../../../src/conformance/values/limits.ts'
import {encode, toQuery} from '../../../src/conformance/values/to-query.ts'
import {toVectors} from '../../../src/conformance/values/to-vectors.ts'
import {metricsFlow, parameter, spec} from '../../support/specs.ts'
import {worldOf} from '../../support/worlds.ts'

describe('a value that a parameter refuses', () => {
  test.each([
    ['of most patterns is a usual one', parameter('a', '^\\w+$'), 'docparity:refused'],
    ['is a slip away from what is accepted, where that one is', parameter('a', '^[a-z:]+$'), ''],
    ['is none, where all are accepted', parameter('a', '^[^]*$'), undefined],
    ['is none, where nobody can tell', parameter('a', '^(d[^]*|(a+)\\2)$'), undefined],
    ['is a usual one, where values are listed', parameter('a', undefined, {values: ['b']}), 'docparity:refused'],
  ])('%s', (_, one, value) => {
    expect(findRefused(one)).toBe(value)
  })

  test('is shown where the pattern is a mistake', () => {
    expect(() => findRefused(parameter('a', '('))).toThrow(SyntaxError)
  })
})

test('known drifts are those that the page refuses', () => {
  const [form, source] = [parameter('form_type', '^(email|button)$'), parameter('utm_source', '^[\\w.-]+$')]
  expect(toKnownDrifts(form)).toEqual(['subscribe', 'none'])
  expect(toKnownDrifts(source)).toEqual(['localhost:8000', 'https://example.com/'])
  expect(toKnownDrifts(parameter('other', '^a$'))).toEqual([])
  // All of them are no values of the page of this project.
  for (const one of metricsFlow.parameters) expect(toKnownDrifts(one)).not.toEqual([])
})

test.each([
  ['a'.repeat(4096), true],
  ['a'.repeat(4097), false],
  [`${'a&'.repeat(63)}a`, true],
  ['a&&'.repeat(64), true],
  [`${'a&'.repeat(64)}a`, false],
])('a query is within the limits or not: %#', (query, isWithin) => {
  expect(isWithinLimits(query)).toBe(isWithin)
})

describe('a query', () => {
  test.each([
    ['a b/c', 'a%20b%2Fc'],
    ["!'()*~", '%21%27%28%29%2A%7E'],
    ['-_.9Z', '-_.9Z'],
    ['\u{1F600}', '%F0%9F%98%80'],
    ['a\uD800\uDC00\uDC00', 'a%F0%90%80%80%EF%BF%BD'],
  ])('has %j as %s', (value, written) => {
    expect(encode(value)).toBe(written)
  })

  test('holds what was put into it', () => {
    const values = fc.dictionary(fc.string({unit: 'grapheme', minLength: 1}), fc.string({unit: 'grapheme'}))
    fc.assert(
      fc.property(values, all => {
        expect([...new URLSearchParams(toQuery(all))]).toEqual(Object.entries(all))
      }),
    )
    expect(toQuery({a: '1', 'b&': '='})).toBe('a=1&b%26=%3D')
  })
})

describe('vectors', () => {
  const page = spec([parameter('x', '^[a-c]{2}$'), parameter('y', '^[^]$')])

  test('are no more than a world wants, accepted and refused together', () => {
    const [few, many] = [worldOf(page, {vectors: 7}), worldOf(page, {vectors: Number.POSITIVE_INFINITY})]
    const [accepted, refused] = [toVectors(few, 'x', 'accept'), toVectors(few, 'x', 'refuse')]
    expect(accepted.length + refused.length).toBe(7)
    expect(toVectors(many, 'x', 'accept').slice(0, accepted.length)).toEqual(accepted)
    expect(toVectors(many, 'x', 'refuse').slice(0, refused.length)).toEqual(refused)
    expect(toVectors(many, 'x', 'accept').every(value => /^[a-c]{2}$/.test(value))).toBe(true)
    expect(toVectors(many, 'x', 'refuse').some(value => /^[a-c]{2}$/.test(value))).toBe(false)
    expect(toVectors(worldOf(page, {vectors: 0}), 'x', 'refuse')).toEqual([])
  })

  test('are made once for a world', () => {
    const world = worldOf(page)
    expect(toVectors(world, 'x', 'accept')).toBe(toVectors(world, 'x', 'accept'))
    expect(toVectors(world, 'y', 'accept')).not.toEqual(toVectors(world, 'x', 'accept'))
    expect(toVectors(worldOf(page), 'x', 'accept')).not.toBe(toVectors(world, 'x', 'accept'))
  })

  test('have no half of a pair, which no query can hold', () => {
    const world = worldOf(page, {vectors: Number.POSITIVE_INFINITY})
    const all = [...toVectors(world, 'y', 'accept'), ...toVectors(world, 'y', 'refuse')]
    expect(all.length).toBeGreaterThan(0)
    expect(all.filter(value => /\p{Surrogate}/u.test(value))).toEqual([])
  })

  test('of what is no parameter are none', () => {
    expect(toVectors(worldOf(page), 'other', 'accept')).toEqual([])
    expect(toVectors(worldOf(page), 'other', 'refuse')).toEqual([])
  })
})
