import {defineCase} from '../case.ts'
import {logsNothing} from '../expect/events.ts'
import {refused} from '../expect/judged.ts'
import {toEngage} from '../requests/engage.ts'
import {findCarriers} from '../session/calibrate.ts'
import {encode, toQuery} from '../values/to-query.ts'

/** A colon, which no parameter takes, before what would be logged and behind it. */
export const refusedAmongOthers = defineCase({
  id: 'refused-among-others',
  requirement: 'metrics-flow.validation.refused-value',
  title: 'One refused value is enough for no event to be logged.',
  *probes(world) {
    for (const name of findCarriers(world.spec)) {
      const [wrong, expect] = [`${name}=${encode('a:b')}`, [refused({[name]: 'a:b'}), logsNothing]]
      yield {query: `form_type=email&${wrong}`, expect}
      yield {query: `${wrong}&form_type=other`, expect}
      yield {query: `${toQuery(toEngage(world))}&${wrong}`, expect}
    }
  },
})
