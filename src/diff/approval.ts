import {type Diagnostic, findQuoted, type Source, toPlaces, toVerdict, type Verdict} from '../diagnostic/index.ts'
import type {Spec} from '../spec/index.ts'
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

/**
 * Tells of approvals that match no change, each where the configuration gives its reason. Where only `some` pages were
 * looked at, in both revisions, nothing is said of what none of them describes.
 */
export function checkApprovals(
  changes: readonly Change[],
  approvals: readonly Approval[],
  config: Source,
  some?: readonly Spec[],
): Verdict {
  const unused = approvals.filter(
    approval =>
      !changes.some(change => approves(approval, change)) && (some?.some(spec => describes(spec, approval)) ?? true),
  )
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

const subjects: readonly (readonly [subject: Subject, namesOf: (spec: Spec) => readonly string[]])[] = [
  ['parameter', ({parameters}) => parameters.map(({name}) => name)],
  ['answer', ({answer}) => answer.map(({name}) => name)],
  ['condition', ({conditions}) => conditions.map(({parameter}) => parameter)],
  ['requirement', ({requirements}) => requirements.map(({id}) => id)],
  ['page', ({page}) => [page]],
]

const describes = (spec: Spec, approval: Approval): boolean =>
  subjects.some(([subject, namesOf]) => namesOf(spec).some(name => name === approval[subject]))

function toDiagnostic({change, because, ...subjects}: Approval, config: Source): Diagnostic {
  const name = Object.values(subjects).join()
  const message = `Unexpected approval of \`${name}\` as ${change}, expected none: it matches no change`
  const place = findQuoted(config, because, name) ?? toPlaces('').place(0, 0)
  return {code, severity: 'warning', message, path: config.path, place}
}
