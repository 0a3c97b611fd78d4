import {defineCase} from '../case.ts'
import {refused} from '../expect/judged.ts'
import {toQuery} from '../values/to-query.ts'
import {toVectors} from '../values/to-vectors.ts'

/** Each travels alone: beside another refused value it would not be known which one was seen. */
export const refusedValues = defineCase({
  id: 'refused-values',
  requirement: 'validation.*',
  title: 'No value that the regex of the parameter refuses is accepted.',
  *probes(world, name) {
    for (const value of toVectors(world, name, 'refuse')) {
      yield {query: toQuery({[name]: value}), expect: [refused({[name]: value})]}
    }
  },
})
