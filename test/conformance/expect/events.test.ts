import {expect, test} from 'vitest'
import {expectEvents, logs, logsNothing} from '../../../src/conformance/expect/events.ts'
import {records, recordsNone} from '../../../src/conformance/expect/records.ts'
import {leavesNoTornLine} from '../../../src/conformance/expect/torn-lines.ts'
import {answerOf, exchangeOf, judgeOf, withEvents} from '../../support/exchange.ts'

const unseen = {unseen: 'what is logged cannot be seen'}

test('what is logged is out of sight without a log', () => {
  for (const expectation of [logs('a'), logsNothing, records({}), recordsNone('a'), leavesNoTornLine('word')]) {
    expect(judgeOf(expectation, exchangeOf())).toEqual(unseen)
  }
})

test('events are judged beside their answer', () => {
  const expectation = expectEvents('something', ([event], {body}) => `${event?.name} with ${body}`)
  const exchange = {...withEvents({}), answer: answerOf({body: 'flow'})}
  expect(judgeOf(expectation, exchange)).toEqual({actual: 'flow.begin with flow'})
})

test('events are those named, in any order and no more of them', () => {
  const logsBoth = logs('a', 'b')
  expect(logsBoth.expected).toBe('`a` and `b`')
  for (const names of [logsBoth, logs('b', 'a')]) {
    expect(judgeOf(names, withEvents({name: 'b'}, {name: 'a'}))).toBe('met')
  }
  expect(judgeOf(logsBoth, withEvents({name: 'b'}))).toEqual({actual: '`b`'})
  expect(judgeOf(logsBoth, withEvents({name: 'b'}, {name: 'b'}))).toEqual({actual: '`b` and `b`'})
  expect(judgeOf(logsBoth, withEvents())).toEqual({actual: 'no event'})
  expect(judgeOf(logsNothing, withEvents())).toBe('met')
  expect(judgeOf(logsNothing, withEvents({}))).toEqual({actual: '`flow.begin`'})
})

test('parameters are in each event as they were sent', () => {
  const recordsA = records({a: '1'})
  expect(recordsA.expected).toBe('an event with `a` "1"')
  expect(judgeOf(recordsA, withEvents({parameters: {a: '1', b: '2'}}))).toBe('met')
  expect(judgeOf(recordsA, withEvents({parameters: {a: '1'}}, {parameters: {a: 1}}))).toEqual({actual: '1 as `a`'})
  expect(judgeOf(recordsA, withEvents({}))).toEqual({actual: 'nothing as `a`'})
  expect(judgeOf(recordsA, withEvents())).toEqual({actual: 'no event'})
})

test('parameters that are not to be there are not what each object has', () => {
  const recordsNeither = recordsNone('a', 'toString')
  expect(recordsNeither.expected).toBe('no `a` and no `toString` in an event')
  expect(judgeOf(recordsNeither, withEvents({parameters: {b: ''}}))).toBe('met')
  expect(judgeOf(recordsNeither, withEvents({}, {parameters: {toString: ''}}))).toEqual({
    actual: '`toString` in an event',
  })
})

test.each([
  ['{"name":"flow.begin","parameters":{"a":"word', false],
  ['    "a": "word",', false],
  ['word","page":""}', false],
  ['"GET /metrics-flow?a=word HTTP/1.1" 200', true],
  ['{"type":"request","query":"word"}', true],
  ['listening', true],
])('the line %s is a piece of an event, or is none', (line, isMet) => {
  const judgement = judgeOf(leavesNoTornLine('word'), {...withEvents(), strays: ['first', line]})
  expect(judgement).toEqual(isMet ? 'met' : {actual: `the line ${JSON.stringify(line)}`})
})

test('a piece of an event is seen where no event can be found', () => {
  expect(leavesNoTornLine('word').expected).toBe('each event in one line')
  expect(judgeOf(leavesNoTornLine('word'), exchangeOf({strays: ['"word"']}))).toHaveProperty('actual')
})
