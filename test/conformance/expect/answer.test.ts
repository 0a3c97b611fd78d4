import {expect, test} from 'vitest'
import {
  expectAnswer,
  hasHeader,
  hasStatus,
  headersOf,
  lacksHeader,
  lists,
  readObject,
} from '../../../src/conformance/expect/answer.ts'
import {answerOf, judgeOf, withHeaders, withStatus} from '../../support/exchange.ts'

test('headers are found by their name in any case, in their order', () => {
  const answer = answerOf({
    headers: [
      ['Vary', 'Accept'],
      ['X-Vary', 'no'],
      ['vary', 'Origin'],
    ],
  })
  expect(headersOf(answer, 'VARY')).toEqual(['Accept', 'Origin'])
})

test('a status is one of those expected', () => {
  expect(judgeOf(hasStatus(200, 204), withStatus(204))).toBe('met')
  expect(judgeOf(hasStatus(200, 204), withStatus(404))).toEqual({actual: 'status 404'})
  expect(hasStatus(200, 204).expected).toBe('status 200 or 204')
})

test('no answer is told with its reason, whatever was expected of it', () => {
  const exchange = {...withStatus(0), answer: answerOf({status: 0, body: 'reset'})}
  for (const expectation of [hasStatus(200), lacksHeader('Vary'), expectAnswer('anything', () => undefined)]) {
    expect(judgeOf(expectation, exchange)).toEqual({actual: 'no answer (reset)'})
  }
})

test('a header is there once, with exactly this value', () => {
  const isA = hasHeader('Type', 'a')
  expect(isA.expected).toBe('`Type: a`')
  expect(judgeOf(isA, withHeaders(['type', 'a']))).toBe('met')
  expect(judgeOf(isA, withHeaders())).toEqual({actual: 'no `Type`'})
  expect(judgeOf(isA, withHeaders(['Type', 'A']))).toEqual({actual: '`Type: A`'})
  expect(judgeOf(isA, withHeaders(['Type', 'a'], ['Type', 'a']))).toEqual({actual: '`Type: a` and `Type: a`'})
})

test('a value is in a list, whatever its case and in whichever header', () => {
  const varies = lists('Vary', 'Origin')
  expect(varies.expected).toBe('`Origin` in `Vary`')
  expect(judgeOf(varies, withHeaders(['Vary', 'Accept , origin']))).toBe('met')
  expect(judgeOf(varies, withHeaders(['Vary', 'Accept'], ['Vary', 'Origin']))).toBe('met')
  expect(judgeOf(varies, withHeaders(['Vary', 'X-Origin']))).toEqual({actual: '`Vary: X-Origin`'})
  expect(judgeOf(varies, withHeaders())).toEqual({actual: 'no `Vary`'})
})

test('a header that is not to be there is told', () => {
  expect(lacksHeader('Vary').expected).toBe('no `Vary`')
  expect(judgeOf(lacksHeader('Vary'), withHeaders(['X', 'Vary']))).toBe('met')
  expect(judgeOf(lacksHeader('Vary'), withHeaders(['vary', '*']))).toEqual({actual: '`Vary: *`'})
})

test('a body is read as an object, and nothing else is one', () => {
  expect(readObject(answerOf({body: '{"a":1}'}))).toEqual({a: 1})
  for (const body of ['', '[]', 'null', '"a"', '{']) expect(readObject(answerOf({body}))).toBe(undefined)
})
