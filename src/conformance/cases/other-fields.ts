import {defineCase} from '../case.ts'
import {expectAnswer, readObject} from '../expect/answer.ts'

/** A client that comes to rely on one breaks when it goes. */
export const otherFields = defineCase({
  id: 'other-fields',
  requirement: 'metrics-flow.response.other-fields',
  title: 'The answer has no field that the table does not describe.',
  *probes({spec}) {
    const names = spec.answer.map(({name}) => name)
    const hasNoOther = expectAnswer(`no fields but ${names.map(name => `\`${name}\``).join(' and ')}`, answer => {
      const other = Object.keys(readObject(answer) ?? {}).find(name => !names.includes(name))
      return other && `\`${other}\` in the answer`
    })
    for (const query of ['', 'form_type=email']) yield {query, expect: [hasNoOther]}
  },
})
