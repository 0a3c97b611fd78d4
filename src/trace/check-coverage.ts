import {type Diagnostic, type Related, toVerdict, type Verdict} from '../diagnostic/index.ts'
import type {Citation} from './citations/citation.ts'
import {type Covered, isImplemented, isTested} from './coverage.ts'

/** One verdict for each requirement: that it is implemented, and that it is tested. A todo makes what is missing a warning. */
export const checkCoverage = (coverage: readonly Covered[], strict = false): readonly Verdict[] =>
  coverage.map(covered => {
    const {id, text} = covered.requirement
    const diagnostics = covered.todos.length > 0 ? covered.todos.map(todo => toTodo(todo, covered)) : toMissing(covered)
    return {...toVerdict('requirement-traced', `${id}: ${text}`, diagnostics, strict), requirement: id}
  })

function toMissing(covered: Covered): readonly Diagnostic[] {
  const {page: path, requirement} = covered
  const {id, place} = requirement
  const toDiagnostic = (code: string, what: string, word: string): Diagnostic => ({
    code,
    severity: 'error',
    message: `Unexpected \`${id}\` without ${what}, expected a comment \`${word} ${id}\`, or an exception with a reason`,
    path,
    place,
  })
  return [
    ...(isImplemented(covered) ? [] : [toDiagnostic('requirement-unimplemented', 'implementation', 'implements')]),
    ...(isTested(covered) ? [] : [toDiagnostic('requirement-untested', 'test', 'tests')]),
  ]
}

function toTodo({path, place, reason}: Citation, covered: Covered): Diagnostic {
  const {id} = covered.requirement
  const missing = [...(isImplemented(covered) ? [] : ['implementation']), ...(isTested(covered) ? [] : ['test'])]
  const without = missing.length > 0 ? `, which has no ${missing.join(' and no ')}` : ''
  return {
    code: 'requirement-todo',
    severity: 'warning',
    message: `Unexpected todo for \`${id}\`${without}, expected it to be done${reason && ` (${reason})`}`,
    path,
    place,
    related: [toRelated(covered)],
  }
}

const toRelated = ({page: path, requirement: {place}}: Covered): Related => ({
  message: 'the requirement',
  path,
  place,
})
