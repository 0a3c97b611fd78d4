import {randomBytes} from 'node:crypto'
import type {HeaderList} from '../../../src/conformance/endpoint.ts'
import {client, conditions, origin, pageSha256, patterns} from './rules.ts'
import type {Call, Flow, Reply, Steps} from './steps.ts'

/** All values of a header, in their order. */
export const valuesOf = (headers: HeaderList, name: string): readonly string[] =>
  headers.flatMap(([other, value]) => (other.toLowerCase() === name ? [value.trim()] : []))

/** An answer with a body of JSON. */
export function toJson(status: number, value: unknown, type = 'application/json; charset=utf-8'): Reply {
  return {status, headers: [['Content-Type', type]], body: JSON.stringify(value)}
}

/** Says what went wrong, and nothing that was sent. */
export const toProblem = (status: number, title: string, more: object = {}): Reply =>
  toJson(status, {type: 'about:blank', title, status, ...more}, 'application/problem+json')

const utf8 = new TextDecoder('utf-8', {ignoreBOM: true})

/** Percent signs that begin no byte stay, and bytes that are no UTF-8 become U+FFFD: https://url.spec.whatwg.org */
function decode(text: string): string {
  const byte = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))
  const bytes = text.replaceAll('+', ' ').replace(/%([0-9a-f]{2})/gi, byte)
  return utf8.decode(Buffer.from(bytes, 'latin1'))
}

function splitQuery(query: string): readonly (readonly [string, string])[] {
  const pairs = query.split('&').filter(pair => pair !== '')
  return pairs.map(pair => {
    const [name = ''] = pair.split('=', 1)
    return [name, pair.slice(name.length + 1)]
  })
}

function toNames({parameters, isUntracked}: Call): readonly string[] {
  if (parameters.get('event_type') === 'engage') return isUntracked ? [] : ['flow.rp.engage']
  return parameters.get('form_type') === 'email' ? ['flow.begin', 'flow.enter-email.view'] : ['flow.begin']
}

const untracked = ['context', 'entrypoint', 'service']

function toParameters(name: string, {parameters, isUntracked}: Call): Readonly<Record<string, string>> {
  const isKept = (parameter: string) =>
    isUntracked ? untracked.includes(parameter) : parameter !== 'uid' || name === 'flow.rp.engage'
  return Object.fromEntries([...parameters].filter(([parameter]) => isKept(parameter)))
}

/** What the page asks for, step by step. */
export const correct: Steps = {
  readTarget: target => {
    const [path = '', ...rest] = target.replace(/#.*/s, '').split('?')
    return {path, query: rest.join('?')}
  },
  isPath: path => path === '/metrics-flow',
  methods: ['GET', 'HEAD'],
  allow: [['Allow', 'GET, HEAD, OPTIONS']],
  isTooLarge: query => query.length > 4096 || splitQuery(query).length > 64,

  splitQuery,
  decode,
  toName: name => name,
  isKnown: name => patterns.has(name),
  pickValue: ([value, ...others]) => (others.length > 0 ? undefined : value),
  accepts: (name, value) => patterns.get(name)?.test(value) ?? false,
  conditions,

  originOf: headers => {
    const [value, ...others] = valuesOf(headers, 'origin')
    return others.length > 0 ? undefined : value
  },
  isListed: value => value === origin,
  isUntracked: headers => ['dnt', 'sec-gpc'].some(name => valuesOf(headers, name).includes('1')),
  isClient: service => service === client,

  mintFlow: () => ({flowId: randomBytes(32).toString('hex'), flowBeginTime: Date.now()}),
  isLogged: ({method, listed, refused}) => method === 'GET' && listed !== undefined && refused.length === 0,
  toNames,
  toParameters,
  toEvent: (name, number, {flowId, flowBeginTime}, parameters) => ({
    id: `${flowId}-${number}`,
    name,
    time: Date.now(),
    flowId,
    flowBeginTime,
    parameters,
    authenticated: false,
    page: pageSha256,
  }),
  toLine: event => `${JSON.stringify(event)}\n`,
  toNote: () => '',

  always: [
    ['Cache-Control', 'no-store'],
    ['X-Content-Type-Options', 'nosniff'],
  ],
  toCors: ({listed}) => [
    ['Vary', 'Origin'],
    ...(listed === undefined ? [] : ([['Access-Control-Allow-Origin', listed]] as const)),
  ],
  toPreflight: ({listed}) => ({
    status: 204,
    headers: listed === undefined ? [] : [['Access-Control-Allow-Methods', 'GET']],
    body: '',
  }),
  turnAway: () => undefined,
  toReply: ({flowId, flowBeginTime}: Flow) => toJson(200, {flowId, flowBeginTime}),
  hasBody: method => method !== 'HEAD',
}

/** The other way that the page leaves open: a refused value is answered with what is refused. */
export const rejecting: Partial<Steps> = {
  turnAway: ({refused}) => (refused.length === 0 ? undefined : toProblem(400, 'Refused parameters', {refused})),
}
