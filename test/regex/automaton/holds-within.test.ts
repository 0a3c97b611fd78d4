import {expect, test} from 'vitest'
import {toAutomaton} from '../../../src/regex/automaton/build.ts'
import {holdsWithin} from '../../../src/regex/automaton/holds-within.ts'

test.each([
  ['', true],
  ['a', false],
  ['[^]', false],
  ['a*', true],
  ['a|b', false],
  ['a|b?', true],
  ['^', false],
  ['$', false],
  ['\\b', false],
  ['\\B', true],
  ['\\B^', false],
  ['\\Ba', false],
  ['(?=a)', false],
  ['(?!a)', true],
  ['(?!a)b', false],
  ['(?=)', true],
  ['(?!)', false],
  ['(?!)|\\B', true],
  ['(?<=a)', false],
  ['(?<!a)', true],
  ['(?<=)', true],
  ['(?<!)', false],
  ['(?!^)(?!$)', true],
])('between the halves of a pair, `%s` matches the empty string: %s', (source, expected) => {
  const automaton = toAutomaton({source, flags: 'uy'})
  expect(holdsWithin(automaton, automaton.start)).toBe(expected)
  // A search that begins there sees nothing but what holds within, and the characters on either side.
  const within = new RegExp(`(?!^)(?!$)(?:${source})`, 'u')
  expect(within.test('\u{1f600}')).toBe(expected)
})
