/** Arbitraries for a page of one's own. */
export {type Arbitraries, createArbitraries, type DrawOptions} from './create-arbitraries.ts'
/** Arbitraries for the page of this package. */
export {accepted, query, refused, refusedQuery} from './page.ts'
/** A query that is refused, and why. */
export type {RefusedQuery} from './query/refused-query.ts'
/** What the rules of a page are. */
export type {ConditionRule, ParameterRule, Rules} from './rules.ts'
