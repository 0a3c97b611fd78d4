import type {Condition} from '../../spec/index.ts'
import {defineCase} from '../case.ts'
import {acceptedIn, refusedIn} from '../expect/consistent.ts'
import {toKnown} from '../requests/engage.ts'
import {holds, type Values, withCompanions} from '../values/companions.ts'
import {toQuery} from '../values/to-query.ts'
import {toVectors} from '../values/to-vectors.ts'
import type {World} from '../world.ts'

/** Among so many vectors are values enough. */
const most = 20

/** Each wrong value is one that the parameter may have where the condition does not apply. */
export const conditions = defineCase({
  id: 'conditions',
  requirement: 'condition.*',
  title: 'A parameter is what another one asks it to be, or is refused.',
  *probes(world, name) {
    for (const condition of world.spec.conditions.filter(({parameter}) => parameter === name)) {
      const asking = Object.fromEntries(condition.when.map(({parameter, value}) => [parameter, value]))
      const right = withCompanions(world.spec, asking, toKnown(world))
      const alike = condition.values.map(value => ({...right, [name]: value}))
      for (const values of [right, ...alike]) yield {query: toQuery(values), expect: [acceptedIn(world, values)]}
      for (const values of toWrong(world, condition, right)) {
        yield {query: toQuery(values), expect: [refusedIn(world, values)]}
      }
    }
  },
})

/** Without the parameter, and with values that its table accepts and the condition does not. */
function* toWrong(world: World, condition: Condition, right: Values): Iterable<Values> {
  const {[condition.parameter]: _, ...others} = right
  yield others
  const parameter = world.spec.parameters.find(({name}) => name === condition.parameter)
  const accepted = toVectors({...world, vectors: most}, condition.parameter, 'accept')
  for (const value of new Set([...(parameter?.values ?? []), ...accepted])) {
    const values = {...others, [condition.parameter]: value}
    if (!holds(world.spec, condition, values)) yield values
  }
}
