import type {Diagnostic, Verdict} from '../../diagnostic/index.ts'
import type {Case} from '../case.ts'
import {toCurl} from './curl.ts'
import type {Failure, Tally} from './tally.ts'

/** Where a claim stands, and where its requests went. */
export interface Stand {
  /** The path of the page. */
  readonly page: string
  /** The start of the URLs that a curl line asks. */
  readonly base: string
}

/** The id of a claim: of a case with one for each zone, with the name of the zone. */
export const idOf = ({id, requirement}: Case, {id: of}: {readonly id: string}): string =>
  requirement.endsWith('*') ? `${id}:${of.slice(requirement.length - 1)}` : id

/** What a case found about a requirement: a failure of a `must` fails it, one of a `should` or `may` is a warning. */
export function toVerdict(one: Case, tally: Tally, stand: Stand): Verdict {
  const {requirement} = tally
  const code = idOf(one, requirement)
  const severity = requirement.level === 'must' ? 'error' : 'warning'
  const at = {code, severity, path: stand.page, place: requirement.place} as const
  const failures = tally.failures.map(failure => toDiagnostic(failure, {...at, claim: requirement.text}, stand))
  const others = tally.failed - failures.length
  const more: readonly Diagnostic[] =
    others > 0 ? [{...at, message: `${others} more ${others === 1 ? 'failure' : 'failures'}`}] : []
  const status = toStatus(tally, severity)
  const isIdle = tally.met + tally.unseen === 0
  const reasons = (isIdle ? ['there is no value that could be sent'] : [...tally.reasons]).map(reason => ({
    ...at,
    severity: 'warning' as const,
    message: `Not decided: ${reason}`,
  }))
  const diagnostics = [...failures, ...more, ...(status === 'inconclusive' ? reasons : [])]
  return {check: code, title: one.title, status, requirement: requirement.id, diagnostics}
}

/** What is met in part, and for the rest out of sight, is not decided. */
function toStatus({met, failed, unseen}: Tally, severity: Diagnostic['severity']): Verdict['status'] {
  if (failed > 0) return severity === 'error' ? 'fail' : 'pass'
  return met > 0 && unseen === 0 ? 'pass' : 'inconclusive'
}

function toDiagnostic(
  {outcome: {exchange, expected}, actual}: Failure,
  at: Omit<Diagnostic, 'message'>,
  {base}: Stand,
): Diagnostic {
  return {...at, message: `Unexpected ${actual}, expected ${expected}`, repeat: toCurl(base, exchange.sent)}
}
