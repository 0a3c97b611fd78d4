import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type QueryInput, validateQuery} from '../../src/generated/validators.ts'
import {page} from './page.ts'

const names = page.parameters.map(({name}) => name)
const valid = 'entrypoint=my_page&utm_source=my_referrer&utm_campaign=my_campaign&form_type=email'
/** Pieces that a query string takes to be broken. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...names,
    'a',
    'email',
    'sync',
    '%',
    '%2',
    '%41',
    '%2b',
    '%4g',
    '%0:',
    '%FF',
    '%C3%A9',
    '%ED%A0%80',
    '%EF%BB%BF',
  ),
  fc.constantFrom('&', '=', '+', '?', ';', '#', '&&', '__proto__', '\ud800', '😀'),
  fc.string({unit: 'binary', maxLength: 3}),
)
const queries = fc.array(pieces, {maxLength: 20}).map(parts => parts.join(''))

describe('validateQuery', () => {
  test('reads any query string as URLSearchParams reads it', () => {
    fc.assert(
      fc.property(queries, query => {
        expect(validateQuery(query)).toEqual(validateQuery(new URLSearchParams(query)))
      }),
      {numRuns: 2000},
    )
  })

  test('of any query tells each name once, as accepted, refused or unknown', () => {
    fc.assert(
      fc.property(queries, query => {
        const result = validateQuery(query)
        const sent = new Set(new URLSearchParams(query).keys())
        const known = [...sent].filter(name => names.includes(name))
        expect(result.unknown).toEqual([...sent].filter(name => !names.includes(name)))
        if (result.ok) expect(Object.keys(result.value)).toEqual(known)
        else {
          const refused = result.refused.map(({parameter}) => parameter)
          expect(refused).toEqual([...new Set(refused)])
          const demanded = page.conditions.map(({parameter}) => parameter)
          expect(refused.filter(name => !known.includes(name) && !demanded.includes(name))).toEqual([])
        }
      }),
    )
  })

  test('accepts the example of the page in any form', () => {
    const value = {entrypoint: 'my_page', utm_source: 'my_referrer', utm_campaign: 'my_campaign', form_type: 'email'}
    const inputs: readonly QueryInput[] = [
      valid,
      `?${valid}`,
      new URLSearchParams(valid),
      new Map(Object.entries(value)),
      {...value, uid: undefined},
      Object.assign(Object.create(null), value),
    ]
    for (const input of inputs) expect(validateQuery(input)).toEqual({ok: true, value, unknown: []})
  })

  test('judges a value after decoding', () => {
    expect(validateQuery('utm_source=a%2Fb&utm_%74erm=a%2520b&utm_medium=%')).toEqual({
      ok: true,
      value: {utm_source: 'a/b', utm_term: 'a%20b', utm_medium: '%'},
      unknown: [],
    })
    for (const value of ['a+b', 'a%0A', '', '%FF', 'é']) expect(validateQuery(`utm_source=${value}`).ok).toBe(false)
  })

  test('refuses what is no query', () => {
    const inputs = [undefined, null, 42, true, [], ['a=b'], [['uid', 'a']], new String('a=b'), new Date(), () => valid]
    for (const input of inputs) {
      expect(validateQuery(input as unknown as QueryInput)).toMatchObject({
        ok: false,
        refused: [{parameter: '', value: input, reason: 'type', pattern: null}],
        unknown: [],
      })
    }
  })

  test('refuses pairs that are no pairs of strings', () => {
    expect(validateQuery(new Map([[1, 'a']]) as unknown as QueryInput)).toMatchObject({refused: [{reason: 'type'}]})
    const threes = new (class {
      entries = () => [['uid', 'a', 'b']]
    })()
    expect(validateQuery(threes as unknown as QueryInput)).toMatchObject({refused: [{reason: 'type'}]})
    const none = new (class {
      entries = () => undefined
    })()
    expect(validateQuery(none as unknown as QueryInput)).toMatchObject({refused: [{reason: 'type'}]})
    expect(validateQuery(new Map([['uid', 1]]) as unknown as QueryInput)).toMatchObject({
      refused: [{parameter: 'uid', value: 1, reason: 'type'}],
    })
  })

  test.each([['a'], null, 1, {}])('refuses %j as a value, without converting it', value => {
    expect(validateQuery({entrypoint: value})).toMatchObject({
      ok: false,
      refused: [{parameter: 'entrypoint', value, reason: 'type'}],
    })
  })

  test('tells an unknown name once', () => {
    expect(validateQuery('a=1&b&a=2')).toEqual({ok: true, value: {}, unknown: ['a', 'b']})
  })

  test('answers 7,000 parameters, and each name once', () => {
    const many = Array.from({length: 7000}, (_, index) => `n${index}=%&entrypoint=a`).join('&')
    const result = validateQuery(many)
    expect(result.unknown).toHaveLength(7000)
    expect(result).toMatchObject({ok: false, refused: [{parameter: 'entrypoint', reason: 'repeated'}]})
  })
})

describe('names that every object inherits', () => {
  const kin = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString']

  test('are unknown and change nothing', () => {
    const query = kin.map(name => `${name}=polluted`).join('&')
    expect(validateQuery(query)).toEqual({ok: true, value: {}, unknown: kin})
    expect(validateQuery(JSON.parse('{"__proto__": {"uid": "polluted"}}'))).toEqual({
      ok: true,
      value: {},
      unknown: ['__proto__'],
    })
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('of an input that inherits from another are not looked at', () => {
    const heir = Object.create({uid: 'inherited'})
    expect(validateQuery(heir).ok).toBe(false)
  })
})
