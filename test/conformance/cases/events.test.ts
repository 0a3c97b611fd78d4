import {describe, expect, test} from 'vitest'
import {doNotTrack} from '../../../src/conformance/cases/do-not-track.ts'
import {doNotTrackEngage} from '../../../src/conformance/cases/do-not-track-engage.ts'
import {engageAnswer} from '../../../src/conformance/cases/engage-answer.ts'
import {engageEvent} from '../../../src/conformance/cases/engage-event.ts'
import {engageParameters} from '../../../src/conformance/cases/engage-parameters.ts'
import {engageUnauthenticated} from '../../../src/conformance/cases/engage-unauthenticated.ts'
import {eventFields} from '../../../src/conformance/cases/event-fields.ts'
import {formView} from '../../../src/conformance/cases/form-view.ts'
import {recordedParameters} from '../../../src/conformance/cases/recorded-parameters.ts'
import {recordedValues} from '../../../src/conformance/cases/recorded-values.ts'
import {secretUid} from '../../../src/conformance/cases/secret-uid.ts'
import {uidInEngageOnly} from '../../../src/conformance/cases/uid-in-engage-only.ts'
import {unknownClients} from '../../../src/conformance/cases/unknown-clients.ts'
import type {Case, LoggedEvent} from '../../../src/conformance/index.ts'
import {type Asked, expectationOf, probesOf, toAsked} from '../../support/asked.ts'
import {exchangeOf, judgeOf, withBody, withEvents} from '../../support/exchange.ts'
import {smallWorld} from '../../support/small-page.ts'
import {parameter} from '../../support/specs.ts'

const uid = 'f'.repeat(32)
const toEngage = (service = '0123456789abcdef', user = uid) => `?event_type=engage&service=${service}&uid=${user}`
const engage = toEngage()
const untracked = `?form_type=other&utm_source=a&uid=${uid}&service=sync&context=fx_desktop_v3 (entrypoint=PAIR)`
const staysSecret = (user: string) => [`none of "${user}" in the answer`, 'no user id in another line of the log']
/** The user id of the request of this number. */
const toUser = (number: number) => `${uid.slice(1)}${number}`
const keepsLittle = 'no parameters but `context`, `entrypoint`, `service`'
const isUnproven = 'an event with `authenticated: false`'
const holdsNoUser = 'events, and no user id in them'

const asked: readonly (readonly [Case, ...Asked[]])[] = [
  [
    doNotTrack,
    [
      ['DNT: 1', 'Sec-GPC: 1', 'DNT: 1 Sec-GPC: 1'].map(headers => `${untracked} ${headers}`),
      ['`flow.begin`', keepsLittle],
    ],
  ],
  [
    doNotTrackEngage,
    [
      ['DNT: 1', 'Sec-GPC: 1'].flatMap(header => [
        `${engage} (entrypoint=PAIR) ${header}`,
        `${engage}&form_type=email (entrypoint=PAIR) ${header}`,
      ]),
      ['status 200', 'no event'],
    ],
  ],
  [engageAnswer, [[engage, `${engage} DNT: 1`, toEngage('f'.repeat(16))], ['status 200 and a flow']]],
  [
    engageEvent,
    [
      ['', '&form_type=email', '&form_type=other', '&context=fx_desktop_v3'].map(more => engage + more),
      ['`flow.rp.engage`'],
    ],
  ],
  [
    engageParameters,
    [
      [engage],
      ['`flow.rp.engage`', `an event with \`event_type\` "engage", \`service\` "0123456789abcdef", \`uid\` "${uid}"`],
    ],
  ],
  [engageUnauthenticated, [[engage], [isUnproven]]],
  [eventFields, [['', '?form_type=email'], ['an event with the flow of its answer and aaaaaaaa… as the page']]],
  [
    formView,
    [['?form_type=email'], ['`flow.begin` and `flow.enter-email.view`']],
    [['?form_type=other', ''], ['`flow.begin`']],
  ],
  [
    recordedParameters,
    [['?entrypoint=home'], ['an event with `entrypoint` "home"']],
    [['?form_type=email'], ['an event with `form_type` "email"']],
    [['?utm_source=a'], ['an event with `utm_source` "a"']],
    [['?context=fx_desktop_v3'], ['an event with `context` "fx_desktop_v3"']],
    [['?service=sync&context=fx_desktop_v3'], ['an event with `service` "sync", `context` "fx_desktop_v3"']],
  ],
  [
    secretUid,
    [[`?uid=${toUser(0)}`], staysSecret(toUser(0))],
    [[toEngage('0123456789abcdef', toUser(1))], staysSecret(toUser(1))],
    [[toEngage('none', toUser(2))], staysSecret(toUser(2))],
    [[`?uid=${toUser(3)}x`], staysSecret(toUser(3))],
    [[`/flow/x ?uid=${toUser(4)}`], staysSecret(toUser(4))],
    [[`POST ?uid=${toUser(5)}`], staysSecret(toUser(5))],
  ],
  [uidInEngageOnly, [[`?uid=${uid}`, `?uid=${uid}&form_type=email`], [holdsNoUser]]],
]

test.each(asked.map(([one, ...expected]) => ({one, expected})))(
  'the case $one.id asks so much, and no more',
  ({one, expected}) => {
    expect(toAsked(one)).toEqual(expected)
  },
)

test('of a parameter that accepts no value none is sent', () => {
  const spec = {...smallWorld.spec, parameters: [...smallWorld.spec.parameters, parameter('none', '^[]$')]}
  for (const one of [doNotTrack, recordedParameters]) {
    expect(toAsked(one, {...smallWorld, spec})).toEqual(toAsked(one))
  }
})

