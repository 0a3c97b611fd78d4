import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {anyQuery} from '../../../src/conformance/cases/any-query.ts'
import {lengthLimits} from '../../../src/conformance/cases/length-limits.ts'
import type {Exchange, Probe} from '../../../src/conformance/index.ts'
import {exchangeOf, withEvents, withStatus} from '../../support/exchange.ts'
import {createFakeSession, findOutcomes} from '../../support/fake-session.ts'
import {smallPage} from '../../support/small-page.ts'
import {parameter, spec} from '../../support/specs.ts'

const toQuery = ({query}: Probe) => (typeof query === 'string' ? query : '')
const valueIn = (probe: Probe) => new URLSearchParams(toQuery(probe)).get('x') ?? ''
const unlimited = Number.POSITIVE_INFINITY

describe('the case length-limits', () => {
  /** An endpoint that turns away values of more than `most` characters, and logs so many of them. */
  const limited = (source: string, most: number, logged = unlimited) =>
    createFakeSession(
      probe => {
        const x = valueIn(probe)
        const answer = x.length > most ? withStatus(400) : withStatus(200)
        return {...withEvents({parameters: {x: x.slice(0, logged)}}), answer: answer.answer}
      },
      {sight: {recorded: new Set(['x'])}, world: {spec: spec([parameter('x', source), parameter('y', source)])}},
    )
  const find = async (source: string, most: number, logged?: number) => {
    const {session, asked} = limited(source, most, logged)
    const outcomes = await findOutcomes(lengthLimits, session, 'x')
    expect(outcomes.map(([requirement]) => requirement)).toEqual(outcomes.map(() => 'validation.x'))
    return {outcomes: outcomes.map(([, ...outcome]) => outcome), asked}
  }
  const longest = '`x` "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"… (3896 characters) accepted'
  const answerIs = (limit: number) => [`status 200: ${limit} characters are the most that pass`, {actual: 'status 400'}]
  const logIs = (limit: number, shown: string) => [
    `\`x\` "${'a'.repeat(limit + 1)}" accepted: ${limit} characters are the most that pass`,
    {actual: `an event with "${shown}" as \`x\``},
  ]

  test('asks for the longest value of a query, and no more where it passes', async () => {
    const {outcomes, asked} = await find('^a+$', unlimited)
    expect(outcomes).toEqual([
      ['status 200', 'met'],
      [longest, 'met'],
    ])
    expect(asked.map(valueIn)).toEqual(Array(2).fill('a'.repeat(3896)))
  })

  test.each([1, 2, 1948, 3895])('finds a limit of %d in a few requests', async most => {
    const {outcomes, asked} = await find('^a+$', most)
    expect(outcomes).toEqual([answerIs(most)])
    expect(asked.length).toBeLessThanOrEqual(2 * 14)
  })

  test('tells of answer and log apart where their limits differ, and that one has none', async () => {
    expect((await find('^a+$', 40, 20)).outcomes).toEqual([answerIs(40), logIs(20, 'a'.repeat(20))])
    expect((await find('^a+$', unlimited, 20)).outcomes).toEqual([['status 200', 'met'], logIs(20, 'a'.repeat(20))])
  })

  test.each([
    ['^\u00e9+$', 6],
    ['^(\u{1F600})+$', 12],
    ['^\u4e00+$', 9],
  ])('fills a query with what matches %s', async (source, bytes) => {
    const {asked} = await find(source, unlimited)
    const [length] = asked.map(probe => encodeURIComponent(valueIn(probe)).length)
    expect(length).toBeLessThanOrEqual(3896)
    expect(length).toBeGreaterThan(3896 - 2 * bytes)
  })

  test('is none where no value passes', async () => {
    const {outcomes, asked} = await find('^a+$', 0)
    expect(outcomes).toEqual(['status 200', '`x` "a" accepted'].map(expected => [expected, {actual: 'status 400'}]))
    expect(asked.map(probe => valueIn(probe).length)).toEqual([3896, 1, 3896, 1])
  })

  test.each(['^[]$', '^\u00e9{650,}$'])('asks nothing of what matches %s, for no query holds it', async source => {
    expect(await find(source, unlimited)).toEqual({outcomes: [], asked: []})
  })

  test('asks for values of any length where short ones go another way than long ones', async () => {
    expect((await find('^(b|a{5,90})$', unlimited)).asked.map(probe => valueIn(probe).length)).toEqual([90, 90])
    expect((await find('^(b|a{5,90})$', 60)).outcomes).toEqual([answerIs(60)])
  })

  test('sends what conditions ask for, too', async () => {
    const engage = [`event_type=engage&service=0123456789abcdef&uid=${'f'.repeat(32)}`]
    for (const [client, expected] of [
      ['0123456789abcdef', engage],
      [undefined, [expect.stringMatching(/^event_type=engage&service=[0-9a-f]{16}&uid=f{32}$/)]],
    ] as const) {
      const {session, asked} = createFakeSession(() => withStatus(200), {world: {spec: smallPage, client}})
      await findOutcomes(lengthLimits, session, 'event_type')
      expect(asked.map(toQuery)).toEqual([...expected, ...expected])
    }
  })
})

