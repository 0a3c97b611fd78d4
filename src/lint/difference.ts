import {compare, type Regex} from '../regex/index.ts'

/** What the left of two patterns does that the right does not: “accepts "a"”, “refuses "a"”. */
export interface Difference {
  readonly does: string
  readonly witness?: string
}

/** How two patterns differ as languages: nothing only if they are shown to be the same, whatever their texts. */
export function toDifference(left: Regex, right: Regex): Difference | undefined {
  if (left.source === right.source && left.flags === right.flags) return undefined
  const comparison = compare(left, right)
  if (comparison.relation === 'equivalent') return undefined
  if (comparison.relation === 'undecided') return {does: 'may accept other values'}
  if ('onlyLeft' in comparison) {
    return {does: `accepts ${JSON.stringify(comparison.onlyLeft)}`, witness: comparison.onlyLeft}
  }
  return {does: `refuses ${JSON.stringify(comparison.onlyRight)}`, witness: comparison.onlyRight}
}
