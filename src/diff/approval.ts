import type {Change, ChangeKind, Subject} from './change.ts'

/** What a break is approved of: exactly one of the five. */
export type ApprovedSubject = {readonly [name in Subject]?: string}

/** A change that is meant, though it breaks somebody, such as `{parameter: 'uid', change: 'narrower', because: '…'}`. */
export interface Approval extends ApprovedSubject {
  readonly change: ChangeKind
  /** The reason, for whoever reads the list of changes. */
  readonly because: string
}

/** The approval of a change, where there is one. */
export const findApproval = (change: Change, approvals: readonly Approval[]): Approval | undefined =>
  approvals.find(approval => approves(approval, change))

/** Approvals that match no change: what they approved has been released, or never was. */
export const findUnused = (changes: readonly Change[], approvals: readonly Approval[]): readonly Approval[] =>
  approvals.filter(approval => !changes.some(change => approves(approval, change)))

const approves = (approval: Approval, {subject, name, kind}: Change) =>
  approval.change === kind && approval[subject] === name
