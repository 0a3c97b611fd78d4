import {expect, test} from 'vitest'
import {type Severity, toPlaces, toVerdict} from '../../src/diagnostic/index.ts'

const say = (severity: Severity) => ({
  code: 'a',
  severity,
  message: 'Unexpected x, expected y',
  path: 'page.md',
  place: toPlaces('').place(0, 0),
})

test.each<[readonly Severity[], 'pass' | 'fail', 'pass' | 'fail']>([
  [[], 'pass', 'pass'],
  [['warning'], 'pass', 'fail'],
  [['error'], 'fail', 'fail'],
  [['warning', 'error'], 'fail', 'fail'],
])('a check that says %j is a %s, under strict a %s', (severities, status, strict) => {
  const diagnostics = severities.map(say)
  expect(toVerdict('a', 'All is well.', diagnostics)).toEqual({check: 'a', title: 'All is well.', status, diagnostics})
  expect(toVerdict('a', 'All is well.', diagnostics, true).status).toBe(strict)
})
