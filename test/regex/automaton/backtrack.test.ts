import {describe, expect, test} from 'vitest'
import {toQuick} from '../../../src/regex/automaton/backtrack.ts'

const many = 'a'.repeat(40)
const quick = (source: string, flags = '') => toQuick({source, flags})

describe('an engine answers soon', () => {
  test.each([
    ['^[ab]+$', '', 'a'.repeat(200_000)],
    ['^(a+)+$', '', 'aaaaaaaa!'],
    ['^(a+)+$', '', many],
    ['^(?:a|a)*\\w$', '', many],
    ['^(?!a)(?:a|a)*b$', '', many],
    ['^(?=b)(?:a|a)*b$', '', many],
    ['^(?:a$|a)*b', '', many],
    ['^(?:\\b|a)*$', '', many],
    ['^(a+)+$', 'u', `😀${many}!`],
    ['^(a\\1)+$', '', `${many}!`],
    ['^(?:a+(?<=a))+$', '', 'aaaaaaa!'],
    // On so short a value whatever the pattern, and whether it has an automaton or none.
    ['^(?:[\\q{ab}]+)+$', 'v', 'aaa!'],
  ])('for /%s/%s', (source, flags, value) => {
    expect(quick(source, flags)(value)).toBe(true)
  })

  test.each([
    ['^(a+)+$', '', `${many}!`],
    ['^(?:a|a)*$', '', `${many}!`],
    ['^(?:a|a)*$', 'u', `${many}!`],
    ['^(?!b)(?:a|a)*b$', '', many],
    ['^(?=a)(?:a|a)*b$', '', many],
    ['^(?:a|a)*(?<n>b)\\k<n>$', '', many],
    // What a back-reference takes is not known: all ways are gone, even if one of them leads to the end.
    ['^((?:a|a)*)\\1$', '', many],
    ['^(?=(a+)+b)a', '', many],
    ['^(?:\\b(?:a|a))*(?:a|a)*b', '', many],
    // How an engine looks behind is not counted.
    ['^(?:a+(?<=a))+$', '', 'aaaaaaaa!'],
    // What has no automaton cannot be counted.
    ['^(?:[\\q{ab}]+)+$', 'v', 'aaaa!'],
  ])('no longer for /%s/%s', (source, flags, value) => {
    expect(quick(source, flags)(value)).toBe(false)
  })

  /** So many steps as an engine takes in some thousandths of a second are just not enough for the longer string. */
  test.each([
    ['^(a+)+$', '', 14],
    ['^(?:a|a)*$', '', 13],
    ['^(?:a|aa)+$', '', 19],
    ['^a*a*a*$', '', 55],
    ['(?:a|b)*a*b', '', 55],
    ['a*b', '', 256],
    ['^(?=(a+)+$)a', '', 14],
    ['^(?!(a+)+$)a', '', 14],
    ['^(?:(?=a)a|a)*$', '', 12],
    ['^((?:a|a)*)\\1$', '', 9],
    ['(?<n>a*)\\k<n>b', '', 55],
    // A loop inside another begins anew where nothing was read.
    ['^(?:a*)*$', '', 7],
    ['^😀(a+)+$', 'u', 14],
    ['^(?:\\W|\\b)*(a+)+$', '', 12],
  ])('for /%s/%s on %i times “a”, which is refused at its end, and not on one more', (source, flags, count) => {
    const start = source.startsWith('^😀') ? '😀' : ''
    const toValue = (length: number) => `${start}${'a'.repeat(length)}!`
    expect([quick(source, flags)(toValue(count)), quick(source, flags)(toValue(count + 1))]).toEqual([true, false])
  })

  test('until so many steps were counted that it is not asked any more', () => {
    const ask = quick('^(a+)+$')
    expect(ask('aaaaa')).toBe(true)
    for (let count = 0; count < 5; count++) expect(ask(`${many}!`)).toBe(false)
    expect([ask('aaaaa'), ask('aaaa')]).toEqual([false, true])
  })
})
