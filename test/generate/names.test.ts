import {describe, expect, test} from 'vitest'
import {line, parameter, spec} from '../support/specs.ts'
import {load} from './load.ts'

/** Pages whose parameters have names that every object inherits, and conditions about them. */
describe('a parameter named like what every object inherits', () => {
  const page = spec(
    [parameter('constructor'), parameter('toString', undefined, {values: ['a']}), parameter('uid', '^[0-9]$')],
    [{parameter: 'constructor', values: ['x'], when: [{parameter: 'uid', value: '1'}], place: line(5)}],
  )
  const {validateQuery} = load(page)

  test('is accepted as any other', () => {
    const value = {constructor: 'x', toString: 'a', uid: '1'}
    expect(validateQuery('constructor=x&toString=a&uid=1')).toEqual({ok: true, value, unknown: []})
  })

  test('is refused as any other, without a pattern where the page gives none', () => {
    expect(validateQuery('toString=b').refused).toMatchObject([
      {parameter: 'toString', reason: 'pattern', pattern: null},
    ])
    expect(validateQuery('constructor=x&constructor=x').refused).toMatchObject([{reason: 'repeated', pattern: null}])
  })

  test('is missing where a condition demands it', () => {
    expect(validateQuery('uid=1').refused).toMatchObject([{parameter: 'constructor', value: undefined, line: 5}])
    expect(validateQuery('uid=1&constructor=y').refused).toMatchObject([{value: 'y', reason: 'condition'}])
  })
})

test('two names with one function name get numbers in the order of the page', () => {
  const module = load(spec(['a_b', 'a-b', 'a_b2', 'aB', 'größe', '😀'].map(name => parameter(name))))
  expect(Object.keys(module).filter(name => name.startsWith('is'))).toEqual(
    ['isAB', 'isAB2', 'isAB22', 'isAB3', 'isGröße', 'isParameter'].sort(),
  )
})

test('of two parameters with one name the first counts, and `__proto__` is none', () => {
  const {patterns, validateQuery} = load(
    spec([parameter('a', '^1$'), parameter('a', '^2$'), parameter('__proto__', '^3$')]),
  )
  expect(Object.keys(patterns)).toEqual(['a'])
  expect(validateQuery('a=1&__proto__=4')).toEqual({ok: true, value: {a: '1'}, unknown: ['__proto__']})
})
