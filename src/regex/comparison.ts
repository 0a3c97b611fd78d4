/**
 * What two languages have to do with each other; `onlyLeft` is a shortest string that the left accepts alone. Where it is
 * undecided, it is a sampled one, perhaps not the shortest: it proves that the languages differ, and without any they
 * may or may not.
 */
export type Comparison =
  | {readonly relation: 'equivalent'}
  | {readonly relation: 'subset'; readonly onlyRight: string}
  | {readonly relation: 'superset'; readonly onlyLeft: string}
  | {readonly relation: 'overlap' | 'disjoint'; readonly onlyLeft: string; readonly onlyRight: string}
  | {readonly relation: 'undecided'; readonly reason: string; readonly onlyLeft?: string; readonly onlyRight?: string}
