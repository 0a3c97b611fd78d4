import {defineCase} from '../case.ts'
import {logs} from '../expect/events.ts'
import {accepted} from '../expect/judged.ts'
import {recordsNone} from '../expect/records.ts'

/** A value that the parameter would refuse tells that it is not taken for it, and one that it would accept, too. */
export const namesInAnotherCase = defineCase({
  id: 'names-in-another-case',
  requirement: 'metrics-flow.validation.case',
  title: 'A name in another case is the name of no parameter.',
  *probes() {
    for (const name of ['UTM_SOURCE', 'Utm_Source', 'utm_Source']) {
      for (const value of ['a%3Ab', 'another-case']) {
        yield {query: `${name}=${value}`, expect: [accepted({}), recordsNone('utm_source', name)]}
      }
    }
    yield {query: 'FORM_TYPE=email', expect: [logs('flow.begin')]}
  },
})
