import {findExample, type Values} from '../values/companions.ts'
import type {World} from '../world.ts'

/** The user id of all engage requests of a run. */
export const findUid = ({spec}: World): string => findExample(spec, 'uid') ?? '0123456789abcdef0123456789abcdef'

/** What an engage request carries, with a client that is known where one was told. */
export const toEngage = (world: World, more: Values = {}): Values => ({
  event_type: 'engage',
  service: world.client ?? '0000000000000000',
  uid: findUid(world),
  ...more,
})

/** What is known for conditions to ask for: a client id, where one was told. */
export const toKnown = ({client}: World): Values => (client === undefined ? {} : {service: client})