describe('a client that is not known', () => {
  const ids = ['0000000000000000', 'ffffffffffffffff', '3c9fa07d51e2b864']
  const dropped = ['status 200', 'no event']

  test('has an id of the right form, or a name that is found in any object', () => {
    const [[alike, silently] = [], [inherited = [], logged] = [], ...others] = toAsked(unknownClients)
    expect([alike, silently, logged, others]).toEqual([ids.map(id => toEngage(id)), dropped, ['no event'], []])
    const names = inherited.map(request => new URLSearchParams(request).get('service') ?? '')
    expect(names.filter(name => !(name in {}))).toEqual(['prototype'])
    expect(new Set(names).size).toBe(8)
  })

  test('is not the one that is known', () => {
    const [[alike] = []] = toAsked(unknownClients, {...smallWorld, client: 'ffffffffffffffff'})
    expect(alike).toEqual(ids.filter(id => id !== 'ffffffffffffffff').map(id => toEngage(id)))
  })
})

describe('a value that has to be recorded to its end', () => {
  const toRecorded = (source: string) => {
    const spec = {...smallWorld.spec, parameters: [parameter('x', source)], conditions: []}
    const [probe] = probesOf(recordedValues, {...smallWorld, spec})
    return typeof probe?.query === 'string' ? new URLSearchParams(probe.query).get('x') : undefined
  }

  test('has each character that the regex accepts, again and again', () => {
    expect(toRecorded('^[b~\\0a]+$')).toBe('\0ab~'.repeat(30))
    expect(new Set(toRecorded('^[\\0-\\x7f]+$'))).toHaveProperty('size', 128)
    expect(toRecorded('^[c-g]{7,}$|^[a-g]$')).toBe(undefined)
  })

  test('is none where the regex does not accept it so long, or accepts no character', () => {
    expect(toRecorded('^[a-z]{1,119}$')).toBe(undefined)
    expect(toRecorded('^[a-z]{1,120}$')).toHaveLength(120)
    expect(toRecorded('^\\u00e9*$')).toBe(undefined)
  })

  test('travels with what a condition asks for', () => {
    expect(toAsked(recordedValues).map(([requests]) => requests.map(request => request.split('=')[0]))).toEqual([
      ['?entrypoint'],
      ['?utm_source'],
      ['?context'],
    ])
  })
})

const secretNote = 'no user id in another line of the log'
const flow = withBody('{"flowId":"1a","flowBeginTime":5}')
const isWhole = 'an event with the flow of its answer and aaaaaaaa… as the page'
const now = new Date().toISOString()
const whole = {id: '1', time: Date.now(), flowId: '1a', flowBeginTime: 5, page: smallWorld.spec.sha256}
const withFlow = (...events: readonly Partial<LoggedEvent>[]) => ({...flow, events: withEvents(...events).events})

test.each([
  [doNotTrack, keepsLittle, withEvents({parameters: {context: '', entrypoint: '', service: ''}}), undefined],
  [doNotTrack, keepsLittle, withEvents({}, {parameters: {service: '', uid: ''}}), '`uid` in an event'],
  [engageUnauthenticated, isUnproven, withEvents(), 'no event'],
  [engageUnauthenticated, isUnproven, withEvents({authenticated: false}), undefined],
  [engageUnauthenticated, isUnproven, withEvents({}, {authenticated: true}), '`authenticated: true`'],
  [engageUnauthenticated, isUnproven, withEvents({authenticated: undefined}), '`authenticated: undefined`'],
  [eventFields, isWhole, withFlow(), 'no event'],
  [eventFields, isWhole, withFlow(whole, {...whole, id: 2, time: now}), undefined],
  [eventFields, isWhole, withFlow(whole, {...whole, id: ''}), '"" as `id`'],
  [eventFields, isWhole, withFlow({...whole, id: ['1']}), '["1"] as `id`'],
  [eventFields, isWhole, withFlow({...whole, time: 5}), '5 as `time`'],
  [eventFields, isWhole, withFlow({...whole, time: [now]}), `["${now}"] as \`time\``],
  [eventFields, isWhole, withFlow({...whole, flowId: 'b'}), '"b" as `flowId`'],
  [eventFields, isWhole, withFlow({...whole, flowBeginTime: '5'}), '"5" as `flowBeginTime`'],
  [eventFields, isWhole, withFlow({...whole, page: 'b'}), '"b" as `page`'],
  [eventFields, isWhole, withEvents(whole), '"1a" as `flowId`'],
  [uidInEngageOnly, holdsNoUser, withEvents(), 'no event'],
  [uidInEngageOnly, holdsNoUser, withEvents({}), undefined],
  [uidInEngageOnly, holdsNoUser, withEvents({}, {name: 'a', id: `x${uid}`}), 'a user id in `a`'],
])('the case $0.id expects $1', (one, expected, exchange, actual) => {
  expect(judgeOf(expectationOf(one, expected), exchange)).toEqual(actual === undefined ? 'met' : {actual})
})

describe('a line of the log that is no event', () => {
  const judgeLines = (events: object, ...strays: readonly string[]) =>
    judgeOf(expectationOf(secretUid, secretNote), exchangeOf({...events, strays}))

  test('holds no user id, unless it may be an engage event', () => {
    const line = `uid=${toUser(0)}`
    expect(judgeLines({}, 'started', line)).toEqual({actual: `the line "${line}"`})
    expect(judgeLines({events: []}, `{"name":"flow.rp.engage","uid":"${toUser(0)}"}`, toUser(1))).toBe('met')
  })

  test('is not seen without a log', () => {
    expect(judgeLines({})).toEqual({unseen: 'what is logged cannot be seen'})
  })
})
