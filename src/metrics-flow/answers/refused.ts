import {page, type Refusal} from '../../generated/validators.ts'
import {type Answer, type Headers, toProblem} from './answer.ts'

/** Tells a developer which parameters are refused and by which line of the page, but not with which value. */
export function toRefused(refused: readonly Refusal[], headers: Headers, pageUrl: string = page): Answer {
  // implements metrics-flow.refused.status, metrics-flow.refused.no-echo
  const details = refused.map(({parameter, reason, pattern, line}) => ({
    parameter,
    reason,
    pattern: pattern?.source ?? null,
    link: `${pageUrl}#L${line}`,
  }))
  return toProblem(400, 'Refused parameters', headers, {refused: details})
}
