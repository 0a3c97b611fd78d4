import {expect, test} from 'vitest'
import {toLiterals} from '../../../src/regex/walk/literals.ts'

test.each([
  ['^(?:a|b)$', '', ['a', 'b']],
  ['^(email|other)$', '', ['email', 'other']],
  ['^(?:abc)$', 's', ['abc']],
  ['^(?:|a||b|)$', '', ['', 'a', '', 'b', '']],
  ['^()$', '', ['']],
  ['^(?:a\\|b|\\\\|\\/)$', 'u', ['a|b', '\\', '/']],
  ['^(?:\\.\\*x|\\-\\ y)$', '', ['.*x', '- y']],
  ['^(?:😀|é\n)$', 'u', ['😀', 'é\n']],
])('/%s/%s lists %j', (source, flags, values) => {
  expect(toLiterals({source, flags})).toEqual(values)
})

test.each([
  ['a|b', ''],
  ['^a|b$', ''],
  ['x^(?:a|b)$', ''],
  ['^(?:a|b)$x', ''],
  ['^(?:a|b)', ''],
  ['^(?:a|b)+$', ''],
  ['^(?:a+|b)$', ''],
  ['^(?:a.|b)$', ''],
  ['^(?:[a]|b)$', ''],
  ['^(?:(a)|b)$', ''],
  ['^(?:a{2}|b)$', ''],
  ['^(?:^|b)$', ''],
  ['^(?:\\w|b)$', ''],
  ['^(?:\\d|\\1|\\_)$', ''],
  ['^(?:\\\n)$', ''],
  ['^(?=a|b)$', ''],
  ['^(?:a|b)$', 'i'],
  ['^(?:a|b)$', 'm'],
  ['^(?:\\-)$', 'u'],
  ['^(?:a)$', 'gg'],
])('/%s/%s is not taken for a list', (source, flags) => {
  expect(toLiterals({source, flags})).toBeUndefined()
})
