import {expect, test} from 'vitest'
import {applyDeviations, type Deviation} from '../../../src/conformance/index.ts'
import {type Diagnostic, toPlaces, type Verdict} from '../../../src/diagnostic/index.ts'
import {formats, toExitCode, toReport} from '../../../src/report/index.ts'

const place = toPlaces('').place(0, 0)
const failure: Diagnostic = {
  code: 'no-store',
  severity: 'error',
  message: 'Unexpected a, expected b',
  path: 'page.md',
  place,
  claim: 'It must be so.',
  repeat: 'curl a',
}
const verdict: Verdict = {
  check: 'no-store',
  title: 'It is so.',
  status: 'fail',
  requirement: 'a.b',
  diagnostics: [failure],
}
const known: Deviation = {case: 'no-store', reason: 'until May', place}
const apply = (verdicts: readonly Verdict[], deviations: readonly Deviation[] = [known]) =>
  applyDeviations(verdicts, deviations, 'deviations.json')
const codes = (verdicts: readonly Verdict[]) =>
  [false, true].map(strict => toExitCode(toReport(verdicts, '0.1.0'), {strict}))

test('a claim that is known to fail passes, strict or not, with a warning that says why and how to repeat it', () => {
  const verdicts = apply([{...verdict, diagnostics: [failure, {...failure, message: 'more'}]}])
  const warning = {
    ...failure,
    severity: 'warning',
    message: 'Known deviation: until May (Unexpected a, expected b)',
    related: [{message: 'the deviation', path: 'deviations.json', place}],
  }
  expect(verdicts[0]).toEqual({...verdict, status: 'pass', deviation: 'until May', diagnostics: [warning]})
  expect(codes(verdicts)).toEqual([0, 0])
})

test.each(formats)('a known deviation is seen in the format $id', format => {
  expect(format.format(toReport(apply([verdict]), '0.1.0'), {sources: new Map(), color: false})).toContain(
    'Known deviation: until May',
  )
})

test('a claim of a weaker requirement that is known to fail does not fail a strict run either', () => {
  const weak: Verdict = {...verdict, status: 'pass', diagnostics: [{...failure, severity: 'warning'}]}
  expect(codes([weak])).toEqual([0, 1])
  expect(codes(apply([weak]))).toEqual([0, 0])
})

test('a deviation whose claim holds fails, at its place', () => {
  const verdicts = apply([{...verdict, status: 'pass', diagnostics: []}])
  expect(verdicts[1]).toMatchObject({
    check: 'deviation-stale',
    status: 'fail',
    diagnostics: [
      {
        code: 'deviation-stale',
        severity: 'error',
        path: 'deviations.json',
        place,
        message: 'Unexpected deviation `no-store`, expected none: the endpoint does what the page says',
      },
    ],
  })
  expect(codes(verdicts)).toEqual([1, 1])
})

test('of a claim that did not run, or is undecided, no deviation says anything', () => {
  const undecided: Verdict = {...verdict, status: 'inconclusive', diagnostics: [{...failure, severity: 'warning'}]}
  const stale = {
    check: 'deviation-stale',
    title: 'Each deviation that is listed is still there.',
    status: 'pass',
    diagnostics: [],
  }
  expect(apply([undecided])).toEqual([undecided, stale])
  expect(apply([])).toEqual([stale])
  expect(codes(apply([undecided]))).toEqual([0, 1])
})

test('all other claims stay as they are', () => {
  const other = {...verdict, check: 'nosniff'}
  expect(apply([other, verdict])[0]).toBe(other)
})
