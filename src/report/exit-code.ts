import type {Report} from './report.ts'

/**
 * How the process ends: 0 when all is well, 1 when a check fails; under `strict` any inconclusive verdict and any
 * warning count as well, but for a deviation that is known. The third code, 2, is for wrong usage and never comes from a report.
 *
 * @example
 * toExitCode(toReport([], '0.1.0'), {strict: true}) // 0
 */
export function toExitCode({verdicts, counts}: Report, {strict}: {readonly strict: boolean}): 0 | 1 {
  if (counts.fail > 0) return 1
  // Where no check fails there is no error, so whatever is said is a warning.
  const warns = verdicts.some(({deviation, diagnostics}) => deviation === undefined && diagnostics.length > 0)
  return strict && (counts.inconclusive > 0 || warns) ? 1 : 0
}
