import type {Expectation} from '../expectation.ts'
import {hasStatus, lists} from './answer.ts'

/** The method is not allowed, and the answer tells which ones are. */
export const notAllowed: readonly Expectation[] = [
  hasStatus(405),
  ...['GET', 'HEAD', 'OPTIONS'].map(method => lists('Allow', method)),
]
