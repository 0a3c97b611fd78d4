import {expect, test} from 'vitest'
import {corsListed} from '../../../src/conformance/cases/cors-listed.ts'
import {corsUnlisted} from '../../../src/conformance/cases/cors-unlisted.ts'
import {doubledOrigins} from '../../../src/conformance/cases/doubled-origins.ts'
import {listedEngage} from '../../../src/conformance/cases/listed-engage.ts'
import {lookAlikeOrigins} from '../../../src/conformance/cases/look-alike-origins.ts'
import {noCredentials} from '../../../src/conformance/cases/no-credentials.ts'
import {noOrigin} from '../../../src/conformance/cases/no-origin.ts'
import {preflight} from '../../../src/conformance/cases/preflight.ts'
import {unlistedEngage} from '../../../src/conformance/cases/unlisted-engage.ts'
import {unlistedFlow} from '../../../src/conformance/cases/unlisted-flow.ts'
import type {Case} from '../../../src/conformance/index.ts'
import {type Asked, expectationOf, probesOf, toAsked} from '../../support/asked.ts'
import {judgeOf, withHeaders, withStatus} from '../../support/exchange.ts'
import {smallWorld} from '../../support/small-page.ts'

const refused = '?utm_source=docparity%3Arefused'
const engage = `?event_type=engage&service=0123456789abcdef&uid=${'f'.repeat(32)}`
const [listed, unlisted] = ['https://rp.example', 'https://docparity.invalid']
const preflightOf = (method: string) => `Access-Control-Request-Method: ${method}`
const countsAsUnlisted = ['no `Access-Control-Allow-Origin`', 'no event']

const asked: readonly (readonly [Case, ...Asked[]])[] = [
  [
    corsListed,
    [
      ['', '?unknown=x', refused, engage],
      ['`Access-Control-Allow-Origin: https://rp.example`', '`Origin` in `Vary`'],
    ],
  ],
  [
    corsUnlisted,
    [
      [
        ...[unlisted, 'null', '*', 'nowhere'].map(origin => `from ${origin}`),
        `${refused} from ${unlisted}`,
        `OPTIONS from ${unlisted} ${preflightOf('GET')}`,
      ],
      ['no `Access-Control-Allow-Origin`', '`Origin` in `Vary`'],
    ],
  ],
  [
    doubledOrigins,
    [
      [
        `from ${listed} Origin: ${listed}`,
        `from ${listed}, ${listed}`,
        `from ${listed} ${listed}`,
        `from ${listed} Origin: ${unlisted}`,
        `from ${listed}, ${unlisted}`,
        `from ${listed} ${unlisted}`,
        `from ${unlisted} Origin: ${listed}`,
        `from ${unlisted}, ${listed}`,
        `from ${unlisted} ${listed}`,
      ],
      countsAsUnlisted,
    ],
  ],
  [listedEngage, [[engage], ['`flow.rp.engage`']], [[`${engage} from ${unlisted}`], ['no event']]],
  [
    noCredentials,
    [
      [listed, unlisted, 'null', 'nowhere'].flatMap(origin => [
        `from ${origin} Cookie: session=1`,
        `OPTIONS from ${origin} ${preflightOf('GET')}`,
      ]),
      ['no credentials'],
    ],
  ],
  [
    noOrigin,
    [['from nowhere', '?form_type=email from nowhere', 'from null', '?form_type=email from null'], countsAsUnlisted],
  ],
  [
    preflight,
    [
      [`OPTIONS ${preflightOf('GET')}`, `OPTIONS ${preflightOf('DELETE')}`],
      [
        'a status of 200 to 299',
        '`Access-Control-Allow-Origin: https://rp.example`',
        '`GET` allowed, and nothing that is not answered',
        'no flow',
        'no event',
      ],
    ],
    [[`OPTIONS ?form_type=email ${preflightOf('GET')}`], ['a status of 200 to 299', 'no flow', 'no event']],
  ],
  [
    unlistedEngage,
    [
      [`${engage} from ${unlisted}`, `${engage} from null`],
      ['status 200 and a flow', 'no event'],
    ],
  ],
  [
    unlistedFlow,
    [
      ['', '?form_type=email ', '?utm_medium=email '].map(query => `${query}from ${unlisted}`),
      ['status 200 and a flow', 'no event'],
    ],
  ],
]

test.each(asked.map(([one, ...expected]) => ({one, expected})))(
  'the case $one.id asks so much, and no more',
  ({one, expected}) => {
    expect(toAsked(one)).toEqual(expected)
  },
)

test('from each origin that looks like the listed one, nothing counts as from that', () => {
  const groups = toAsked(lookAlikeOrigins)
  expect(groups.map(([, expected]) => expected)).toEqual([countsAsUnlisted])
  expect(groups[0]?.[0]).toContain('from https://evil.rp.example')
})

test('where no origin of the list was told, credentials are asked for from others', () => {
  const origins = probesOf(noCredentials, {...smallWorld, origin: undefined}).map(({origin}) => origin)
  expect(new Set(origins)).toEqual(new Set([unlisted, 'null', null]))
})

const isOk = 'a status of 200 to 299'
const allowsGet = '`GET` allowed, and nothing that is not answered'
const allowing = (...values: readonly string[]) =>
  withHeaders(...values.map(value => ['access-control-allow-methods', value] as const))
const credentials = (value: string) => withHeaders(['Access-Control-Allow-Credentials', value])

test.each([
  [preflight, isOk, withStatus(199), 'status 199'],
  [preflight, isOk, withStatus(200), undefined],
  [preflight, isOk, withStatus(299), undefined],
  [preflight, isOk, withStatus(300), 'status 300'],
  [preflight, allowsGet, allowing('GET'), undefined],
  [preflight, allowsGet, allowing('OPTIONS , HEAD', 'GET'), undefined],
  [preflight, allowsGet, allowing(), 'nothing allowed'],
  [preflight, allowsGet, allowing('HEAD'), 'HEAD allowed'],
  [preflight, allowsGet, allowing('GET', 'POST'), 'GET, POST allowed'],
  [noCredentials, 'no credentials', withHeaders(), undefined],
  [noCredentials, 'no credentials', credentials('false'), undefined],
  [noCredentials, 'no credentials', credentials('true'), 'credentials allowed'],
])('the case $0.id expects $1', (one, expected, exchange, actual) => {
  expect(judgeOf(expectationOf(one, expected), exchange)).toEqual(actual === undefined ? 'met' : {actual})
})
