import {accepts, toLanguage, vectors} from '../../regex/index.ts'
import type {Condition, Spec} from '../../spec/index.ts'
import {defineCase} from '../case.ts'
import {acceptedIn, refusedIn} from '../expect/consistent.ts'
import {holds, type Values, withCompanions} from '../values/companions.ts'
import {toQuery} from '../values/to-query.ts'

/** How many wrong values of a parameter are tried. */
const most = 5

/** Each value is one that the parameter may have where the condition does not apply. */
export const conditions = defineCase({
  id: 'conditions',
  requirement: 'condition.*',
  title: 'A parameter is what another one asks it to be, or is refused.',
  *probes(world, name) {
    const {spec, client} = world
    for (const condition of spec.conditions.filter(({parameter}) => parameter === name)) {
      const when = Object.fromEntries(condition.when.map(({parameter, value}) => [parameter, value]))
      const right = withCompanions(spec, when, client === undefined ? {} : {service: client})
      yield {query: toQuery(right), expect: [acceptedIn(world, right)]}
      for (const value of condition.values) {
        yield {query: toQuery({...right, [name]: value}), expect: [acceptedIn(world, {...right, [name]: value})]}
      }
      for (const wrong of toWrong(spec, condition, right)) {
        yield {query: toQuery(wrong), expect: [refusedIn(world, wrong)]}
      }
    }
  },
})

/** Without the parameter, and with values that its table accepts and the condition does not. */
function* toWrong(spec: Spec, condition: Condition, {[condition.parameter]: _, ...others}: Values): Iterable<Values> {
  yield others
  const parameter = spec.parameters.find(({name}) => name === condition.parameter)
  if (!parameter) return
  const language = toLanguage(parameter)
  const isLoose = (value: string) => accepts(language)(value) && !holds(spec, condition, toAll(value))
  const toAll = (value: string) => ({...others, [condition.parameter]: value})
  const values = new Set(parameter.values)
  for (const {value} of vectors(language, parameter.name)) {
    if (values.size >= most) break
    values.add(value)
  }
  for (const value of values) if (isLoose(value)) yield toAll(value)
}
