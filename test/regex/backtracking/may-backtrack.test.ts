import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findAttack} from '../../../src/backtracking.ts'
import {mayBacktrack} from '../../../src/regex/index.ts'
import {read} from '../../lint/read.ts'
import {patterns} from '../../support/patterns.ts'

const may = (source: string, flags = '') => mayBacktrack({source, flags})

describe('a pattern that a quick look clears', () => {
  /** As pages write them: what the look is for. */
  const plain = fc
    .record({
      start: fc.constantFrom('^', '^', '^', ''),
      branches: fc.array(
        fc.array(fc.constantFrom('a', 'b', '[ab]', '.', '\\w', 'a+', 'a*?', '[^a]{2,}', 'b?', 'a{2}'), {maxLength: 4}),
        {minLength: 1, maxLength: 3},
      ),
      group: fc.constantFrom('', '(', '(?:'),
      end: fc.constantFrom('$', ''),
    })
    .map(({start, branches, group, end}) => {
      const list = branches.map(parts => parts.join('')).join('|')
      return {source: group ? `${start}${group}${list})${end}` : `${start}${list}${end}`, flags: ''}
    })

  test('is safe by recheck', () => {
    const either = fc.oneof(plain, patterns({assertions: ['^', '$', '\\b', '(?=a)', '(?!b|a+)']}))
    fc.assert(
      fc.property(either, regex => {
        fc.pre(!mayBacktrack(regex))
        expect(findAttack(regex)).toBeUndefined()
      }),
      {numRuns: 150},
    )
  })
})

describe('a quick look', () => {
  const path = 'docs/metrics-for-relying-parties.md'
  const {page} = read({path, text: readFileSync(path, 'utf8')})
  const sources = [...new Set(page.zones.filter(({kind}) => kind !== 'requirement').map(({text}) => text))]

  test('finds patterns on the page', () => expect(sources.length).toBeGreaterThan(5))

  test.each(sources)('clears %s of the page', source => expect(may(source)).toBe(false))

  test.each([
    '^[\\w\\/.:%-]+$',
    '^(?:[0-9a-f]{32}|[0-9a-f]{64})$',
    '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}$',
    '^a|b$',
    '^https?:\\/\\/[^)(|\\]]$',
    'a|b',
    '/^[0-9a-f]{32}$/',
    '',
    '^$',
    '^a{1,4096}?b$',
  ])('clears %s', source => expect(may(source)).toBe(false))

  test.each([
    '^(a+)+$',
    '^(?:a|a)*$',
    'a+b',
    '^a*a*$',
    '^a|b+c$',
    'b+^a',
    '(?:a+b)',
    '^(a|aa)(a|aa)$',
    '^(a)\\1$',
    '^a{2}b+$',
  ])('leaves %s open', source => expect(may(source)).toBe(true))

  test.each(['m', 'v'])('leaves all patterns open under %s', flags => expect(may('^a$', flags)).toBe(true))

  test('clears what is no regular expression, for it never runs', () => expect(may('^(a+)+($')).toBe(false))

  test('is quick on a long pattern', () => {
    // Two hundred thousand ways to read it would not end.
    expect(may(`^(${'a+'.repeat(100_000)}`)).toBe(false)
    expect(may(`^${'a+?'.repeat(20_000)}$`)).toBe(true)
  })
})
