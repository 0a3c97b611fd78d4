import {addressMutants} from './mutants/address.ts'
import {answerMutants} from './mutants/answers.ts'
import {eventMutants} from './mutants/events.ts'
import {lineMutants} from './mutants/lines.ts'
import type {Mutant} from './mutants/mutant.ts'
import {originMutants} from './mutants/origins.ts'
import {patternMutants} from './mutants/patterns.ts'
import {queryMutants} from './mutants/queries.ts'

/** All endpoints that are wrong in one way, each of them as somebody once was, or could be. */
export const mutants: readonly Mutant[] = [
  ...patternMutants,
  ...queryMutants,
  ...originMutants,
  ...answerMutants,
  ...addressMutants,
  ...eventMutants,
  ...lineMutants,
]
