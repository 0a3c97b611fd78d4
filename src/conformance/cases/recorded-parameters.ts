import {defineCase} from '../case.ts'
import {records} from '../expect/records.ts'
import {findExample, withCompanions} from '../values/companions.ts'
import {toQuery} from '../values/to-query.ts'

/** What only an engage request is asked for. */
const ofEngage: readonly string[] = ['event_type', 'uid']

/** Each by itself, so that what is missing is named; of a service, `sync`, which every endpoint knows. */
export const recordedParameters = defineCase({
  id: 'recorded-parameters',
  requirement: 'metrics-flow.events.fields',
  title: 'Each documented parameter that came with a request is in its events.',
  needs: ['log'],
  *probes({spec}) {
    const names = spec.parameters.map(({name}) => name).filter(name => !ofEngage.includes(name))
    for (const name of names) {
      const value = name === 'service' ? 'sync' : findExample(spec, name)
      if (value === undefined) continue
      const values = withCompanions(spec, {[name]: value})
      yield {query: toQuery(values), expect: [records(values)]}
    }
  },
})
