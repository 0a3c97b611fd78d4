import {type Covered, isImplemented, isTested} from '../coverage.ts'
import {escapeHtml} from './escape.ts'

/** How well a requirement is covered, which its colour shows. */
export type State = 'covered' | 'partly' | 'uncovered' | 'excepted' | 'todo'

/** How well a requirement is covered. */
export function toState(covered: Covered): State {
  if (covered.todos.length > 0) return 'todo'
  if (covered.exceptions.length > 0) return 'excepted'
  const met = [isImplemented(covered), isTested(covered)].filter(Boolean).length
  return met === 2 ? 'covered' : met === 1 ? 'partly' : 'uncovered'
}

/** The id of the row of a requirement in the matrix below the page. */
export const toRowId = (id: string): string => `requirement:${escapeHtml(id)}`

/** What stands in the margin beside a sentence: its id, and whether it is implemented and tested; leads to the matrix. */
export function toNote(covered: Covered): string {
  const {id, level} = covered.requirement
  const state = toState(covered)
  const facts =
    state === 'excepted'
      ? [toFact('excepted', true)]
      : [
          toFact('implemented', isImplemented(covered)),
          toFact('tested', isTested(covered)),
          ...(state === 'todo' ? [toFact('to do', false)] : []),
        ]
  return `<a class="note ${state}" href="#${toRowId(id)}"><code>${escapeHtml(id)}</code><small>${[level, ...facts].join(' ')}</small></a>`
}

/** A fact with a mark for those who do not see colours. */
const toFact = (what: string, isMet: boolean): string =>
  `<span class="${isMet ? 'met' : 'unmet'}">${isMet ? '✓' : '✗'} ${what}</span>`
