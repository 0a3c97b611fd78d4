import {defineCase} from '../case.ts'
import {hasStatus} from '../expect/answer.ts'
import {logsNothing} from '../expect/events.ts'
import {toEngage} from '../requests/engage.ts'
import {toQuery} from '../values/to-query.ts'

/** Of the right form; each is the client id of somebody in one of 2^64 worlds. */
const alike = ['0000000000000000', 'ffffffffffffffff', '3c9fa07d51e2b864']

/** Found in any object by whoever looks for a client with `in`. */
const inherited = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'prototype',
  'toLocaleString',
  'toString',
  'valueOf',
]

/** Also where the pattern of the service would let such a name through. */
export const unknownClients = defineCase({
  id: 'unknown-clients',
  requirement: 'metrics-flow.engage.client',
  title: 'An engage event of a client that is not known is dropped silently.',
  needs: ['log'],
  *probes(world) {
    for (const service of alike.filter(id => id !== world.client)) {
      yield {query: toQuery(toEngage(world, {service})), expect: [hasStatus(200), logsNothing]}
    }
    for (const service of inherited) yield {query: toQuery(toEngage(world, {service})), expect: [logsNothing]}
  },
})
