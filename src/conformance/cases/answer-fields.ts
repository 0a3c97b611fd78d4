import {accepts} from '../../regex/index.ts'
import {defineCase} from '../case.ts'
import {expectField} from '../expect/field.ts'

/** The pattern judges a field as it is written in JSON, without quotes: of a number, its digits. */
export const answerFields = defineCase({
  id: 'answer-fields',
  requirement: 'answer.*',
  title: 'Each field of the answer has the type of the table, and its regex accepts it.',
  *probes({spec}, name) {
    const field = spec.answer.find(one => one.name === name)
    if (!field?.pattern) return
    const isAccepted = accepts(field.pattern)
    const isRight = (value: unknown) => typeof value === field.type && isAccepted(String(value))
    for (const query of ['', 'form_type=email', 'unknown=x']) {
      yield {query, expect: [expectField(name, `a ${field.type} that matches ${field.pattern.source}`, isRight)]}
    }
  },
})
