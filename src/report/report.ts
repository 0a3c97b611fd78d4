import type {Status, Verdict} from '../diagnostic/index.ts'

/** All verdicts of a run, counted. */
export interface Report {
  readonly tool: {readonly name: string; readonly version: string}
  readonly verdicts: readonly Verdict[]
  readonly counts: Readonly<Record<Status, number>>
}

/**
 * Counts verdicts and says which version of us reached them.
 *
 * @example
 * toReport([], '0.1.0').counts // {pass: 0, fail: 0, inconclusive: 0}
 */
export function toReport(verdicts: readonly Verdict[], version: string): Report {
  const count = (wanted: Status) => verdicts.filter(({status}) => status === wanted).length
  const counts = {pass: count('pass'), fail: count('fail'), inconclusive: count('inconclusive')}
  return {tool: {name: 'docparity', version}, verdicts, counts}
}

/** Verdicts that a list of diagnostics would hide: all that are inconclusive, and those that fail without a word. */
export function quietVerdicts({verdicts}: Report): readonly Verdict[] {
  return verdicts.filter(
    ({status, diagnostics}) => status === 'inconclusive' || (status === 'fail' && diagnostics.length === 0),
  )
}
