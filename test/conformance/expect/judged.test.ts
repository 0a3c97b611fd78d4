import {describe, expect, test} from 'vitest'
import {hasStatus} from '../../../src/conformance/expect/answer.ts'
import {accepted, refused} from '../../../src/conformance/expect/judged.ts'
import {exchangeOf, judgeOf, withEvents, withStatus} from '../../support/exchange.ts'

const recorded = new Set(['a', 'b'])

describe('accepted', () => {
  const isAccepted = accepted({a: '1'})

  test('is what has status 200 and is logged as it was sent', () => {
    expect([isAccepted, accepted({})].map(({expected}) => expected)).toEqual([
      '`a` "1" accepted',
      'the request accepted',
    ])
    expect(judgeOf(isAccepted, withEvents({parameters: {a: '1'}}), {recorded})).toBe('met')
    expect(judgeOf(isAccepted, withEvents({parameters: {a: '1'}}, {parameters: {}}), {recorded})).toEqual({
      actual: 'an event with "1" and nothing as `a`',
    })
    expect(judgeOf(isAccepted, withEvents({parameters: {a: '2'}}), {recorded})).toEqual({
      actual: 'an event with "2" as `a`',
    })
    expect(judgeOf(isAccepted, withEvents(), {recorded})).toEqual({actual: 'status 200, but no event'})
  })

  test('is what has an event at all, where no event holds the parameter, but none with another value of it', () => {
    const others = {recorded: new Set(['b'])}
    expect(judgeOf(isAccepted, withEvents({parameters: {a: '1'}}), others)).toBe('met')
    expect(judgeOf(isAccepted, withEvents({parameters: {a: '2'}}), others)).toEqual({
      actual: 'an event with "2" as `a`',
    })
    expect(judgeOf(isAccepted, withEvents({}), {recorded: new Set(['b'])})).toBe('met')
    expect(judgeOf(isAccepted, withEvents({}))).toBe('met')
  })

  test('is no other status, and without a log a status of 200 says so only where another one would come', () => {
    for (const status of [201, 204, 400, 500]) {
      expect(judgeOf(isAccepted, withStatus(status))).toEqual({actual: `status ${status}`})
    }
    expect(judgeOf(isAccepted, exchangeOf(), {refusesByStatus: true})).toBe('met')
    expect(judgeOf(isAccepted, exchangeOf())).toHaveProperty('unseen')
  })
})

describe('refused', () => {
  const isRefused = refused({a: '1', b: 'x'.repeat(70)})

  test('says what was sent, but not at any length', () => {
    expect(isRefused.expected).toBe(`\`a\` "1", \`b\` "${'x'.repeat(50)}"… (70 characters) refused`)
    expect(refused({b: 'x'.repeat(60)}).expected).toBe(`\`b\` "${'x'.repeat(60)}" refused`)
    expect(refused({}).expected).toBe('the request refused')
  })

  test('is what is turned away, or logs nothing', () => {
    for (const status of [400, 422, 499]) expect(judgeOf(isRefused, withStatus(status))).toBe('met')
    expect(judgeOf(isRefused, withEvents())).toBe('met')
    expect(judgeOf(isRefused, exchangeOf())).toHaveProperty('unseen')
  })

  test('is nothing that tells, where all else is turned away, too', () => {
    expect(judgeOf(isRefused, withStatus(401), {takesSome: false})).toHaveProperty('unseen')
  })

  test('is no status of 200 without a log, where others are turned away', () => {
    const actual = 'status 200, while others are turned away'
    expect(judgeOf(isRefused, exchangeOf(), {refusesByStatus: true})).toEqual({actual})
    expect(judgeOf(isRefused, withEvents(), {refusesByStatus: true})).toBe('met')
  })

  test('is nothing that is logged, whatever the status, and no other status', () => {
    const actual = '`flow.begin` and `other` logged'
    const logged = withEvents({}, {name: 'other'})
    expect(judgeOf(isRefused, logged)).toEqual({actual})
    expect(judgeOf(isRefused, {...logged, answer: withStatus(400).answer})).toEqual({actual})
    for (const status of [204, 302, 399, 500]) {
      expect(judgeOf(isRefused, withStatus(status))).toEqual({actual: `status ${status}`})
    }
  })
})

test('what came too soon is judged by nobody', () => {
  for (const expectation of [accepted({}), refused({}), hasStatus(200)]) {
    expect(judgeOf(expectation, withStatus(429))).toHaveProperty('unseen')
  }
})

test('what could not be sent is judged by nobody', () => {
  const exchange = exchangeOf({unsent: 'two origins'})
  expect(judgeOf(accepted({}), exchange)).toEqual({unseen: 'two origins'})
  expect(judgeOf(refused({}), exchange)).toEqual({unseen: 'two origins'})
})
