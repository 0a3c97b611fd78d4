import type {Diagnostic} from './diagnostic.ts'

/** How a check ended (ISO/IEC 9646). */
export type Status = 'pass' | 'fail' | 'inconclusive'

/** What one check found. */
export interface Verdict {
  /** The check's id, such as `marker-unclosed`. */
  readonly check: string
  /** The claim that was checked, as a sentence. */
  readonly title: string
  readonly status: Status
  /** The id of the requirement of the page that it tested, where there is one. */
  readonly requirement?: string
  /** Why it is known to fail, where it is, and so passes. */
  readonly deviation?: string
  readonly diagnostics: readonly Diagnostic[]
}

/** What one check found: it fails on an error, and on a warning too when `strict`. */
export function toVerdict(check: string, title: string, diagnostics: readonly Diagnostic[], strict = false): Verdict {
  const fails = diagnostics.some(({severity}) => strict || severity === 'error')
  return {check, title, status: fails ? 'fail' : 'pass', diagnostics}
}
