import {type Diagnostic, toVerdict, type Verdict} from '../../diagnostic/index.ts'
import type {Disagreement} from './compare-sides.ts'

/** The verdict of one comparison; what cannot be decided is inconclusive, never a pass. */
export function toParityVerdict(title: string, diagnostics: readonly Diagnostic[]): Verdict {
  const verdict = toVerdict('parity', title, diagnostics)
  return verdict.status === 'pass' && diagnostics.length > 0 ? {...verdict, status: 'inconclusive'} : verdict
}

/** A disagreement at its place: an error, but for what cannot be decided. */
export const toDiagnostic = (
  disagreement: Disagreement,
  where: Pick<Diagnostic, 'path' | 'place' | 'related'>,
): Diagnostic => ({
  severity: disagreement.code === 'parity-undecided' ? 'warning' : 'error',
  ...disagreement,
  ...where,
})

/** What is said of a page's pattern that is no regular expression: lint tells where it is wrong. */
export const pageUndecided: Disagreement = {
  code: 'parity-undecided',
  message: 'Unexpected pattern with a syntax error, expected one that can be compared',
}
