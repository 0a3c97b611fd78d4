import type {HeaderList, Sent} from '../../../src/conformance/endpoint.ts'
import type {Made} from './correct.ts'
import {client, origin} from './rules.ts'

const uid = '0123456789abcdef0123456789abcdef'
const engage = `event_type=engage&service=${client}&uid=${uid}`
const listed: HeaderList = [['Origin', origin]]
const all =
  'entrypoint=a-b&entrypoint_experiment=e&entrypoint_variation=v&form_type=email&utm_source=Blog%2Fx&utm_campaign=c' +
  `&utm_content=d&utm_term=t&utm_medium=m&context=fx_ios_v1&service=${client}&uid=${uid}&unknown=u&constructor=c`
const many = (count: number) => Array.from({length: count}, (_, index) => `a${index}=`).join('&')

const queries = [
  ...[
    '',
    all,
    engage,
    `${engage}&form_type=email`,
    'form_type=other',
    'service=sync',
    'service=sync&context=fx_ios_v1',
  ],
  ...['entrypoint=a:b', 'entrypoint_experiment=~', 'entrypoint_variation=a%0Ab', 'utm_medium=a%0A', 'utm_source=a%0A'],
  ...['utm_content=%C3%A9', 'context=A', 'event_type=Engage', 'form_type=button', 'form_type=emails', 'service=sync2'],
  ...[`uid=a${uid}`, `uid=${uid.toUpperCase()}`, 'utm_campaign=%3A', 'utm_term=%25', 'utm_source=a'],
  ...[`utm_source=${'s'.repeat(129)}`, `entrypoint=${'e'.repeat(1025)}`, 'entrypoint=a+', 'utm_source=a%252F'],
  ...['utm_source=%', 'utm_source=a;b=c', 'utm_source=a=b', 'UTM_SOURCE=:', 'utm_source=a&utm_source=a'],
  ...['utm_source=a&utm_source=:', 'utm_source=:&utm_source=a', 'utm_source=', 'utm_source[]=:'],
  ...['utm_source=:&entrypoint=:', 'event_type=engage&service=sync', `event_type=engage&service=${client}`],
  ...['event_type=engage', `event_type=engage&uid=${uid}&service=fedcba9876543210`],
  ...[`event_type=engage&uid=${uid}&service=constructor`, many(64), many(65), `a=${'b'.repeat(4094)}`],
  `a=${'b'.repeat(4095)}`,
]
const origins = [
  ...['https://evilrp.example', 'https://evil-rp.example', `${origin}.evil.test`, 'https://rpXexample', 'null'],
  ...['https://RP.example', 'http://rp.example', `${origin}:443`, `${origin}/`, 'https://a.rp.example'],
]
const headers: readonly HeaderList[] = [
  ...origins.map((sent): HeaderList => [['Origin', sent]]),
  [],
  [...listed, ...listed],
  ...['0', '1'].flatMap((value): readonly HeaderList[] => [
    [...listed, ['DNT', value]],
    [...listed, ['Sec-GPC', value]],
  ]),
]
const paths = [
  '/metrics-flow/',
  '/METRICS-FLOW',
  '//host/metrics-flow',
  '/metrics%2Dflow',
  '/metrics-flow/a',
  '//metrics-flow',
]

/** Requests that tell apart any two endpoints of which one is wrong in a way that is known. */
const probes: readonly Sent[] = [
  ...queries.map(query => ({method: 'GET', target: `/metrics-flow?${query}`, headers: listed})),
  ...[all, engage].flatMap(query =>
    headers.map(sent => ({method: 'GET', target: `/metrics-flow?${query}`, headers: sent})),
  ),
  ...['HEAD', 'OPTIONS', 'POST', 'DELETE'].map(method => ({method, target: `/metrics-flow?${all}`, headers: listed})),
  ...paths.map(path => ({method: 'GET', target: path, headers: listed})),
  {method: 'OPTIONS', target: '/metrics-flow', headers: []},
  {method: 'GET', target: '/metrics-flow', headers: listed, body: 'utm_source=:'},
  {method: 'GET', target: '/metrics-flow#a', headers: listed},
]

/** What an endpoint answers to each of them, and logs; flow ids are numbered as they come, and times are all the same. */
export async function toTranscript({endpoint, log}: Made): Promise<readonly string[]> {
  const ids: string[] = []
  const toNumber = (id: string) => {
    if (!ids.includes(id)) ids.push(id)
    return `#${ids.indexOf(id)}`
  }
  const transcript: string[] = []
  for (const probe of probes) {
    const text = JSON.stringify([probe, await endpoint(probe), await log()])
    const times = text.replace(/(?<![\w.])\d{13}(?![\w.])/g, 'time')
    transcript.push(times.replace(/(?<!\w|"page\\?":\\?")[0-9a-f]{64}(?!\w)/g, toNumber))
  }
  return transcript
}
