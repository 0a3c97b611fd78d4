import {defineCase} from '../case.ts'
import {refusedIn} from '../expect/consistent.ts'
import {toKnown} from '../requests/engage.ts'
import {withCompanions} from '../values/companions.ts'
import {toQuery} from '../values/to-query.ts'

/** With all that the other conditions ask for, so that it is the only one missing. */
export const missingCompanions = defineCase({
  id: 'missing-companions',
  requirement: 'metrics-flow.validation.condition',
  title: 'A parameter that another one asks for is refused where it is not there at all.',
  *probes(world) {
    const {spec} = world
    for (const {parameter, when} of spec.conditions) {
      const asking = Object.fromEntries(when.map(other => [other.parameter, other.value]))
      const right = withCompanions(spec, asking, toKnown(world))
      const {[parameter]: _, ...values} = right
      yield {query: toQuery(values), expect: [refusedIn(world, values)]}
    }
  },
})
