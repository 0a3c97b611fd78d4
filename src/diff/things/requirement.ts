import type {Requirement} from '../../spec/index.ts'
import type {Thing} from './thing.ts'

/**
 * A requirement narrows what may be done: one that is a must now breaks senders, one that is no longer breaks readers,
 * and a mere recommendation nobody. Whether another sentence demands the same, no program can tell.
 */
export const requirement: Thing<Requirement> = {
  subject: 'requirement',
  listOf: ({requirements}) => requirements,
  nameOf: ({id}) => id,
  keyOf: ({id}) => id,
  toMark: ({place, text}) => ({place, text}),
  toEdge: (kind, {level}) => ({
    kind,
    classes: [level !== 'must' ? 'compatible' : kind === 'added' ? 'senders' : 'readers'],
    note: level,
  }),
  compare(before, after) {
    if (before.level !== after.level) {
      const breaks = after.level === 'must' ? 'senders' : before.level === 'must' ? 'readers' : 'compatible'
      return {kind: 'changed', classes: [breaks], note: `${before.level} became ${after.level}`}
    }
    if (before.text === after.text) return undefined
    return {kind: 'changed', classes: [after.level === 'must' ? 'undecided' : 'compatible'], note: 'text'}
  },
}
