import {describe, expect, test} from 'vitest'
import {answerFields} from '../../../src/conformance/cases/answer-fields.ts'
import {answerObject} from '../../../src/conformance/cases/answer-object.ts'
import {beginTime} from '../../../src/conformance/cases/begin-time.ts'
import {contentType} from '../../../src/conformance/cases/content-type.ts'
import {dotSegments} from '../../../src/conformance/cases/dot-segments.ts'
import {fetchedFlow} from '../../../src/conformance/cases/fetched-flow.ts'
import {flowId} from '../../../src/conformance/cases/flow-id.ts'
import {noEcho} from '../../../src/conformance/cases/no-echo.ts'
import {noStore} from '../../../src/conformance/cases/no-store.ts'
import {nosniff} from '../../../src/conformance/cases/nosniff.ts'
import {otherFields} from '../../../src/conformance/cases/other-fields.ts'
import {otherMethods} from '../../../src/conformance/cases/other-methods.ts'
import {otherPaths} from '../../../src/conformance/cases/other-paths.ts'
import {refusedFlow} from '../../../src/conformance/cases/refused-flow.ts'
import {refusedStatus} from '../../../src/conformance/cases/refused-status.ts'
import {status} from '../../../src/conformance/cases/status.ts'
import {traceMethod} from '../../../src/conformance/cases/trace-method.ts'
import type {Case} from '../../../src/conformance/index.ts'
import {type Asked, expectationOf, probesOf, toAsked} from '../../support/asked.ts'
import {answerOf, exchangeOf, judgeOf, withBody, withStatus} from '../../support/exchange.ts'
import {smallWorld} from '../../support/small-page.ts'

const refused = '?utm_source=docparity%3Arefused'
const unlisted = 'from https://docparity.invalid'
const notAllowed = ['status 405', '`GET` in `Allow`', '`HEAD` in `Allow`', '`OPTIONS` in `Allow`']

const asked: readonly (readonly [Case, ...Asked[]])[] = [
  [answerObject, [['', '?form_type=email', '?unknown=x'], ['an object of JSON with all fields of the table']]],
  [beginTime, [[''], ['a number of milliseconds that is about now as `flowBeginTime`']]],
  [contentType, [['', 'Accept: text/html'], ['`Content-Type: application/json; charset=utf-8`']]],
  [
    dotSegments,
    [
      ['/x/../flow', '/./flow', '/flow/.', '/flow/x/..'],
      ['status 404', 'no flow', 'no event'],
    ],
  ],
  [
    fetchedFlow,
    [
      [
        'Accept: */* Accept-Language: en-US,en;q=0.5 Sec-Fetch-Dest: empty Sec-Fetch-Mode: cors Sec-Fetch-Site: cross-site',
      ],
      ['status 200 and a flow'],
    ],
  ],
  [flowId, [['', '?form_type=email', '?flow_id=0123456789abcdef'], ['64 lower-case hexadecimal digits as `flowId`']]],
  [noStore, [['', refused, unlisted], ['`no-store` in `Cache-Control`']]],
  [nosniff, [['', refused], ['`X-Content-Type-Options: nosniff`']]],
  [otherFields, [['', '?form_type=email'], ['no fields but `flowId` and `flowBeginTime`']]],
  [
    otherMethods,
    [
      ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'POST X-HTTP-Method-Override: GET'],
      [...notAllowed, 'no flow', 'no event'],
    ],
  ],
  [
    otherPaths,
    [
      [
        ...['/flow/', '/flow/x', '/flow%2F', '/flow%20', '/flow%00', '/flow;x=y', '//flow', '/x/flow'],
        ...['//evil.example/flow', '/FLOW', '/%66low'],
      ],
      ['status 404', 'no flow', 'no event'],
    ],
  ],
  [refusedFlow, [[refused, '?utm_source=', '?utm_source=a&utm_source=b', '?service=sync'], ['status 200 and a flow']]],
  [
    refusedStatus,
    [[refused, '?utm_source=a&utm_source=b'], ['a flow, or status 400 and a problem that names `utm_source`']],
    [
      [`${refused}&form_type=docparity%3Arefused`],
      ['a flow, or status 400 and a problem that names `utm_source` and `form_type`'],
    ],
    [['?service=sync'], ['a flow, or status 400 and a problem that names `context`']],
  ],
  [
    status,
    [['', '?form_type=email&unknown=x'], ['status 200']],
    [[refused, '?uid=', '?service=sync', unlisted, 'from nowhere'], ['no flow, or status 200']],
  ],
  [traceMethod, [['TRACE'], [...notAllowed, 'no event']]],
]

test.each(asked.map(([one, ...expected]) => ({one, expected})))(
  'the case $one.id asks so much, and no more',
  ({one, expected}) => {
    expect(toAsked(one)).toEqual(expected)
  },
)

test('the case no-echo sends each value under each name', () => {
  const names = ['entrypoint', 'form_type', 'utm_source', 'context', 'event_type', 'service', 'uid', 'unknown']
  const values = ['dp-echo%3A1', 'dp-echo%22%3Cscript%3E', 'dp-echo-accepted']
  const requests = values.flatMap(value => [
    ...names.map(name => `?${name}=${value}`),
    `?utm_source=a&utm_source=${value}`,
  ])
  expect(toAsked(noEcho)).toEqual([[requests, ['none of "dp-echo" in the answer']]])
})

