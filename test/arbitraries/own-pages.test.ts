import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import * as plain from '../../src/arbitraries/index.ts'
import {readPage, toSpec} from '../../src/index.ts'
import {accepts, type Regex} from '../../src/regex/index.ts'
import {load} from '../generate/load.ts'
import {patterns} from '../support/patterns.ts'
import {line, metricsFlow, parameter, spec} from '../support/specs.ts'
import {isNearMiss} from './is-near-miss.ts'

const {createArbitraries} = plain
const regex = (source: string, flags = ''): Regex => ({source, flags})
const of = (pattern: Regex, values?: readonly string[]) =>
  createArbitraries({parameters: [{name: 'a', pattern, values}], conditions: []})

describe.each([
  ['alternatives', regex('^(?:a|bc|d+)$')],
  ['classes', regex('^[\\p{L}\\d]{2,40}$', 'u')],
  ['looks ahead', regex('^(?=.*[A-Z])(?=.*\\d)(?!.*\\s).{8,64}$')],
  ['looks behind', regex('^\\w+(?<!-)(?:-\\w+(?<!_))*$')],
  ['word boundaries', regex('^\\b[a-z ]+\\b$')],
  ['no anchors', regex('ab|c')],
  ['an anchor at each line', regex('^a$', 'm')],
  ['folded case', regex('^sync$', 'i')],
  ['a length', regex('^.{3,1024}$', 's')],
  ['labels and dots', regex('^(?:[a-z0-9](?:[a-z0-9-]{0,20}[a-z0-9])?\\.)+[a-z]{2,}$')],
  ['pairs of surrogates', regex('^[\\u{1f600}-\\u{1f64f}]+$', 'u')],
])('a pattern with %s', (_, pattern) => {
  const isAccepted = accepts(pattern)

  test('has accepted values', () => {
    fc.assert(fc.property(of(pattern).accepted('a'), isAccepted))
  })

  test('has refused values, each a near miss', () => {
    const near = (value: string) => isNearMiss(value, isAccepted)
    fc.assert(fc.property(of(pattern).refused('a'), value => !isAccepted(value)))
    fc.assert(fc.property(of(pattern).refused('a', {maxLength: 30}), near), {numRuns: 30})
  })
})

test('values beside a pattern are accepted as well, and near misses keep away from them', () => {
  const {accepted, refused} = of(regex('^ab$'), ['abc'])
  expect(new Set(fc.sample(accepted('a'), 100))).toEqual(new Set(['ab', 'abc']))
  fc.assert(fc.property(refused('a'), value => value !== 'abc' && value !== 'ab'))
})

test('what is asked of any pattern either holds or fails with a clear error', () => {
  fc.assert(
    fc.property(patterns({looks: ['(?=', '(?!']}), fc.integer(), (pattern, seed) => {
      const {accepted, refused} = of(pattern)
      for (const [draw, expected] of [
        [accepted, true],
        [refused, false],
      ] as const)
        try {
          for (const value of fc.sample(draw('a', {maxLength: 20}), {seed, numRuns: 5}))
            expect(accepts(pattern)(value)).toBe(expected)
        } catch (error) {
          if (!(error instanceof RangeError)) throw error
          expect(error.message).toMatch(/^Unexpected .*, expected /)
        }
    }),
    {numRuns: 50},
  )
})

describe('a clear error tells of', () => {
  test.each([
    [
      'a parameter that is not on the page',
      () => createArbitraries<string>(metricsFlow).accepted('x'),
      /^Unexpected parameter `x`, expected one of `entrypoint`, /,
    ],
    [
      'no accepted value',
      () => of(regex('a^b')).accepted('a'),
      /^Unexpected `a`, of which no value of 100 .* is accepted/,
    ],
    ['no value so short', () => of(regex('^b{9}$')).accepted('a', {maxLength: 8}), /of 8 UTF-16 code units or fewer/],
    [
      'no refused value',
      () => of(regex('')).refused('a'),
      /^Unexpected `a`, of which no value of 100 .* is a near miss/,
    ],
    [
      'a back-reference',
      () => of(regex('^(a|b)\\1$')).accepted('a'),
      /^Unexpected pattern of `a`, expected one whose language is known: /,
    ],
    ['an automaton that is too large', () => of(regex('^[ab]*a[ab]{30}$')).refused('a'), /^Unexpected pattern of `a`/],
    [
      'no regular expression',
      () => of(regex('(')).accepted('a'),
      /^Unexpected pattern of `a`, expected a regular expression/,
    ],
    ['such a pattern in a query', () => of(regex('(')).query(), /^Unexpected pattern of `a`/],
    [
      'a length that is none',
      () => of(regex('a')).accepted('a', {maxLength: -1}),
      /^Unexpected `maxLength` -1, expected /,
    ],
    [
      'a length that would take for ever',
      () => of(regex('a')).accepted('a', {maxLength: Number.MAX_SAFE_INTEGER}),
      /^Unexpected `maxLength` 9007199254740991, expected a whole number, from 0 to 1000000$/,
    ],
    ['a page without parameters', () => createArbitraries(spec([])).refusedQuery(), /^Unexpected rules/],
  ])('%s', (_, work, message) => {
    expect(work).toThrow(expect.objectContaining({name: 'RangeError', message: expect.stringMatching(message)}))
  })
})

