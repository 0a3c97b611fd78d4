import {type Diagnostic, toVerdict, type Verdict} from '../../diagnostic/index.ts'
import type {Deviation} from './deviation.ts'

/**
 * Lets claims pass that are known to fail, each with a warning that says why; one more verdict fails where such a claim
 * holds after all. `path` is that of the file that lists them. Of what did not run, or is undecided, nothing is said.
 */
export function applyDeviations(
  verdicts: readonly Verdict[],
  deviations: readonly Deviation[],
  path: string,
): readonly Verdict[] {
  const known = new Map(deviations.map(deviation => [deviation.case, deviation]))
  const stale: Diagnostic[] = []
  const applied = verdicts.map((verdict): Verdict => {
    const deviation = known.get(verdict.check)
    if (!deviation || verdict.status === 'inconclusive') return verdict
    const [first] = verdict.diagnostics
    if (!first) {
      stale.push(toStale(deviation, path))
      return verdict
    }
    const {reason, place} = deviation
    const message = `Known deviation: ${reason} (${first.message})`
    const warning = {
      ...first,
      severity: 'warning',
      message,
      related: [{message: 'the deviation', path, place}],
    } as const
    return {...verdict, status: 'pass', deviation: reason, diagnostics: [warning]}
  })
  return [...applied, toVerdict('deviation-stale', 'Each deviation that is listed is still there.', stale)]
}

const toStale = ({case: id, place}: Deviation, path: string): Diagnostic => ({
  code: 'deviation-stale',
  severity: 'error',
  message: `Unexpected deviation \`${id}\`, expected none: the endpoint does what the page says`,
  path,
  place,
})
