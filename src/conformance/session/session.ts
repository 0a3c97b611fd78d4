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
  /** It rests on events that did not come. */
  readonly isQuiet: boolean
}

/** One run against one endpoint: sends what cases ask for, and finds the events of each request. */
export interface Session {
  readonly world: World
  readonly sight: Sight
  /** Sends one request, and waits for its events. */
  ask(probe: Probe): Promise<Exchange>
  /** Sends many at a time, and gives each with its exchange, in order. What is logged is waited for once a batch. */
  askAll<Some extends Probe>(probes: Iterable<Some>): AsyncIterable<readonly [Some, Exchange]>
  /** Whether no event so far was logged behind the fence of its batch; sends one more fence. */
  isInOrder(): Promise<boolean>
}

/** Judges an exchange by one expectation. */
export function toOutcome(
  {sight}: Session,
  exchange: Exchange,
  expectation: Expectation,
  requirement?: string,
): Outcome {
  const judgement = judge(expectation, exchange, sight)
  return {
    exchange,
    // Made when they are asked for: most outcomes are met, and nobody is told of them.
    get expected() {
      return expectation.expected
    },
    get isQuiet() {
      const blind = {...exchange, events: undefined}
      return exchange.events?.length === 0 && !isSame(judge(expectation, blind, sight), judgement)
    },
    judgement,
    ...(requirement !== undefined && {requirement}),
  }
}

/** Whether something else came of it than expected. */
export const isFailed = ({judgement}: Outcome): boolean => typeof judgement === 'object' && 'actual' in judgement

const isSame = (left: Judgement, right: Judgement) => JSON.stringify(left) === JSON.stringify(right)
