import type fc from 'fast-check'
import {spec} from '../generated/spec.ts'
import type {ParameterName, Query} from '../generated/validators.ts'
import {type Arbitraries, createArbitraries, type DrawOptions} from './create-arbitraries.ts'
import type {RefusedQuery} from './query/refused-query.ts'

const arbitraries: Arbitraries<ParameterName> = createArbitraries<ParameterName>(spec)

/** Values that the page accepts for a parameter, short and long, of all characters; they shrink to a shortest one. */
export const accepted = (name: ParameterName, options?: DrawOptions): fc.Arbitrary<string> =>
  arbitraries.accepted(name, options)

/**
 * Near misses: values that the page refuses for a parameter, each one character away from a value that it accepts. They
 * shrink to a shortest one.
 */
export const refused = (name: ParameterName, options?: DrawOptions): fc.Arbitrary<string> =>
  arbitraries.refused(name, options)

/** Queries that the page accepts, conditions and all; they shrink to the empty one. */
export const query = (options?: DrawOptions): fc.Arbitrary<Query> =>
  // The values of a parameter with few of them are these.
  arbitraries.query(options) as fc.Arbitrary<Query>

/** Queries that break one rule of the page, and which one that is. */
export const refusedQuery = (options?: DrawOptions): fc.Arbitrary<RefusedQuery<ParameterName>> =>
  arbitraries.refusedQuery(options)
