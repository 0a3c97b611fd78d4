import fc from 'fast-check'
import {expect, test} from 'vitest'
import {diagnosticsByPlace} from '../../src/report/by-place.ts'
import {formatCounts} from '../../src/report/counts.ts'
import {toReport} from '../../src/report/index.ts'
import {quietVerdicts} from '../../src/report/report.ts'
import {anyReport} from './reports.ts'

const verdict = {check: 'zone-empty', title: 'No zone is empty.', diagnostics: []} as const

test('each verdict is counted once, under its status', () => {
  fc.assert(
    fc.property(anyReport, ({verdicts, counts}) => {
      expect(counts.pass + counts.fail + counts.inconclusive).toBe(verdicts.length)
      expect(counts.fail).toBe(verdicts.filter(({status}) => status === 'fail').length)
    }),
  )
})

test('a report says who wrote it and keeps its verdicts in order', () => {
  const verdicts = [{...verdict, status: 'fail'} as const, {...verdict, status: 'pass'} as const]
  expect(toReport(verdicts, '1.2.3')).toEqual({
    tool: {name: 'docparity', version: '1.2.3'},
    verdicts,
    counts: {pass: 1, fail: 1, inconclusive: 0},
  })
})

test('diagnostics come page after page, each from top to bottom, and none is lost', () => {
  fc.assert(
    fc.property(anyReport, report => {
      const ordered = diagnosticsByPlace(report)
      const paths = ordered.map(({path}) => path)
      expect(paths).toEqual(paths.toSorted())
      for (const [index, {path, place}] of ordered.entries()) {
        const next = ordered[index + 1]
        if (next?.path === path) expect(next.place.start.offset).toBeGreaterThanOrEqual(place.start.offset)
      }
      expect(new Set(ordered)).toEqual(new Set(report.verdicts.flatMap(({diagnostics}) => diagnostics)))
    }),
  )
})

test('a verdict is quiet when it is inconclusive, or fails without a word', () => {
  const statuses = ['pass', 'fail', 'inconclusive'] as const
  const report = toReport(
    statuses.map(status => ({...verdict, status})),
    '0.1.0',
  )
  expect(quietVerdicts(report).map(({status}) => status)).toEqual(['fail', 'inconclusive'])
})

test('one is singular', () => {
  expect(formatCounts(toReport([{...verdict, status: 'pass'}], '0.1.0'))).toBe(
    '1 check: 1 pass, 0 fail, 0 inconclusive; 0 errors, 0 warnings',
  )
})
