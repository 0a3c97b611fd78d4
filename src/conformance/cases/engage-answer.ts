import {defineCase} from '../case.ts'
import {givesFlow} from '../expect/flow.ts'
import {toEngage} from '../requests/engage.ts'
import {toQuery} from '../values/to-query.ts'

/** Otherwise the answer would tell who is a client. */
export const engageAnswer = defineCase({
  id: 'engage-answer',
  requirement: 'metrics-flow.engage.answer',
  title: 'An engage request is answered with a flow, whether its event is logged or not.',
  *probes(world) {
    const expect = [givesFlow(world.spec)]
    const known = toQuery(toEngage(world))
    yield {query: known, expect}
    yield {query: known, headers: [['DNT', '1']], expect}
    yield {query: toQuery(toEngage(world, {service: 'ffffffffffffffff'})), expect}
  },
})
