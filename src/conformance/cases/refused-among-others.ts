import {defineCase} from '../case.ts'
import {logsNothing} from '../expect/events.ts'
import {refused} from '../expect/judged.ts'
import {toEngage} from '../requests/engage.ts'
import {findCarriers} from '../session/carriers.ts'
import {findRefused} from '../values/find-refused.ts'
import {toQuery} from '../values/to-query.ts'

/** Before what would be logged, and behind it. */
export const refusedAmongOthers = defineCase({
  id: 'refused-among-others',
  requirement: 'metrics-flow.validation.refused-value',
  title: 'One refused value is enough for no event to be logged.',
  *probes(world) {
    const carriers = findCarriers(world.spec)
    for (const parameter of world.spec.parameters.filter(({name}) => carriers.includes(name))) {
      const value = findRefused(parameter)
      if (value === undefined) continue
      const values = {[parameter.name]: value}
      const [wrong, expect] = [toQuery(values), [refused(values), logsNothing]]
      yield {query: `form_type=email&${wrong}`, expect}
      yield {query: `${wrong}&form_type=other`, expect}
      yield {query: `${toQuery(toEngage(world))}&${wrong}`, expect}
    }
  },
})
