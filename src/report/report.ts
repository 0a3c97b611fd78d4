import type {Status, Verdict} from '../diagnostic/index.ts'

/** How an endpoint was tested: what it takes to test it in the same way again. */
export interface Run {
  readonly url: string
  /** An origin of the endpoint's list and a client id that it knows, where they were told. */
  readonly origin?: string
  readonly client?: string
  readonly seed: number
  /** How many queries were drawn by chance for each case that draws. */
  readonly runs: number
  /** How many vectors of a parameter were sent at most; all where it is not said. */
  readonly vectors?: number
  /** The requests in all, and those that speak of each claim. */
  readonly sent: number
  readonly requests: Readonly<Record<string, number>>
}

/** All verdicts of a run, counted. */
export interface Report {
  readonly tool: {readonly name: string; readonly version: string}
  /** Where an endpoint was tested. */
  readonly run?: Run
  readonly verdicts: readonly Verdict[]
  readonly counts: Readonly<Record<Status, number>>
}

/**
 * Counts verdicts and says which version of us reached them.
 *
 * @example
 * toReport([], '0.1.0').counts // {pass: 0, fail: 0, inconclusive: 0}
 */
export function toReport(verdicts: readonly Verdict[], version: string, run?: Run): Report {
  const count = (wanted: Status) => verdicts.filter(({status}) => status === wanted).length
  const counts = {pass: count('pass'), fail: count('fail'), inconclusive: count('inconclusive')}
  return {tool: {name: 'docparity', version}, ...(run && {run}), verdicts, counts}
}

/** Verdicts that a list of diagnostics would hide: all that are inconclusive, and those that fail without a word. */
export function quietVerdicts({verdicts}: Report): readonly Verdict[] {
  return verdicts.filter(
    ({status, diagnostics}) => status === 'inconclusive' || (status === 'fail' && diagnostics.length === 0),
  )
}
