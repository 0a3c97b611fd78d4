import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {page} from '../generated/page.ts'
import {client, engage, namesOf, origin, serve, uid} from './service.ts'

const {get} = serve()
const parametersOf = (query: string) => get(query).events.map(({parameters}) => parameters)
/** Still a flow, but nothing is logged. */
const expectRefused = (query: string) => expect(get(query), query).toMatchObject({status: 200, events: []})

/** What some parameters need beside them, so that the page accepts them. */
const beside: Record<string, string> = {
  event_type: `service=${client}&uid=${uid}`,
  uid: `event_type=engage&service=${client}`,
}
const inQuery = (name: string, value: string) => `${beside[name] ?? ''}&${name}=${encodeURIComponent(value)}`

describe('a value', () => {
  test.each(page.parameters.flatMap(({name, examples}) => examples.map(example => [name, example] as const)))(
    'V01: of the page is logged: %s=%s',
    (name, example) => {
      expect(parametersOf(inQuery(name, example))[0]).toMatchObject({[name]: example})
    },
  )

  test.each(page.parameters)('V02: of $name is logged if and only if the pattern of the page accepts it', parameter => {
    const {name, pattern, values = []} = parameter
    const regex = new RegExp(pattern?.source ?? '')
    const member = fc.stringMatching(regex)
    const strings = fc.oneof(
      member,
      fc.tuple(member, fc.string({unit: 'grapheme', minLength: 1, maxLength: 1})).map(pair => pair.join('')),
      fc.constantFrom('', ...values),
    )
    fc.assert(
      fc.property(
        strings.filter(value => value !== 'sync' && encodeURIComponent(value).length < 3000),
        value => {
          expect(get(inQuery(name, value)).events.length > 0).toBe(regex.test(value))
        },
      ),
    )
  })

  // tests metrics-flow.validation.empty
  test('V03: that is empty is refused', () => {
    for (const query of ['utm_source=', 'utm_source', '&utm_source&']) expectRefused(query)
  })

  test.each(['a%0A', 'a%0D%0A', 'a%E2%80%A8', '%0Aa', 'a%00'])(
    'V04: with the end of a line in it (%s) is refused',
    value => {
      for (const name of ['utm_source', 'entrypoint', 'context']) expectRefused(`${name}=${value}`)
    },
  )

  test.each(['é', 'а', 'Ａ', 'a\u0301', '٣'])('V05: with %s, which is not ASCII, is refused', value => {
    for (const name of ['utm_source', 'entrypoint', 'context']) expectRefused(`${name}=${encodeURIComponent(value)}`)
  })

  test('V07: of entrypoint has no colon, as the page says', () => expectRefused('entrypoint=my:page'))

  test('V08: of utm_source with a slash is logged as a whole', () => {
    expect(parametersOf('utm_source=firefox/sync')).toEqual([{utm_source: 'firefox/sync'}])
  })

  test('V09: of utm_source with a port is refused', () => expectRefused('utm_source=localhost:8000'))

  test('V10: of utm_campaign has no exception', () => {
    expectRefused('utm_campaign=page+referral+-+not+part+of+a+campaign')
  })

  // tests metrics-flow.validation.decoding
  test('V11: is decoded as the URL standard says, whatever its percent signs', () => {
    for (const value of ['%', '%zz', '%2']) expect(parametersOf(`utm_source=${value}`)).toEqual([{utm_source: value}])
    for (const value of ['%FF', '%C0%AF', '%ED%A0%80']) expectRefused(`utm_source=${value}`)
  })

  test('V13: has a space where a plus was sent', () => expectRefused('utm_source=a+b'))

  // tests metrics-flow.request.size
  test('V15: can be long, but not make the query larger than 4,096 bytes', () => {
    const longest = 'a'.repeat(4096 - 'utm_source='.length)
    expect(parametersOf(`utm_source=${longest}`)).toEqual([{utm_source: longest}])
    for (const query of [`utm_source=${longest}a`, `utm_source=${'a'.repeat(15_000)}`]) {
      const {status, body, events} = get(query)
      expect({status, events}).toEqual({status: 414, events: []})
      expect(JSON.parse(body)).toEqual({type: 'about:blank', title: 'URI Too Long', status: 414})
    }
  })

  test('V16: of form_type is one of two', () => {
    for (const value of ['button', 'subscribe', 'Email', 'constructor', 'toString']) expectRefused(`form_type=${value}`)
  })

  // tests metrics-flow.context.sync, metrics-flow.request.service-sync, metrics-flow.validation.condition
  // tests condition.context
  test('V17: of service=sync asks for one of three contexts', () => {
    for (const query of ['service=sync', 'service=sync&context=web', 'service=sync&context=']) expectRefused(query)
    expect(namesOf(get('service=sync&context=fx_ios_v1'))).toEqual(['flow.begin'])
  })

  test('V18: of uid has 32 lower-case hexadecimal digits', () => {
    const uuid = uid.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
    for (const wrong of [uid.slice(1), `${uid}0`, uid.toUpperCase(), uuid]) expectRefused(engage.replace(uid, wrong))
  })

  test('V19: of service has 16 hexadecimal digits', () => {
    for (const wrong of [client.slice(1), `${client}0`]) expectRefused(`service=${wrong}`)
    expect(namesOf(get(`service=${client}`))).toEqual(['flow.begin'])
  })
})

