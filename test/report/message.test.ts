import {expect, test} from 'vitest'
import {formatMessage} from '../../src/report/message.ts'

test('a message with a witness stays on one line', () => {
  const point = {line: 1, column: 1, offset: 0}
  const diagnostic = {
    code: 'c',
    severity: 'error',
    message: 'a\nb',
    path: 'p',
    place: {start: point, end: point},
  } as const
  expect(formatMessage(diagnostic)).toBe('a<U+000A>b')
  expect(formatMessage({...diagnostic, witness: '%'})).toBe('a<U+000A>b; witness: "%"')
})

test('a message names the other places that it speaks of, on the same line', () => {
  const point = {line: 3, column: 5, offset: 40}
  const place = {start: point, end: point}
  const related = [{message: 'the rule\nin code', path: 'src/x.js', place}]
  expect(formatMessage({code: 'c', severity: 'error', message: 'a', path: 'p', place, witness: '', related})).toBe(
    'a; witness: the empty string; see src/x.js:3:5 the rule<U+000A>in code',
  )
})

test('a message tells the claim and how to repeat it, on the same line', () => {
  const point = {line: 1, column: 1, offset: 0}
  const diagnostic = {code: 'c', severity: 'error', message: 'a', path: 'p', place: {start: point, end: point}} as const
  expect(formatMessage({...diagnostic, claim: 'It must\nbe so.', repeat: "curl -si '\u001b'"})).toBe(
    "a; claim: It must<U+000A>be so.; repeat: curl -si '<U+001B>'",
  )
})
