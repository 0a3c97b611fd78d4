import {defineCase} from '../case.ts'
import {hasFields} from '../expect/flow.ts'

/** A prefix that keeps scripts from reading JSON, or an envelope around it, is another answer. */
export const answerObject = defineCase({
  id: 'answer-object',
  requirement: 'metrics-flow.response.json',
  title: 'The answer is a JSON object with the fields of the table.',
  *probes({spec}) {
    for (const query of ['', 'form_type=email', 'unknown=x']) yield {query, expect: [hasFields(spec)]}
  },
})
