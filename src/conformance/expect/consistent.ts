import type {Expectation} from '../expectation.ts'
import type {Values} from '../values/companions.ts'
import type {World} from '../world.ts'
import {sayStatus} from './answer.ts'
import {accepted, refused, sayParameters} from './judged.ts'

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
    expected: `${sayParameters(values)} refused`,
    judge(exchange, sight) {
      const {answer} = exchange
      if (sight.refusesByStatus && answer.status === 200)
        return {actual: `${sayStatus(answer)}, while others are turned away`}
      return expectation.judge(exchange, sight)
    },
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
