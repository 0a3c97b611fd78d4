import type {Expectation} from '../expectation.ts'
import type {Values} from '../values/companions.ts'
import type {World} from '../world.ts'
import {accepted, notTurnedAway, refused} from './judged.ts'

/** The values are accepted; of an engage request only a client that is known can tell. */
export const acceptedIn = (world: World, values: Values): Expectation =>
  hideUnknownClient(world, values, accepted(values))

/**
 * The values are refused in the way of this endpoint: one that turns refused values away turns these away too. Of an engage
 * request nothing else can tell, unless its client is known.
 */
export function refusedIn(world: World, values: Values): Expectation {
  const expectation = hideUnknownClient(world, values, refused(values))
  return {
    ...expectation,
    judge: (exchange, sight) =>
      sight.refusesByStatus && exchange.answer.status === 200
        ? {actual: notTurnedAway}
        : expectation.judge(exchange, sight),
  }
}

/** What becomes of an engage event is not to be seen where its client is not known: it is dropped anyway. */
function hideUnknownClient({client}: World, values: Values, expectation: Expectation): Expectation {
  if (client !== undefined || !Object.hasOwn(values, 'event_type')) return expectation
  return {
    ...expectation,
    judge: (exchange, sight) =>
      exchange.answer.status === 200
        ? {unseen: 'no client id that the endpoint knows was given'}
        : expectation.judge(exchange, sight),
  }
}
