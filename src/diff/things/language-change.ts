import {type Comparison, compare, type Language} from '../../regex/index.ts'
import type {ChangeClass, Difference} from '../change.ts'

/**
 * How a set of strings that senders choose from changed; nothing if it is the same set, however it is written. A narrower
 * set breaks senders, a wider one readers. What cannot be compared is undecided, beside what a sample may have proven.
 */
export function toLanguageChange(before: Language, after: Language): Difference | undefined {
  // What is written alike accepts the same, even where no program can tell what that is.
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined
  const comparison = compare(before, after)
  if (comparison.relation === 'equivalent') return undefined
  const narrower = 'onlyLeft' in comparison && {onlyBefore: comparison.onlyLeft}
  const wider = 'onlyRight' in comparison && {onlyAfter: comparison.onlyRight}
  const isProven = comparison.relation !== 'undecided' || (narrower && wider)
  const classes: ChangeClass[] = []
  if (narrower) classes.push('senders')
  if (wider) classes.push('readers')
  if (!isProven) classes.push('undecided')
  return {
    kind: !isProven ? 'undecided' : !wider ? 'narrower' : !narrower ? 'wider' : 'changed',
    classes,
    ...(isProven ? {} : toNote(comparison)),
    ...narrower,
    ...wider,
  }
}

const toNote = (comparison: Comparison) => ('reason' in comparison ? {note: comparison.reason} : {})
