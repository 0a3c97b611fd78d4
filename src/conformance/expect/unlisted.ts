import type {Expectation} from '../expectation.ts'
import {lacksHeader} from './answer.ts'
import {logsNothing} from './events.ts'

/** The origin of the request counts as not on the list: no page of it may read the answer, and nothing is logged. */
export const countsAsUnlisted: readonly Expectation[] = [lacksHeader('Access-Control-Allow-Origin'), logsNothing]
