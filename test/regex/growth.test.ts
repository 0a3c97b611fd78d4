import {describe, expect, test} from 'vitest'
import {compare, type Regex} from '../../src/regex/index.ts'

const toRegex = (source: string): Regex => ({source, flags: ''})

describe('a pattern that grows', () => {
  test('by thousands of alternatives is compared, in a row and nested', () => {
    const words = Array.from({length: 5000}, (_, index) => `word${(index * 7919).toString(36)}`)
    const [all, fewer] = [words, words.slice(1)].map(some => toRegex(`^(?:${some.join('|')})$`))
    expect(all && fewer && compare(all, fewer)).toEqual({relation: 'superset', onlyLeft: 'word0'})
  })

  test('by a counter is compared', () => {
    const comparison = compare(toRegex('^\\w{1,1024}$'), toRegex('^\\w{1,1023}$'))
    expect(comparison).toEqual({relation: 'superset', onlyLeft: 'a'.repeat(1024)})
    expect(compare(toRegex('(?:){9007199254740991}'), toRegex(''))).toEqual({relation: 'equivalent'})
    expect(compare(toRegex('^(?:a?){1,3000}$'), toRegex('^a{0,3000}$'))).toEqual({relation: 'equivalent'})
  })

  test('exponentially is compared, and given up where no way is known', () => {
    const few = toRegex('^[ab]*a[ab]{128}$')
    expect(compare(few, toRegex('^(a|b)*a(a|b){128}$'))).toEqual({relation: 'equivalent'})
    const hard = toRegex('^(?:[ab]*a[ab]{64}[cd]|[ab]*b[ab]{64}[ce])$')
    const comparison = compare(hard, toRegex('^[ab]{65,}[c-e]$'))
    expect(comparison).toEqual({relation: 'undecided', reason: expect.stringContaining('takes more than')})
  })
})