test('a path with a hyphen is written in one more way', () => {
  const paths = probesOf(otherPaths, {...smallWorld, path: '/metrics-flow'}).map(({path}) => path)
  expect(paths).toHaveLength(12)
  expect(paths).toEqual(expect.arrayContaining(['/metrics%2Dflow', '/%6detrics-flow']))
})

describe('a field of the answer', () => {
  test.each([
    ['flowId', 'a string that matches ^[0-9a-f]{4}$ as `flowId`'],
    ['flowBeginTime', 'a number that matches ^\\d{3}$ as `flowBeginTime`'],
  ])('is asked for by its name, %s', (name, expected) => {
    expect(toAsked(answerFields, smallWorld, name)).toEqual([[['', '?form_type=email', '?unknown=x'], [expected]]])
  })

  test('is not judged where the page has no such field, or no regex of it', () => {
    const answer = smallWorld.spec.answer.map(({pattern: _, ...field}) => field)
    expect(probesOf(answerFields, smallWorld, 'other')).toEqual([])
    expect(probesOf(answerFields, {...smallWorld, spec: {...smallWorld.spec, answer}}, 'flowId')).toEqual([])
  })

  test.each([
    ['flowBeginTime', '123', true],
    ['flowBeginTime', '1234', false],
    ['flowBeginTime', '"123"', false],
    ['flowId', '"12ab"', true],
    ['flowId', '"12AB"', false],
    ['flowId', '["12ab"]', false],
  ])('%s may be %s: %s', (name, value, isRight) => {
    const [expectation] = probesOf(answerFields, smallWorld, name)[0]?.expect ?? []
    const judgement = expectation && judgeOf(expectation, withBody(`{"${name}":${value}}`))
    expect(judgement).toEqual(isRight ? 'met' : {actual: value})
  })
})

const digits = '0123456789abcdef'.repeat(4)
const isTime = 'a number of milliseconds that is about now as `flowBeginTime`'
const isId = '64 lower-case hexadecimal digits as `flowId`'
const isProblem = 'a flow, or status 400 and a problem that names `utm_source` and `form_type`'
const problem = (type: string | undefined, body: string, status = 400) =>
  exchangeOf({answer: answerOf({status, body, headers: type === undefined ? [] : [['Content-Type', type]]})})

test.each([
  [beginTime, isTime, withBody(`{"flowBeginTime":${Date.now()}}`), undefined],
  [beginTime, isTime, withBody(`{"flowBeginTime":[${Date.now()}]}`), expect.stringMatching(/^\[\d+\]$/)],
  [beginTime, isTime, withBody('{"flowBeginTime":1500000000000}'), '1500000000000'],
  [flowId, isId, withBody(`{"flowId":"${digits}"}`), undefined],
  [flowId, isId, withBody(`{"flowId":"${digits}0"}`), `"${digits.slice(0, 50)}"… (65 characters)`],
  [flowId, isId, withBody(`{"flowId":"g${digits}"}`), `"g${digits.slice(0, 49)}"… (65 characters)`],
  [flowId, isId, withBody(`{"flowId":["${digits}"]}`), `["${digits.slice(0, 48)}… (68 characters)`],
  [otherFields, 'no fields but `flowId` and `flowBeginTime`', withBody('{"flowId":1,"flowBeginTime":2}'), undefined],
  [otherFields, 'no fields but `flowId` and `flowBeginTime`', withBody('no JSON'), undefined],
  [otherFields, 'no fields but `flowId` and `flowBeginTime`', withBody('{"flowId":1,"a":2}'), '`a` in the answer'],
  [status, 'no flow, or status 200', withBody('{"flowId":1}'), undefined],
  [status, 'no flow, or status 200', withBody('{"flowId":1}', 201), 'status 201'],
  [status, 'no flow, or status 200', withBody('{}', 201), undefined],
  [status, 'no flow, or status 200', withBody('no JSON', 500), undefined],
  [refusedStatus, isProblem, withStatus(200), undefined],
  [refusedStatus, isProblem, problem('application/problem+json', '["utm_source","form_type"]', 422), 'status 422'],
  [refusedStatus, isProblem, problem('application/problem+json', '["utm_source","form_type"]'), undefined],
  [refusedStatus, isProblem, problem('Application/Problem+JSON ; charset=utf-8', 'form_type, utm_source'), undefined],
  [refusedStatus, isProblem, problem('application/problem+json', 'utm_source'), 'nothing of `form_type`'],
  [refusedStatus, isProblem, problem('application/problem+json', ''), 'nothing of `utm_source`'],
  [refusedStatus, isProblem, problem('application/problem+jsons', ''), '`Content-Type` application/problem+jsons'],
  [refusedStatus, isProblem, problem('a/application/problem+json', ''), '`Content-Type` a/application/problem+json'],
  [refusedStatus, isProblem, problem(undefined, ''), '`Content-Type` none'],
])('the case $0.id expects $1', (one, expected, exchange, actual) => {
  expect(judgeOf(expectationOf(one, expected), exchange)).toEqual(actual === undefined ? 'met' : {actual})
})
