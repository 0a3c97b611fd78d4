import {defineCase} from '../case.ts'
import {expectField} from '../expect/field.ts'

/** Whatever else the query asks for, such as a flow id of its own. */
export const flowId = defineCase({
  id: 'flow-id',
  requirement: 'metrics-flow.response.flow-id',
  title: 'The flow id is a string of 64 lower-case hexadecimal digits.',
  *probes() {
    const isRight = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
    for (const query of ['', 'form_type=email', 'flow_id=0123456789abcdef']) {
      yield {query, expect: [expectField('flowId', '64 lower-case hexadecimal digits', isRight)]}
    }
  },
})