describe('conditions of any shape', () => {
  const name = fc.constantFrom('a', 'b', 'c')
  const value = fc.constantFrom('1', '2', '3', 'x')
  const condition = fc.record({
    parameter: name,
    values: fc.uniqueArray(value, {maxLength: 2}),
    when: fc.array(fc.record({parameter: name, value}), {minLength: 1, maxLength: 2}),
    place: fc.constant(line(1)),
  })
  const first = fc.record({
    source: fc.constantFrom('^[1-3]$', '^\\d+$', '^1$'),
    values: fc.constantFrom(undefined, ['x'], ['2', 'x']),
  })
  const pages = fc
    .tuple(first, fc.array(condition, {maxLength: 4}))
    .map(([{source, values}, conditions]) =>
      spec([parameter('a', source, {values}), parameter('b', '^[1-3]$'), parameter('c')], conditions),
    )

  test('queries are accepted by the validators that are generated for the page', () => {
    fc.assert(
      fc.property(pages, fc.integer(), (page, seed) => {
        const {validateQuery} = load(page)
        for (const query of fc.sample(createArbitraries(page).query({maxLength: 5}), {seed, numRuns: 10}))
          expect(validateQuery(query)).toMatchObject({ok: true})
      }),
      {numRuns: 30},
    )
  })

  test('refused queries are refused for one parameter and one reason, as they say', () => {
    fc.assert(
      fc.property(pages, fc.integer(), (page, seed) => {
        const {validateQuery} = load(page)
        const drawn = fc.sample(createArbitraries(page).refusedQuery({maxLength: 5}), {seed, numRuns: 10})
        for (const {query, parameter, reason} of drawn)
          expect(validateQuery(query).refused).toEqual([expect.objectContaining({parameter, reason})])
      }),
      {numRuns: 30},
    )
  })
})

test('conditions without a cause always hold, if they can, and those on unknown names never do', () => {
  const rules = (value: string) => ({
    parameters: [{name: 'a', pattern: regex('^[12]$')}, {name: 'b'}],
    conditions: [
      {parameter: 'a', values: [value], when: []},
      {parameter: 'x', values: [], when: []},
      {parameter: 'b', values: [], when: [{parameter: 'x', value: '1'}]},
    ],
  })
  fc.assert(fc.property(createArbitraries(rules('2')).query(), ({a}) => a === '2'))
  expect(() => createArbitraries(rules('3')).query()).toThrow(RangeError)
})

test('what accepts nothing so short is in no query, nor what asks for it', () => {
  const {query, refusedQuery} = createArbitraries({
    parameters: [
      {name: 'a', pattern: regex('^a$')},
      {name: 'b', pattern: regex('^b{9}$')},
    ],
    conditions: [{parameter: 'b', values: [], when: [{parameter: 'a', value: 'a'}]}],
  })
  expect(new Set(fc.sample(query({maxLength: 5}), 50).map(query => Object.keys(query).join()))).toEqual(new Set(['']))
  expect(new Set(fc.sample(refusedQuery({maxLength: 5}), 50).map(({query}) => query))).toContain('a=a')
})

test('the rules of a page that was read are those of its data', () => {
  const page = {path: 'page.md', text: readFileSync('docs/metrics-for-relying-parties.md', 'utf8')}
  const {refusedQuery} = createArbitraries(toSpec(readPage(page)))
  expect(fc.sample(refusedQuery(), {seed: 1, numRuns: 50})).toEqual(
    fc.sample(plain.refusedQuery(), {seed: 1, numRuns: 50}),
  )
})

test('a name that is not on the page does not compile', () => {
  const {accepted} = createArbitraries({parameters: [{name: 'code'}], conditions: []})
  // @ts-expect-error: it is `code`
  expect(() => accepted('cod')).toThrow(RangeError)
  // @ts-expect-error: it is `utm_source`
  expect(() => plain.accepted('utm_sourc')).toThrow(RangeError)
})