describe('the case any-query', () => {
  // A mutation run has no counterexample made smaller; here that is what is tested.
  const before = fc.readConfigureGlobal()
  beforeAll(() => fc.resetConfigureGlobal())
  afterAll(() => fc.configureGlobal(before))

  /** An endpoint of a page that describes nothing, and so accepts all: but for some requests. */
  const failing = (isFailed: (query: string, index: number) => boolean) =>
    createFakeSession(
      (probe, index): Exchange => {
        const sent = {method: 'GET', target: `/flow?${toQuery(probe)}`, headers: []}
        return exchangeOf({...withStatus(isFailed(toQuery(probe), index) ? 400 : 200), sent})
      },
      {sight: {refusesByStatus: true}, world: {spec: spec([]), runs: 30}},
    )
  const met = ['metrics-flow.validation.refused-value', 'the request accepted', 'met']
  const actual = {actual: 'status 400'}

  test('asks for as many queries as the run draws, and they are the same again', async () => {
    const [{session, asked}, again] = [failing(() => false), failing(() => false)]
    expect(await findOutcomes(anyQuery, session)).toEqual(Array(30).fill(met))
    await findOutcomes(anyQuery, again.session)
    expect(again.asked).toEqual(asked)
    expect(new Set(asked.map(toQuery)).size).toBeGreaterThan(20)
  })

  test('tells of one that fails, the smallest that can be found, and how to find it again', async () => {
    const {session, asked} = failing(query => query.includes('utm_id'))
    const outcomes = await findOutcomes(anyQuery, session)
    const fails = asked.slice(0, 30).filter(probe => toQuery(probe).includes('utm_id')).length
    expect(fails).toBeGreaterThan(1)
    expect(outcomes.slice(0, -1)).toEqual(Array(30 - fails).fill(met))
    const [, expected, judgement] = outcomes.at(-1) ?? []
    expect(judgement).toEqual(actual)
    const smallest = asked.filter(probe => toQuery(probe).includes('utm_id')).at(-1)
    expect(smallest && toQuery(smallest)).toMatch(/^utm_id=$/)
    expect(expected).toMatch(/^the request accepted \(seed 1, path \d+(?::\d+)+, shrunk \d+ times\)$/)
  })

  test('tells of the first that failed where none does so again', async () => {
    const {session, asked} = failing((_, index) => index === 7 || index === 9)
    const outcomes = await findOutcomes(anyQuery, session)
    expect(outcomes).toEqual([...Array(28).fill(met), [...met.slice(0, 2), actual]])
    expect(asked.slice(30).map(toQuery)).toEqual([asked[7]].map(probe => probe && toQuery(probe)))
  })
})
