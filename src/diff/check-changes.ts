import {type Diagnostic, toVerdict, type Verdict} from '../diagnostic/index.ts'
import {type Approval, findApproval} from './approval.ts'
import {type Change, type ChangeClass, type ChangeKind, changeKinds, type Subject} from './change.ts'
import {formatChange} from './format-change.ts'

/** What fails, and what is meant to be as it is. */
export interface CheckChangesOptions {
  /** Changes of these classes fail; those of other classes warn, but for compatible ones, which need no word. */
  readonly failOn: readonly ChangeClass[]
  readonly approvals?: readonly Approval[]
}

const edges: readonly ChangeKind[] = ['added', 'removed']

/** How each thing can change, and how a sentence names it. */
const subjects: readonly (readonly [subject: Subject, noun: string, kinds: readonly ChangeKind[]])[] = [
  ['page', 'page', edges],
  ['parameter', 'parameter', changeKinds],
  ['answer', 'field of the answer', changeKinds],
  ['condition', 'condition', [...edges, 'wider', 'narrower', 'changed']],
  ['requirement', 'requirement', [...edges, 'changed']],
]

/** One verdict for each way in which a thing can change, so that a list of checks is the same for any two revisions. */
export function checkChanges(changes: readonly Change[], options: CheckChangesOptions): readonly Verdict[] {
  const open = changes.filter(change => !findApproval(change, options.approvals ?? []))
  return subjects.flatMap(([subject, noun, kinds]) =>
    kinds.map(kind => {
      const own = open.filter(change => change.subject === subject && change.kind === kind)
      return toChangeVerdict(`${subject}-${kind}`, `No ${noun} is ${kind} that must not be.`, own, options.failOn)
    }),
  )
}

function toChangeVerdict(
  code: string,
  title: string,
  changes: readonly Change[],
  failOn: readonly ChangeClass[],
): Verdict {
  const fails = ({classes}: Change) => classes.some(one => failOn.includes(one))
  const told = changes.filter(change => fails(change) || !change.classes.includes('compatible'))
  const verdict = toVerdict(
    code,
    title,
    told.map(change => toDiagnostic(code, fails(change) ? 'error' : 'warning', change)),
  )
  const isOpen = verdict.status === 'pass' && told.some(({classes}) => classes.includes('undecided'))
  return isOpen ? {...verdict, status: 'inconclusive'} : verdict
}

function toDiagnostic(code: string, severity: Diagnostic['severity'], change: Change): Diagnostic {
  const witness = change.onlyBefore ?? change.onlyAfter
  const {path, place, related} = change
  return {
    code,
    severity,
    message: formatChange(change),
    path,
    place,
    ...(witness !== undefined && {witness}),
    ...(related && {related: [related]}),
  }
}
