import {defineCase} from '../case.ts'
import {refused} from '../expect/judged.ts'

/** With an equals sign and without. */
export const emptyValues = defineCase({
  id: 'empty-values',
  requirement: 'metrics-flow.validation.empty',
  title: 'A parameter without a value is refused.',
  *probes({spec}) {
    for (const {name} of spec.parameters) {
      for (const query of [`${name}=`, name]) yield {query, expect: [refused({[name]: ''})]}
    }
  },
})
