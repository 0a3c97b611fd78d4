import type {Change} from './change.ts'

/** What the next version should be, by https://semver.org. */
export type Version = 'major' | 'minor' | 'patch' | 'none'

const versions: readonly Version[] = ['none', 'patch', 'minor', 'major']

/**
 * Advice for the next version: what may be refused now, or is gone from the answer, makes it a major one; what is new or
 * wider a minor one; other words a patch. Undecided changes are left out: their advice is a person's.
 *
 * @example
 * toVersion([]) // 'none'
 */
export function toVersion(changes: readonly Change[]): Version {
  const steps = changes.map(change => versions.indexOf(toStep(change)))
  return versions[Math.max(0, ...steps)] ?? 'none'
}

function toStep({subject, kind, classes}: Change): Version {
  const isLost = classes.includes('senders') || (classes.includes('readers') && /^(?:answer|page)$/.test(subject))
  if (isLost) return 'major'
  if (classes.includes('undecided')) return classes.includes('readers') ? 'minor' : 'none'
  return kind === 'reworded' ? 'patch' : 'minor'
}
