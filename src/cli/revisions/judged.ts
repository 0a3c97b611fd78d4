import type {Approval, Change, Report, Version} from '../../index.ts'

/** A change, and the approval of it where there is one. */
export interface JudgedChange {
  readonly change: Change
  readonly approval: Approval | undefined
}

/** All that is to be told of two revisions. */
export interface Judged {
  readonly changes: readonly JudgedChange[]
  readonly version: Version
  readonly report: Report
}

/**
 * The advice for the next version, in one line. What no program can tell may still make it a major one.
 *
 * @example
 * formatVersion({changes: [], version: 'none'}) // 'Next version: none is needed'
 */
export function formatVersion({changes, version}: Pick<Judged, 'changes' | 'version'>): string {
  const open = changes.filter(({change: {classes}}) => classes.includes('undecided')).length
  const advice = version === 'none' ? 'none is needed' : version
  const doubt = open === 1 ? 'the undecided change breaks' : `the ${open} undecided changes break`
  return `Next version: ${advice}${open > 0 && version !== 'major' ? `, if ${doubt} nobody` : ''}`
}
