import {type Diagnostic, findQuoted, type Source, toPlaces, toVerdict, type Verdict} from '../diagnostic/index.ts'
import type {Change, ChangeKind, Subject} from './change.ts'

/** A change that is meant, though it breaks somebody, such as `{parameter: 'uid', change: 'narrower', because: '…'}`. */
export interface Approval extends ApprovedSubject {
  readonly change: ChangeKind
  /** The reason, for whoever reads the list of changes. */
  readonly because: string
}

/** What changes: exactly one of these. */
type ApprovedSubject = {readonly [name in Subject]?: string}

/** The approval of a change, where there is one. */
export const findApproval = (change: Change, approvals: readonly Approval[]): Approval | undefined =>
  approvals.find(approval => approves(approval, change))

/** Tells of approvals that match no change, each where the configuration gives its reason. */
export function checkApprovals(changes: readonly Change[], approvals: readonly Approval[], config: Source): Verdict {
  const unused = approvals.filter(approval => !changes.some(change => approves(approval, change)))
  const title = 'Each approval matches a change.'
  return toVerdict(
    code,
    title,
    unused.map(approval => toDiagnostic(approval, config)),
  )
}

const code = 'approval-unused'

const approves = (approval: Approval, {subject, name, kind}: Change) =>
  approval.change === kind && approval[subject] === name

function toDiagnostic({change, because, ...subjects}: Approval, config: Source): Diagnostic {
  const name = Object.values(subjects).join()
  const message = `Unexpected approval of \`${name}\` as ${change}, expected none: it matches no change`
  const place = findQuoted(config, because, name) ?? toPlaces('').place(0, 0)
  return {code, severity: 'warning', message, path: config.path, place}
}
