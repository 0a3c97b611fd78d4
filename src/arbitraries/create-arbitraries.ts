import type fc from 'fast-check'
import {type Parameter, toParameters} from './parameters.ts'
import {toParts, toQuery} from './query/query.ts'
import {type RefusedQuery, toRefusedQuery} from './query/refused-query.ts'
import type {Rules} from './rules.ts'
import {toAccepted, toRefused} from './strings.ts'

/** How values are drawn. */
export interface DrawOptions {
  /** The UTF-16 code units of the longest value, as `String.prototype.length` counts them: 100 by default, a million at most. */
  readonly maxLength?: number
}

/** Arbitraries of fast-check for the parameters of a page. All throw a `RangeError` where there is nothing to draw. */
export interface Arbitraries<Name extends string = string> {
  /** Values that a parameter accepts, short and long, of all characters; they shrink to a shortest one. */
  accepted(name: Name, options?: DrawOptions): fc.Arbitrary<string>
  /**
   * Near misses: values that a parameter refuses, each one character away from a value that it accepts. They shrink to a
   * shortest one.
   */
  refused(name: Name, options?: DrawOptions): fc.Arbitrary<string>
  /** Queries that the page accepts, conditions and all; they shrink to the empty one. */
  query(options?: DrawOptions): fc.Arbitrary<{readonly [Key in Name]?: string}>
  /** Queries that break one rule of the page, and which one that is. */
  refusedQuery(options?: DrawOptions): fc.Arbitrary<RefusedQuery<Name>>
}

/**
 * Arbitraries for a page of one's own, by its rules. No value is ever drawn in vain, and none has a half of a pair of
 * surrogates, as no query can carry it. What is asked of a parameter fails where its pattern is no regular expression, or
 * has no automaton of a bearable size, such as one with a back-reference; a query fails if any parameter does.
 */
export function createArbitraries<Name extends string>(rules: Rules<Name>): Arbitraries<Name> {
  const parameters = toParameters(rules)
  const find = (name: string): Parameter<Name> => {
    const found = parameters.get(name)
    if (found) return found
    const expected = [...parameters.keys()].map(known => `\`${known}\``).join(', ')
    throw new RangeError(`Unexpected parameter \`${name}\`, expected one of ${expected}`)
  }
  return {
    accepted(name, options) {
      const maxLength = toMaxLength(options)
      const strings = find(name).accepted(maxLength)
      return toAccepted(strings ?? fail(`\`${name}\`, of which no value`, maxLength, 'is accepted'))
    },
    refused(name, options) {
      const maxLength = toMaxLength(options)
      const strings = find(name).refused(maxLength)
      return toRefused(strings ?? fail(`\`${name}\`, of which no value`, maxLength, 'is a near miss'))
    },
    query: options => toQuery(toParts(rules, parameters, toMaxLength(options))),
    refusedQuery(options) {
      const maxLength = toMaxLength(options)
      const queries = toRefusedQuery(toParts(rules, parameters, maxLength), maxLength)
      return queries ?? fail('rules by which no query with values', maxLength, 'is refused')
    },
  }
}

/** Long enough for whatever people write by hand. */
const usual = 100

/** An automaton is explored length by length: for so many it takes seconds. */
const most = 1_000_000

function toMaxLength({maxLength = usual}: DrawOptions = {}): number {
  if (Number.isSafeInteger(maxLength) && maxLength >= 0 && maxLength <= most) return maxLength
  throw new RangeError(`Unexpected \`maxLength\` ${maxLength}, expected a whole number, from 0 to ${most}`)
}

function fail(what: string, maxLength: number, predicate: string): never {
  throw new RangeError(`Unexpected ${what} of ${maxLength} UTF-16 code units or fewer ${predicate}, expected some`)
}
