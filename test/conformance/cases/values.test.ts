import {describe, expect, test} from 'vitest'
import {decoding} from '../../../src/conformance/cases/decoding.ts'
import {emptyValues} from '../../../src/conformance/cases/empty-values.ts'
import {engageNeedsService} from '../../../src/conformance/cases/engage-needs-service.ts'
import {engageNeedsUid} from '../../../src/conformance/cases/engage-needs-uid.ts'
import {flowParameters} from '../../../src/conformance/cases/flow-parameters.ts'
import {ignoredBody} from '../../../src/conformance/cases/ignored-body.ts'
import {missingCompanions} from '../../../src/conformance/cases/missing-companions.ts'
import {namesInAnotherCase} from '../../../src/conformance/cases/names-in-another-case.ts'
import {querySize} from '../../../src/conformance/cases/query-size.ts'
import {refusedAmongOthers} from '../../../src/conformance/cases/refused-among-others.ts'
import {refusedValues} from '../../../src/conformance/cases/refused-values.ts'
import {repeats} from '../../../src/conformance/cases/repeats.ts'
import {serviceSync} from '../../../src/conformance/cases/service-sync.ts'
import {syncNeedsContext} from '../../../src/conformance/cases/sync-needs-context.ts'
import {unknownNames} from '../../../src/conformance/cases/unknown-names.ts'
import type {Case} from '../../../src/conformance/index.ts'
import {type Asked, probesOf, toAsked} from '../../support/asked.ts'
import {smallWorld} from '../../support/small-page.ts'
import {parameter} from '../../support/specs.ts'

const uid = 'f'.repeat(32)
const engage = `?event_type=engage&service=0123456789abcdef&uid=${uid}`
const [client, user] = ['`service` "0123456789abcdef"', `\`uid\` "${uid}"`]
const ignored = (name: string) => ['the request accepted', `no \`utm_source\` and no \`${name}\` in an event`]
const ofSync = (context: string, judgement: string): Asked => [
  [`?service=sync&context=${context}`],
  [`\`service\` "sync", \`context\` "${context}" ${judgement}`],
]
const repeated = (first: string, second: string): Asked => [
  [`?utm_source=${first}&utm_source=${second}`, `?utm_source=${first}&PAIR&utm_source=${second} (entrypoint=PAIR)`],
  [`\`utm_source\` "${first}, ${second}" refused`],
]

const asked: readonly (readonly [Case, ...Asked[]])[] = [
  [
    engageNeedsService,
    [[`?event_type=engage&uid=${uid}`], [`\`event_type\` "engage", ${user} refused`]],
    [
      [`?event_type=engage&uid=${uid}&service=sync&context=fx_desktop_v3`],
      [`\`event_type\` "engage", ${user}, \`service\` "sync", \`context\` "fx_desktop_v3" refused`],
    ],
  ],
  [engageNeedsUid, [['?event_type=engage&service=0123456789abcdef'], [`\`event_type\` "engage", ${client} refused`]]],
  [
    flowParameters,
    [
      ['?entrypoint=home&entrypoint_experiment=a&entrypoint_variation=a&utm_source=a&utm_campaign=a&form_type=email'],
      [
        '`entrypoint` "home", `entrypoint_experiment` "a", `entrypoint_variation` "a", `utm_source` "a", ' +
          '`utm_campaign` "a", `form_type` "email" accepted',
      ],
    ],
    [
      ['?entrypoint=home&utm_source=a&utm_campaign=a&form_type=email'],
      ['`entrypoint` "home", `utm_source` "a", `utm_campaign` "a", `form_type` "email" accepted'],
    ],
  ],
  [
    ignoredBody,
    [
      [
        '?utm_source=sent Content-Type: application/x-www-form-urlencoded utm_source=a%3Ab&form_type=email',
        '?utm_source=sent Content-Type: application/json {"utm_source":',
      ],
      ['status 200 and a flow', '`utm_source` "sent" accepted'],
    ],
  ],
  [
    missingCompanions,
    [['?service=sync'], ['`service` "sync" refused']],
    [[`?event_type=engage&uid=${uid}`], [`\`event_type\` "engage", ${user} refused`]],
    [['?event_type=engage&service=0123456789abcdef'], [`\`event_type\` "engage", ${client} refused`]],
  ],
  [
    namesInAnotherCase,
    ...['UTM_SOURCE', 'Utm_Source', 'utm_Source'].map(
      (name): Asked => [[`?${name}=a%3Ab`, `?${name}=another-case`], ignored(name)],
    ),
    [['?FORM_TYPE=email'], ['`flow.begin`']],
  ],
  [
    refusedAmongOthers,
    ...['entrypoint', 'utm_source'].map(
      (name): Asked => [
        [
          `?form_type=email&${name}=docparity%3Arefused`,
          `?${name}=docparity%3Arefused&form_type=other`,
          `${engage}&${name}=docparity%3Arefused`,
        ],
        [`\`${name}\` "docparity:refused" refused`, 'no event'],
      ],
    ),
  ],
  [
    repeats,
    repeated('a', 'a'),
    repeated('a', 'b'),
    repeated('a', '%3A'),
    repeated('%3A', 'a'),
    repeated('', 'a'),
    repeated('a', ''),
    [['?form_type=email&form_type=email'], ['`form_type` "email, email" refused']],
    [['?utm_source=a&utm_source=a&utm_source=a'], ['`utm_source` "a, a, a" refused']],
  ],
  [
    serviceSync,
    ...['fx_desktop_v3', 'fx_fennec_v1', 'fx_ios_v1'].map((context): Asked => {
      const [requests, expected] = ofSync(context, 'accepted')
      return [requests, [...expected, '`flow.begin`']]
    }),
  ],
  [
    syncNeedsContext,
    ...['fx_desktop_v2', 'fx_desktop_v33', 'web', 'sync'].map(context => ofSync(context, 'refused')),
    [['?service=sync'], ['`service` "sync" refused']],
  ],
]

