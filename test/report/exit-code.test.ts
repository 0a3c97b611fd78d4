import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Status, toPlaces} from '../../src/diagnostic/index.ts'
import {toExitCode, toReport} from '../../src/report/index.ts'
import {anyReport} from './reports.ts'

const place = toPlaces('').place(0, 0)
const warning = {code: 'zone-empty', severity: 'warning', message: '', path: 'a.md', place} as const
const report = (status: Status, warnings = 0) =>
  toReport([{check: 'zone-empty', title: '', status, diagnostics: Array(warnings).fill(warning)}], '0.1.0')

test.each([
  ['nothing was checked', toReport([], '0.1.0'), 0, 0],
  ['all checks pass', report('pass'), 0, 0],
  ['a check passes with a warning', report('pass', 1), 0, 1],
  ['a check is inconclusive', report('inconclusive'), 0, 1],
  ['a check fails', report('fail'), 1, 1],
] as const)('when %s the exit code is right, strict or not', (_, report, loose, strict) => {
  expect([toExitCode(report, {strict: false}), toExitCode(report, {strict: true})]).toEqual([loose, strict])
})

test('a deviation that is known fails nothing, strict or not', () => {
  const known = {check: 'a', title: '', status: 'pass', deviation: 'until May', diagnostics: [warning]} as const
  expect(toExitCode(toReport([known], '0.1.0'), {strict: true})).toBe(0)
  expect(toExitCode(toReport([known, ...report('pass', 1).verdicts], '0.1.0'), {strict: true})).toBe(1)
})

test('strict never forgives', () => {
  fc.assert(
    fc.property(anyReport, report => {
      expect(toExitCode(report, {strict: true})).toBeGreaterThanOrEqual(toExitCode(report, {strict: false}))
    }),
  )
})
