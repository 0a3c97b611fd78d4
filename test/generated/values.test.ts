import {describe, expect, test} from 'vitest'
import {type ParameterName, patterns, validateParameter, validateQuery} from '../../src/generated/validators.ts'

const hex = '0123456789abcdef'
const word = [
  '',
  'a\n',
  'a\r\n',
  'a\u2028',
  '\na',
  ' a',
  'é',
  'e\u0301',
  'а',
  'Ａ',
  '٣',
  'my:page',
  'a,a',
  '\0',
  '\ud800',
]

/** What engines of other languages, lax patterns and wrong lengths have let through. */
const refused: Readonly<Partial<Record<ParameterName, readonly string[]>>> = {
  entrypoint: [...word, 'a/b'],
  utm_source: [...word, 'localhost:8000'],
  form_type: ['button', 'subscribe', 'Email', 'email|other', 'emailother'],
  event_type: ['engaged', 'Engage'],
  uid: [
    hex,
    `${hex}${hex.slice(1)}`,
    `${hex}${hex}0`,
    `${hex}${hex.toUpperCase()}`,
    `01234567-89ab-cdef-0123-456789abcdef`,
  ],
  service: [hex.slice(1), `${hex}0`, `${hex}\n`, 'Sync', 'sync0'],
}
const cases = Object.entries(refused).flatMap(([name, values]) => values.map(value => [name, value] as const))

describe('the page refuses', () => {
  test.each(cases)('%s %j, alone and in a query', (name, value) => {
    expect(validateParameter(name as ParameterName, value)).toMatchObject({ok: false, refusal: {reason: 'pattern'}})
    const result = validateQuery(`?${new URLSearchParams({[name]: value})}`)
    expect(result.ok ? [] : result.refused.map(({parameter}) => parameter)).toContain(name)
  })

  test.each([
    ['an array', ['email']],
    ['a boxed string', new String('email')],
    ['an object that reads like a string', {toString: () => 'email'}],
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a symbol', Symbol('email')],
  ])('%s for every parameter, without converting it', (_, value) => {
    for (const name of Object.keys(patterns) as ParameterName[]) {
      expect(validateParameter(name, value)).toMatchObject({
        ok: false,
        refusal: {parameter: name, value, reason: 'type'},
      })
    }
  })
})

test('a semicolon parts nothing, and empty pairs and names are no reason to refuse', () => {
  expect(validateQuery('&&=&entrypoint=a&;')).toEqual({ok: true, value: {entrypoint: 'a'}, unknown: ['', ';']})
  expect(validateQuery('entrypoint=a;uid=1')).toMatchObject({refused: [{parameter: 'entrypoint', value: 'a;uid=1'}]})
})
