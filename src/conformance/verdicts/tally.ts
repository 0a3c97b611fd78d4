import type {Requirement} from '../../spec/index.ts'
import type {Exchange} from '../expectation.ts'
import type {Outcome} from '../session/session.ts'

/** So many failures of one kind show what is wrong; all others are counted. */
const shown = 5

/** What became of one claim. */
export interface Tally {
  readonly requirement: Requirement
  /** How many outcomes were met, failed and stayed out of sight. */
  met: number
  failed: number
  unseen: number
  /** The requests that speak of it, and the last of them. */
  requests: number
  /** Whether an outcome rests on events that did not come. */
  isQuiet: boolean
  last?: Exchange
  /** The first that failed. */
  readonly failures: Failure[]
  /** Why something stayed out of sight. */
  readonly reasons: Set<string>
}

/** One outcome that is not as expected. */
export interface Failure {
  readonly outcome: Outcome
  readonly actual: string
}

/** Makes an empty tally of a claim. */
export const createTally = (requirement: Requirement): Tally => ({
  requirement,
  met: 0,
  failed: 0,
  unseen: 0,
  requests: 0,
  isQuiet: false,
  failures: [],
  reasons: new Set(),
})

/** Counts one outcome. */
export function count(tally: Tally, outcome: Outcome): void {
  const {judgement, exchange} = outcome
  // What one request shows comes in a row.
  if (exchange !== tally.last) tally.requests++
  tally.last = exchange
  tally.isQuiet ||= outcome.isQuiet
  if (judgement === 'met') tally.met++
  else if ('unseen' in judgement) leave(tally, judgement.unseen)
  else {
    tally.failed++
    if (tally.failures.length < shown) tally.failures.push({outcome, actual: judgement.actual})
  }
}

/** Counts what is out of sight, and why. */
export function leave(tally: Tally, reason: string): void {
  tally.unseen++
  tally.reasons.add(reason)
}

/** Takes back what rests on events that did not come, for they may have come later. */
export function doubt(tally: Tally): void {
  if (!tally.isQuiet) return
  const sure = tally.failures.filter(({outcome}) => !outcome.isQuiet)
  tally.failures.splice(0, shown, ...sure)
  tally.failed = sure.length
  leave(tally, 'events were logged behind those of later requests, so that what is not logged cannot be told')
}
