import {
  createKeyRing,
  createMemorySink,
  createResponder,
  type MetricsFlowOptions,
} from '../../src/metrics-flow/index.ts'

/** An origin of the list, a client that is known, the time that it always is, and the key that all tests share. */
export const [origin, client, time, secret] = [
  'https://rp.example',
  '0123456789abcdef',
  1_575_331_200_000,
  'k'.repeat(32),
]
/** The user of the engage event. */
export const uid = '0123456789abcdef0123456789abcdef'
/** The query of an engage event that is logged. */
export const engage = `event_type=engage&service=${client}&uid=${uid}`

/** What a service of these tests is made of, unless one says otherwise. */
export function optionsOf(options: Partial<MetricsFlowOptions> = {}): MetricsFlowOptions {
  return {
    allowedOrigins: [origin],
    clients: [client],
    keys: createKeyRing(secret),
    sink: createMemorySink(),
    now: () => time,
    ...options,
  }
}

/** A service, what it logs, and a short way to ask it as a page of a listed origin does. */
export function serve(options: Partial<MetricsFlowOptions> = {}) {
  const sink = createMemorySink()
  const respond = createResponder(optionsOf({sink, ...options}))
  const ask = (method: string, target: string, headers: Readonly<Record<string, string>> = {origin}) => {
    const before = sink.events.length
    const answer = respond(method, target, name => headers[name])
    return {...answer, events: sink.events.slice(before)}
  }
  return {
    ask,
    get: (query: string, headers?: Readonly<Record<string, string>>) => ask('GET', `/metrics-flow?${query}`, headers),
  }
}

/** The names of events, in their order. */
export const namesOf = ({events}: {events: readonly {name: string}[]}): readonly string[] =>
  events.map(({name}) => name)
