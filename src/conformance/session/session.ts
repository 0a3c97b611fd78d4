import {type Exchange, type Expectation, type Judgement, judge, type Sight} from '../expectation.ts'
import type {Probe} from '../probe.ts'
import type {World} from '../world.ts'

/** What a run found out by one request and one expectation. */
export interface Outcome {
  /** The requirement that it speaks of, where its case has one for each zone. */
  readonly requirement?: string
  readonly exchange: Exchange
  readonly expected: string
  readonly judgement: Judgement
}

/** One run against one endpoint: sends what cases ask for, and finds the events of each request. */
export interface Session {
  readonly world: World
  readonly sight: Sight
  /** Sends one request, and waits for its events. */
  ask(probe: Probe): Promise<Exchange>
  /** Sends many at a time, and gives each with its exchange, in order. What is logged is waited for once a batch. */
  askAll<Some extends Probe>(probes: Iterable<Some>): AsyncIterable<readonly [Some, Exchange]>
}

/** Judges an exchange by one expectation. */
export function toOutcome(
  {sight}: Session,
  exchange: Exchange,
  expectation: Expectation,
  requirement?: string,
): Outcome {
  const judgement = judge(expectation, exchange, sight)
  return {exchange, expected: expectation.expected, judgement, ...(requirement !== undefined && {requirement})}
}
