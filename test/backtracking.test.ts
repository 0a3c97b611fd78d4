import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findAttack} from '../src/backtracking.ts'
import {formatAttack, toAttack} from '../src/regex/index.ts'

const find = (source: string, flags = '') => findAttack({source, flags})

describe('findAttack', () => {
  test('gives a string that the pattern chokes on, and the expression that spells it', () => {
    const attack = find('^(a+)+$')
    expect(attack).toMatchObject({growth: 'exponential', degree: Number.POSITIVE_INFINITY})
    if (!attack || attack.growth === 'unknown') throw new Error('no attack')
    expect(Function(`return ${attack.spelling}`)()).toBe(attack.text)
  })

  test('tells the degree of what is polynomial', () => {
    expect(find('^.*.*$')).toMatchObject({growth: 'polynomial', degree: 2})
    expect(find('^.*,.*,.*$')).toMatchObject({growth: 'polynomial', degree: 3})
  })

  test('finds nothing where there is nothing to find', () => {
    expect(find('^[a-z]+(?:-[a-z]+)*$')).toBeUndefined()
  })

  test('says so where it cannot tell', () => {
    expect(find('^(')).toEqual({growth: 'unknown', reason: expect.stringContaining('parsing failure')})
  })

  test('judges a pattern by its flags too', () => {
    expect(find('^(?:a|A)*$')).toBeUndefined()
    expect(find('^(?:a|A)*$', 'i')).toMatchObject({growth: 'exponential'})
  })

  test('gives the same answer again, from memory', () => {
    expect(find('^(a+)+$')).toBe(find('^(a+)+$'))
  })
})

describe('toAttack', () => {
  test('asks nobody about a pattern that a quick look clears', () => {
    const never = () => {
      throw new Error('asked')
    }
    expect(toAttack({source: '^[\\w.-]+$', flags: ''}, never)).toBeUndefined()
    expect(() => toAttack({source: '^(a+)+$', flags: ''}, never)).toThrow('asked')
  })

  test('knows of nothing for sure where nobody can be asked', () => {
    expect(toAttack({source: '^(?:a|b)+$', flags: ''})).toMatchObject({growth: 'unknown'})
  })
})

test('an attack in words is short, however long its string', () => {
  const attack = {growth: 'polynomial', degree: 2, text: ''} as const
  fc.assert(
    fc.property(fc.string({maxLength: 1000}), spelling => {
      expect(formatAttack({...attack, spelling}).length).toBeLessThan(150)
    }),
  )
})
