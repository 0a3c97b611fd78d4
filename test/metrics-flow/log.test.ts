import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {pageSha256} from '../../src/generated/validators.ts'
import {createKeyRing, type FlowEvent, toLine} from '../../src/metrics-flow/index.ts'
import {client, engage, namesOf, origin, secret, serve, time, uid} from './service.ts'

const {ask, get} = serve()
const full = `entrypoint=a&context=web&service=${client}&utm_source=b&utm_term=c&entrypoint_experiment=d&form_type=email`

describe('an event', () => {
  // tests metrics-flow.events.fields
  test('holds its id, its name, its time, the flow of the answer, the parameters and the hash of the page', () => {
    const {body, events} = get('entrypoint=a&form_type=email')
    const flow = JSON.parse(body)
    const rest = {
      ...flow,
      time,
      parameters: {entrypoint: 'a', form_type: 'email'},
      authenticated: false,
      page: pageSha256,
    }
    const salt = flow.flowId.slice(0, 32)
    expect(events).toEqual([
      {...rest, id: `${salt}-0`, name: 'flow.begin'},
      {...rest, id: `${salt}-1`, name: 'flow.enter-email.view'},
    ])
  })

  // tests metrics-flow.events.line
  test('L01: is one line, whatever it holds, and can be read again', () => {
    const [event] = get('entrypoint=a').events
    const nasty = fc.constantFrom(
      '\r\n',
      '\u2028',
      '\u2029',
      '\u0085',
      '\u001b[2J',
      '\u007f',
      '\u009b',
      '"\\',
      '\ud800',
      '</script>',
    )
    const texts = fc.array(fc.oneof(nasty, fc.string({unit: 'binary'}))).map(parts => parts.join(''))
    fc.assert(
      fc.property(texts, texts, (name, value) => {
        const wild = {...event, parameters: {[name]: value}} as unknown as FlowEvent
        const line = toLine(wild)
        expect(line).toMatch(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*\n$/u)
        expect(JSON.parse(line)).toEqual(wild)
      }),
    )
  })

  // tests metrics-flow.events.uid, metrics-flow.events.secret-uid
  test('L02: of a flow holds no user id, and no answer does', () => {
    expect(get(`uid=${uid}&entrypoint=a`).events).toMatchObject([{parameters: {entrypoint: 'a'}}])
    expect(JSON.stringify(get(`uid=${uid}`))).not.toContain(uid)
    const {events, ...answer} = get(engage)
    expect(events).toMatchObject([{parameters: {uid, service: client}}])
    expect(JSON.stringify(answer)).not.toContain(uid)
    for (const target of [`/none?${engage}`, `/metrics-flow/${uid}`, `/metrics-flow?${engage}${'&a'.repeat(99)}`])
      expect(JSON.stringify(ask('GET', target))).not.toContain(uid)
  })

  test('L03: and an answer hold nothing of the key, and neither does what throws', () => {
    expect(JSON.stringify([get(engage), ask('POST', '/metrics-flow'), createKeyRing(secret)])).not.toContain(secret)
    expect(() => createKeyRing('short secret')).toThrow('Unexpected key of 12 bytes, expected at least 32')
  })

  // tests metrics-flow.validation.refused-value, metrics-flow.refused.flow
  test('L06: is not logged if one value among others is refused, not even in part', () => {
    for (const wrong of ['utm_medium=!', 'uid=1', 'event_type=view'])
      expect(get(`${full.replace('service', 'x')}&${wrong}`)).toMatchObject({status: 200, events: []})
  })

  // tests metrics-flow.engage.client, metrics-flow.engage.answer, metrics-flow.origins.listed
  // tests metrics-flow.origins.dropped
  test('L08: of engage is not logged for an unknown client or another origin', () => {
    expect(get(engage.replace(client, 'f'.repeat(16)))).toMatchObject({status: 200, events: []})
    expect(get(engage, {origin: 'https://evil.example'})).toMatchObject({status: 200, events: []})
    expect(namesOf(get(engage))).toEqual(['flow.rp.engage'])
  })
})

describe('of a request that asks not to be tracked', () => {
  const kept = {entrypoint: 'a', context: 'web', service: client}
  const tracked = get(full).events

  test('all parameters are logged if it does not ask', () => {
    expect(Object.keys(tracked[0]?.parameters ?? {})).toHaveLength(7)
    for (const headers of [{dnt: '0'}, {dnt: ''}, {dnt: '10'}, {'sec-gpc': '?1'}, {'sec-gpc': 'true'}])
      expect(get(full, {origin, ...headers}).events.map(({parameters}) => parameters)).toEqual(
        tracked.map(({parameters}) => parameters),
      )
  })

  // tests metrics-flow.events.do-not-track
  test('L04: with DNT: 1 three parameters are logged', () => {
    const {events} = get(full, {origin, dnt: '1'})
    expect(events).toMatchObject([{name: 'flow.begin'}, {name: 'flow.enter-email.view'}])
    for (const {parameters} of events) expect(parameters).toEqual(kept)
    expect(get('utm_term=a', {origin, dnt: '1'}).events).toMatchObject([{parameters: {}}])
  })

  // tests metrics-flow.events.do-not-track
  test.each([{'sec-gpc': '1'}, {'sec-gpc': '1', dnt: '1'}, {'sec-gpc': '1', dnt: '0'}, {dnt: '0, 1'}])(
    'L05: with %j no more than with DNT: 1',
    headers => {
      for (const {parameters} of get(full, {origin, ...headers} as Record<string, string>).events)
        expect(parameters).toEqual(kept)
    },
  )

  // tests metrics-flow.events.do-not-track-engage
  test('no engage event is logged', () => {
    for (const headers of [{dnt: '1'}, {'sec-gpc': '1'}])
      expect(get(engage, {origin, ...headers} as Record<string, string>)).toMatchObject({status: 200, events: []})
  })
})