test.each(asked.map(([one, ...expected]) => ({one, expected})))(
  'the case $one.id asks so much, and no more',
  ({one, expected}) => {
    expect(toAsked(one)).toEqual(expected)
  },
)

test('each parameter is asked for without a value, with an equals sign and without', () => {
  expect(toAsked(emptyValues)).toEqual(
    smallWorld.spec.parameters.map(({name}) => [[`?${name}=`, `?${name}`], [`\`${name}\` "" refused`]]),
  )
})

test('a value is judged as the URL standard reads it', () => {
  const read = toAsked(decoding).flatMap(([requests, expected]) => requests.map(request => [request, ...expected]))
  expect(read).toHaveLength(28)
  for (const [request = '', expected] of read) {
    const [[name, value] = ['', '']] = new URLSearchParams(request)
    const isAccepted = /^(?:[\w/.%-]+|email)$/.test(value)
    expect(expected).toBe(`\`${name}\` ${JSON.stringify(value)} ${isAccepted ? 'accepted' : 'refused'}`)
  }
  expect(new Set(read.map(([request]) => request)).size).toBe(28)
})

test('a value of which the page says nothing is accepted however it is written', () => {
  const world = {...smallWorld, spec: {...smallWorld.spec, parameters: []}}
  expect(toAsked(decoding, world).filter(([, [expected]]) => !expected?.endsWith(' accepted'))).toEqual([])
})

test('a name that is nearly one, or is found in any object, is sent once and twice, with a value that nobody takes', () => {
  const groups = toAsked(unknownNames)
  const names = groups.slice(0, -1).map(([[request = '']]) => [...new URLSearchParams(request)][0]?.[0] ?? '')
  expect(new Set(names).size).toBe(16)
  for (const [index, name] of names.entries()) {
    expect(name).toMatch(/./)
    const pair = `${encodeURIComponent(name)}=a%3Ab`
    expect(groups[index]).toEqual([[`?${pair} (entrypoint=PAIR)`, `?${pair}&${pair} (entrypoint=PAIR)`], ignored(name)])
  }
  expect(groups.at(-1)).toEqual([['?=a%3Ab', '?&&', '?=', '??', '?%', '?unknown'], ['the request accepted']])
})

test('a query is as large as it may be, by a byte or a parameter larger, and much larger', () => {
  const sent = probesOf(querySize).map(({query, expect: expected}) => {
    const text = typeof query === 'function' ? query('entrypoint=tag') : ''
    const values = new URLSearchParams(text)
    return [text.length, values.size, values.get('entrypoint'), expected.map(one => one.expected).join()]
  })
  const [passes, isTooLarge] = ['status 200 and a flow,`flow.begin`', 'status 414,no flow,no event']
  expect(sent).toEqual([
    [4096, 4, 'tag', passes],
    [4097, 4, 'tag', isTooLarge],
    [expect.any(Number), 64, 'tag', passes],
    [expect.any(Number), 65, 'tag', isTooLarge],
    [expect.any(Number), 1001, 'tag', isTooLarge],
  ])
})

test('no part of a query of many bytes is one that a server would turn away', () => {
  const [{query} = {query: ''}] = probesOf(querySize)
  const parts = typeof query === 'function' ? query('entrypoint=tag').split('&') : []
  expect(parts.slice(0, 3)).toEqual(['entrypoint=tag', `a=${'x'.repeat(1000)}`, `b=${'y'.repeat(1000)}`])
  expect(parts[3]).toMatch(/^c=z+$/)
})

describe('a refused value', () => {
  test('is one that is known, and then one of the vectors', () => {
    const [known, other, ...vectors] = toAsked(refusedValues, smallWorld, 'utm_source')
    expect(known).toEqual([['?utm_source=localhost%3A8000'], ['`utm_source` "localhost:8000" refused']])
    expect(other).toEqual([
      ['?utm_source=https%3A%2F%2Fexample.com%2F'],
      ['`utm_source` "https://example.com/" refused'],
    ])
    expect(vectors.length).toBeGreaterThan(0)
  })

  test('is none of a parameter that the page does not have', () => {
    expect(toAsked(refusedValues, smallWorld, 'other')).toEqual([])
  })
})

test('a parameter that accepts any value is refused in no company', () => {
  const parameters = [...smallWorld.spec.parameters, parameter('any', '^[^]*$')]
  const world = {...smallWorld, spec: {...smallWorld.spec, parameters}}
  expect(toAsked(refusedAmongOthers, world)).toEqual(toAsked(refusedAmongOthers))
})
