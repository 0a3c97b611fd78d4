import {defineCase} from '../case.ts'
import {accepted} from '../expect/judged.ts'
import {findExample} from '../values/companions.ts'
import {toQuery} from '../values/to-query.ts'

const names = [
  'entrypoint',
  'entrypoint_experiment',
  'entrypoint_variation',
  'utm_source',
  'utm_campaign',
  'form_type',
] as const

/** All at once, and without the pair of an experiment. What is left finds the events again. */
export const flowParameters = defineCase({
  id: 'flow-parameters',
  requirement: 'metrics-flow.request.parameters',
  title: 'A call with the parameters of the list is accepted.',
  *probes({spec}) {
    for (const list of [names, names.filter(name => !name.startsWith('entrypoint_'))]) {
      const values = Object.fromEntries(list.map(name => [name, findExample(spec, name) ?? 'a']))
      yield {query: toQuery(values), expect: [accepted(values)]}
    }
  },
})
