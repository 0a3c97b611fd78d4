import {type Language, nothing} from '../../regex/index.ts'
import type {Constant} from '../code/constant.ts'

/** A joi schema of one value, as its chain of methods leaves it. */
export interface JoiRule {
  readonly type: 'any' | 'string' | 'alternatives'
  /** Limits and character sets by their method: the last of each counts. */
  readonly limits: ReadonlyMap<string, Language>
  /** Patterns add up. */
  readonly patterns: readonly Language[]
  readonly tries: readonly Language[]
  readonly valids: readonly Constant[]
  readonly invalids: readonly Constant[]
  /** Whether only the valid values are accepted, where there are any. */
  readonly isOnly: boolean
  /** What counts as if it were not there. */
  readonly empty: Language
  /** Undefined where it need not be there. */
  readonly presence: 'required' | 'forbidden' | undefined
}

/** A schema before any of its methods. */
export const toStart = (type: JoiRule['type']): JoiRule => ({
  type,
  limits: new Map(),
  patterns: [],
  tries: [],
  valids: [],
  invalids: [],
  isOnly: false,
  empty: nothing,
  presence: undefined,
})

/**
 * The strings that joi 18 accepts, judged in its order: what is empty, the valid values, the invalid ones, then the rest.
 *
 * @example
 * accepts(toJoiLanguage(toStart('string')))('') // false
 */
export function toJoiLanguage(rule: JoiRule): Language {
  const {empty, presence, valids, invalids, isOnly} = rule
  const others: Language = {all: [{not: toValues(invalids)}, ...toParts(rule)]}
  const present: Language = {any: [toValues(valids), isOnly && valids.length > 0 ? nothing : others]}
  if (presence === 'forbidden') return empty
  // What is not there is refused where it has to be there.
  return presence === 'required' ? {all: [present, {not: empty}]} : {any: [present, empty]}
}

/** All that a value has to fulfil that is named by none of the lists. */
function toParts({type, limits, patterns, tries}: JoiRule): readonly Language[] {
  if (type === 'any') return []
  if (type === 'alternatives') return [{any: tries}]
  return [...(limits.has('min') ? [] : [filled]), ...limits.values(), ...patterns]
}

/** joi refuses the empty string, unless it is a valid value; but with a minimum of its own, that alone counts. */
const filled: Language = {length: [1, Number.POSITIVE_INFINITY]}

const toValues = (values: readonly Constant[]): Language => ({
  values: values.filter(value => typeof value === 'string'),
})
