import {describe, expect, test} from 'vitest'
import {acceptedValues} from '../../../src/conformance/cases/accepted-values.ts'
import {beginEvent} from '../../../src/conformance/cases/begin-event.ts'
import {eventIds} from '../../../src/conformance/cases/event-ids.ts'
import {head} from '../../../src/conformance/cases/head.ts'
import {uniqueFlowIds} from '../../../src/conformance/cases/unique-flow-ids.ts'
import {type Answer, cases, type Probe} from '../../../src/conformance/index.ts'
import {answerOf, exchangeOf, withBody, withEvents, withStatus} from '../../support/exchange.ts'
import {createFakeSession, findOutcomes} from '../../support/fake-session.ts'
import {parameter, spec} from '../../support/specs.ts'

const toQuery = ({query = ''}: Probe) => (typeof query === 'function' ? query('PAIR') : query)
const refusesByStatus = {sight: {refusesByStatus: true}}

test.each(cases.filter(one => 'explore' in one))('the case $id judges what comes of its requests itself', async one => {
  const sight = {recorded: new Set(['entrypoint'])}
  const {session, asked} = createFakeSession(() => withStatus(200), {sight, world: {vectors: 1}})
  await findOutcomes(one, session, 'form_type')
  expect(asked).not.toEqual([])
  expect(asked.filter(probe => probe.expect.length > 0)).toEqual([])
})

describe('accepted values', () => {
  /** Five parameters of which three travel together, and the two others. */
  const five = spec([...'abcde'].map(name => parameter(name, '^[a-z0-9]+$')))
  /** Turns away what holds all of these. */
  const turnAway = (...parts: readonly string[]) =>
    createFakeSession(probe => withStatus(parts.every(part => toQuery(probe).includes(part)) ? 400 : 200), {
      ...refusesByStatus,
      world: {spec: five, vectors: 1},
    })
  const together = '`a` "a", `c` "a", `e` "a" accepted'
  const actual = {actual: 'status 400'}

  test('travel together, and one request speaks of them all', async () => {
    const {session, asked} = turnAway('nothing')
    expect(await findOutcomes(acceptedValues, session, 'a', 'b', 'c', 'e')).toEqual([
      ...['a', 'c', 'e'].map(name => [`validation.${name}`, together, 'met']),
      ['validation.b', '`b` "a" accepted', 'met'],
    ])
    expect(asked.map(toQuery)).toEqual(['a=a&c=a&e=a', 'b=a'])
  })

  test('are asked for again alone where their request fails, and tell by which of them', async () => {
    const {session, asked} = turnAway('c=')
    expect(await findOutcomes(acceptedValues, session, 'a', 'c', 'e')).toEqual([
      ['validation.a', '`a` "a" accepted', 'met'],
      ['validation.c', '`c` "a" accepted', actual],
      ['validation.e', '`e` "a" accepted', 'met'],
    ])
    expect(asked.map(toQuery)).toEqual(['a=a&c=a&e=a', 'a=a', 'c=a', 'e=a'])
  })

  test('fail all where none of them fails alone', async () => {
    const {session} = turnAway('c=', 'e=')
    expect(await findOutcomes(acceptedValues, session, 'a', 'c', 'e')).toEqual(
      ['a', 'c', 'e'].map(name => [`validation.${name}`, together, actual]),
    )
  })

  test('are asked for once where one travels alone anyway', async () => {
    const {session, asked} = turnAway('b=')
    expect(await findOutcomes(acceptedValues, session, 'b')).toEqual([['validation.b', '`b` "a" accepted', actual]])
    expect(asked).toHaveLength(1)
  })

  test('go with what conditions ask for, a known client among it', async () => {
    const {session, asked} = createFakeSession(() => withStatus(200), refusesByStatus)
    expect(await findOutcomes(acceptedValues, session, 'event_type')).toEqual([
      ['validation.event_type', '`event_type` "engage" accepted', 'met'],
    ])
    expect(asked.map(toQuery)).toEqual([`event_type=engage&service=0123456789abcdef&uid=${'f'.repeat(32)}`])
  })

  test('of an engage request are out of sight where no client is known, and others are not', async () => {
    const {session, asked} = createFakeSession(() => withStatus(200), {...refusesByStatus, world: {client: undefined}})
    expect(await findOutcomes(acceptedValues, session, 'event_type', 'form_type')).toEqual([
      [
        'validation.event_type',
        '`event_type` "engage" accepted',
        {unseen: 'no client id that the endpoint knows was given'},
      ],
      ['validation.form_type', '`form_type` "email" accepted', 'met'],
    ])
    expect(toQuery(asked[0] ?? {expect: []})).toMatch(/^event_type=engage&service=[0-9a-f]{16}&uid=f{32}$/)
  })
})

