import type {Comparison} from './comparison.ts'
import type {Regex} from './regex.ts'

/** What two patterns have to do with each other, as sets of the strings that they accept. */
export function compare(left: Regex, right: Regex): Comparison {
  if (left.source === right.source && left.flags === right.flags) return {relation: 'equivalent'}
  return {relation: 'undecided', reason: 'not yet compared'}
}
