import {expect, onTestFinished, test, vi} from 'vitest'
import {repeatsNone} from '../../../src/conformance/expect/echo.ts'
import {expectField} from '../../../src/conformance/expect/field.ts'
import {givesFlow, givesNoFlow, hasFields} from '../../../src/conformance/expect/flow.ts'
import {isNearNow} from '../../../src/conformance/expect/near-now.ts'
import {page} from '../../generated/page.ts'
import {judgeOf, withBody, withHeaders} from '../../support/exchange.ts'

const flow = '{"flowId":"","flowBeginTime":0}'

test('a flow is an object with the fields of the page, and comes with status 200', () => {
  expect([givesFlow(page), givesNoFlow(page), hasFields(page)].map(({expected}) => expected)).toEqual([
    'status 200 and a flow',
    'no flow',
    'an object of JSON with all fields of the table',
  ])
  expect(judgeOf(givesFlow(page), withBody(flow))).toBe('met')
  expect(judgeOf(givesFlow(page), withBody(flow, 201))).toEqual({actual: 'status 201'})
  expect(judgeOf(givesFlow(page), withBody('{"flowId":""}'))).toEqual({actual: 'an answer without `flowBeginTime`'})
  expect(judgeOf(hasFields(page), withBody(flow, 201))).toBe('met')
  expect(judgeOf(hasFields(page), withBody('[]'))).toEqual({
    actual: 'status 200 and a body that is no object of JSON',
  })
})

test('one field is as good as a flow, where there is to be none', () => {
  expect(judgeOf(givesNoFlow(page), withBody(''))).toBe('met')
  expect(judgeOf(givesNoFlow(page), withBody('{"status":404}'))).toBe('met')
  expect(judgeOf(givesNoFlow(page), withBody('{"flowBeginTime":0}'))).toEqual({
    actual: '`flowBeginTime` in the answer',
  })
})

test('a field is judged by its value', () => {
  const isOne = expectField('a', 'one', value => value === 1)
  expect(isOne.expected).toBe('one as `a`')
  expect(judgeOf(isOne, withBody('{"a":1}'))).toBe('met')
  expect(judgeOf(isOne, withBody('{"a":"1"}'))).toEqual({actual: '"1"'})
  for (const body of ['', '{}']) expect(judgeOf(isOne, withBody(body))).toEqual({actual: 'an answer without `a`'})
})

test('a value is found again in the body and in a header', () => {
  const isSilent = repeatsNone('x', 'secret')
  expect(isSilent.expected).toBe('none of "x", "secret" in the answer')
  expect(judgeOf(isSilent, withBody('{}'))).toBe('met')
  expect(judgeOf(isSilent, withBody('not a secret'))).toEqual({actual: '"secret" in the answer'})
  expect(judgeOf(isSilent, withHeaders(['Link', '/?secret']))).toEqual({actual: '"secret" in the answer'})
})

test('a time is about now where clocks of two machines can differ by so much', () => {
  const [now, most] = [Date.now(), 300_000]
  vi.useFakeTimers({toFake: ['Date'], now})
  onTestFinished(() => void vi.useRealTimers())
  expect([-most - 1, -most, 0, most, most + 1].map(apart => isNearNow(now + apart))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
  expect([0, Number.NaN, now / 1000].map(isNearNow)).toEqual([false, false, false])
})