describe('the case begin-event', () => {
  test('has each parameter that is recorded find the event once, and counts no other event', async () => {
    const events = [['flow.begin', 'other'], ['flow.begin', 'flow.begin'], ['other']]
    const {session, asked} = createFakeSession(
      (_, index) => withEvents(...(events[index] ?? ['flow.begin']).map(name => ({name}))),
      {sight: {recorded: new Set(['entrypoint', 'utm_source'])}},
    )
    const judgements = ['met', {actual: '2 of them'}, {actual: '0 of them'}, ...Array(7).fill('met')]
    expect(await findOutcomes(beginEvent, session)).toEqual(
      judgements.map(judgement => ['metrics-flow.events.begin', 'one `flow.begin`', judgement]),
    )
    const queries = ['', 'form_type=email', 'form_type=other', 'service=sync&context=fx_desktop_v3', 'unknown=x']
    expect(asked).toEqual(
      queries.flatMap(query => ['entrypoint', 'utm_source'].map(carrier => ({query, carrier, expect: []}))),
    )
  })

  test('asks nothing where nothing is recorded', async () => {
    const {session, asked} = createFakeSession(() => withEvents())
    expect([await findOutcomes(beginEvent, session), asked]).toEqual([[], []])
  })
})

test('an event id that comes again is told, whether of the same request or of another', async () => {
  const ids = [
    [1, 2],
    [3, 3],
    [4, '4'],
    ['x', 2],
  ]
  const {session, asked} = createFakeSession((_, index) => withEvents(...(ids[index] ?? []).map(id => ({id}))))
  const judgements = (await findOutcomes(eventIds, session)).map(([, expected, judgement]) => [expected, judgement])
  expect(judgements).toEqual(
    ['met', {actual: '3 again'}, 'met', {actual: '2 again'}, ...Array(46).fill('met')].map(judgement => [
      'an id that no other event has',
      judgement,
    ]),
  )
  expect(asked).toEqual(Array(50).fill({query: 'form_type=email', expect: []}))
})

test('a flow id that comes again is told, and the query is the same each time', async () => {
  const {session, asked} = createFakeSession((_, index) => withBody(`{"flowId":"${index < 2 ? 'a' : index}"}`))
  const outcomes = await findOutcomes(uniqueFlowIds, session)
  const expected = 'what no other answer had as `flowId`'
  expect(outcomes).toHaveLength(200)
  expect(outcomes.filter(([, , judgement]) => judgement !== 'met')).toEqual([
    ['metrics-flow.response.unique', expected, {actual: '"a"'}],
  ])
  expect(new Set(asked.map(toQuery))).toEqual(new Set(['entrypoint=same']))
})

describe('the case head', () => {
  const found = async (get: Partial<Answer>, answer: Partial<Answer>) => {
    const {session, asked} = createFakeSession(({method}) =>
      exchangeOf({answer: answerOf(method === 'HEAD' ? answer : get), events: []}),
    )
    const outcomes = await findOutcomes(head, session)
    return {outcomes: outcomes.map(([, ...outcome]) => outcome), asked}
  }
  const expected = ['status 201', 'the headers of a `GET` request', 'no body', 'no event']

  test('asks by both methods, and compares', async () => {
    const names = ['ETag', 'Vary', 'Connection', 'Date', 'Keep-Alive', 'Transfer-Encoding']
    const right = {
      status: 201,
      headers: [
        ['vary', ''],
        ['etag', ''],
      ] as const,
    }
    const {outcomes, asked} = await found({status: 201, headers: names.map(name => [name, '']), body: 'a'}, right)
    expect(outcomes).toEqual([...expected, ...expected].map(one => [one, 'met']))
    expect(asked).toEqual(
      ['', 'form_type=email'].flatMap(query => [
        {query, expect: []},
        {method: 'HEAD', query, expect: []},
      ]),
    )
  })

  test('tells what is missing, and what is too much', async () => {
    const {outcomes} = await found({status: 201, headers: [['ETag', '']]}, {status: 200, body: 'abc'})
    const actual = ['status 200', 'no `etag`', '3 characters']
    expect(outcomes.slice(0, 4)).toEqual(
      expected.map((one, index) => [one, actual[index] === undefined ? 'met' : {actual: actual[index]}]),
    )
  })
})
