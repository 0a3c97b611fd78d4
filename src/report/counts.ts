import type {Severity} from '../diagnostic/index.ts'
import type {Report} from './report.ts'

/**
 * The closing line of a report.
 *
 * @example
 * formatCounts(toReport([], '0.1.0')) // '0 checks: 0 pass, 0 fail, 0 inconclusive; 0 errors, 0 warnings'
 */
export function formatCounts({verdicts, counts: {pass, fail, inconclusive}}: Report): string {
  const diagnostics = verdicts.flatMap(verdict => verdict.diagnostics)
  const severity = (wanted: Severity) => many(diagnostics.filter(({severity}) => severity === wanted).length, wanted)
  const statuses = `${pass} pass, ${fail} fail, ${inconclusive} inconclusive`
  return `${many(verdicts.length, 'check')}: ${statuses}; ${severity('error')}, ${severity('warning')}`
}

const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
