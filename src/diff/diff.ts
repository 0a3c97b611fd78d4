import {toPlaces} from '../diagnostic/index.ts'
import type {Spec} from '../spec/index.ts'
import type {Change, ChangeClass} from './change.ts'
import {answer} from './things/answer.ts'
import {condition} from './things/condition.ts'
import {parameter} from './things/parameter.ts'
import {requirement} from './things/requirement.ts'
import {compareThings} from './things/thing.ts'

/**
 * What changed from one revision of a page to the next, for those who rely on it: its parameters, the fields of its
 * answer, its conditions and its requirements, each by what it means. What was renamed is removed and added. A page that
 * only one revision has is one change. Costs a comparison for each pattern that is written otherwise.
 *
 * @example
 * diff(undefined, undefined) // []
 */
export function diff(before: Spec | undefined, after: Spec | undefined): readonly Change[] {
  if (!after) return before ? [toPageChange('removed', before, compareSpecs(before, toEmpty(before)))] : []
  return before ? compareSpecs(before, after) : [toPageChange('added', after, [])]
}

const compareSpecs = (before: Spec, after: Spec): readonly Change[] => [
  ...compareThings(parameter, before, after),
  ...compareThings(answer, before, after),
  ...compareThings(condition, before, after),
  ...compareThings(requirement, before, after),
]

const toEmpty = ({page, sha256}: Spec): Spec => ({
  page,
  sha256,
  parameters: [],
  answer: [],
  conditions: [],
  requirements: [],
})

/** Nobody relied on a page that was not there; one that is gone breaks whom the loss of all that it said breaks. */
function toPageChange(kind: 'added' | 'removed', {page, parameters}: Spec, losses: readonly Change[]): Change {
  const all: readonly ChangeClass[] = ['senders', 'readers']
  const classes = all.filter(one => losses.some(loss => loss.classes.includes(one)))
  const names = parameters.map(({name}) => name).join(', ')
  return {
    subject: 'page',
    name: page,
    kind,
    classes: classes.length > 0 ? classes : ['compatible'],
    ...(names && {note: `with ${names}`}),
    path: page,
    place: toPlaces('').place(0, 0),
  }
}