describe('a parameter', () => {
  // tests metrics-flow.validation.repeated
  test('P01: that comes twice is refused, with two values or with one', () => {
    for (const query of ['entrypoint=a&entrypoint=a', 'entrypoint=a&entrypoint=b', 'entrypoint=a&%65ntrypoint=b'])
      expectRefused(query)
  })

  // tests metrics-flow.validation.unknown
  test('P03: with a name that every object inherits is unknown, and changes nothing', () => {
    const query = '__proto__=x&constructor=y&prototype=z&hasOwnProperty=1&entrypoint=a'
    expect(parametersOf(query)).toEqual([{entrypoint: 'a'}])
    expect(Object.keys(Object.prototype)).toEqual([])
    expectRefused(`event_type=engage&service=constructor&uid=${uid}`)
  })

  // tests metrics-flow.request.size
  test('P04: is one of 64 at most', () => {
    expect(namesOf(get(`entrypoint=a${'&b'.repeat(63)}`))).toEqual(['flow.begin'])
    expect(get(`entrypoint=a${'&b'.repeat(64)}`)).toMatchObject({status: 414, events: []})
    expect(get(`&entrypoint=a${'&b'.repeat(64)}`)).toMatchObject({status: 414, events: []})
    expect(get('a=1&'.repeat(7000))).toMatchObject({status: 414, events: []})
  })

  test('P05: ends at an ampersand alone, and an empty one is none', () => {
    expectRefused('utm_source=a;utm_term=b')
    expect(parametersOf(`${'&'.repeat(100)}=x&&entrypoint=a&`)).toEqual([{entrypoint: 'a'}])
  })

  test('is known by its name as it was sent: a second question mark belongs to it', () => {
    expect(parametersOf('?entrypoint=a&utm_term=b')).toEqual([{utm_term: 'b'}])
    expect(parametersOf('?entrypoint=!')).toEqual([{}])
  })

  // tests metrics-flow.validation.case
  test('is unknown by its name in another case', () => {
    expect(parametersOf('Entrypoint=!&UTM_SOURCE=a&entrypoint=b')).toEqual([{entrypoint: 'b'}])
  })

  test('cannot be one that the service makes', () => {
    const [event] = get('id=x&name=x&time=1&flowId=x&flowBeginTime=1&page=x&authenticated=true&entrypoint=a').events
    expect(event).toMatchObject({name: 'flow.begin', parameters: {entrypoint: 'a'}, authenticated: false})
    expect(event?.flowId).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('a service that rejects', () => {
  const {get} = serve({onRefused: 'reject', pageUrl: 'https://docs.example/page'})

  // tests metrics-flow.refused.status, metrics-flow.refused.no-echo
  test('lists each refused parameter with its pattern and its line of the page, and not its value', () => {
    const {status, headers, body, events} = get(`entrypoint=secret!&uid=${uid}0&form_type=email&form_type=other`)
    expect({status, type: headers['Content-Type'], events}).toEqual({
      status: 400,
      type: 'application/problem+json',
      events: [],
    })
    const lineOf = (name: string) => page.parameters.find(one => one.name === name)?.pattern?.place.start.line
    const entry = (parameter: string, reason: string, pattern: string) => {
      return {parameter, reason, pattern, link: `https://docs.example/page#L${lineOf(parameter)}`}
    }
    const refused = [
      entry('entrypoint', 'pattern', '^[\\w.-]+$'),
      entry('uid', 'pattern', '^[0-9a-f]{32}$'),
      entry('form_type', 'repeated', '^(email|other)$'),
    ]
    expect(JSON.parse(body)).toEqual({type: 'about:blank', title: 'Refused parameters', status: 400, refused})
    expect(body).not.toMatch(/secret|0123/)
  })

  // tests metrics-flow.engage.service, metrics-flow.engage.uid, metrics-flow.validation.condition
  // tests condition.service, condition.uid
  test('names the client id and the user id that event_type=engage asks for', () => {
    const refusedOf = (query: string) =>
      JSON.parse(get(query).body).refused?.map((one: {readonly parameter: string}) => one.parameter)
    expect(refusedOf('event_type=engage')).toEqual(['service', 'uid'])
    expect(refusedOf(`event_type=engage&service=${client}`)).toEqual(['uid'])
    expect(refusedOf(`event_type=engage&uid=${uid}`)).toEqual(['service'])
    expect(refusedOf(engage)).toBeUndefined()
  })

  test('tells a parameter that another one asks for', () => {
    expect(JSON.parse(get('service=sync').body).refused).toMatchObject([{parameter: 'context', reason: 'condition'}])
    expect(JSON.parse(serve({onRefused: 'reject'}).get('uid=1').body).refused[0].link).toMatch(/^docs\/.*\.md#L\d+$/)
  })

  test('answers what is not refused like any other', () => {
    expect(get('entrypoint=a', {origin})).toMatchObject({status: 200, events: [{name: 'flow.begin'}]})
  })
})
