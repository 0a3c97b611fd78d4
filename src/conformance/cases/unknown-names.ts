import {defineCase} from '../case.ts'
import {accepted} from '../expect/judged.ts'
import {recordsNone} from '../expect/records.ts'
import {encode} from '../values/to-query.ts'

/** Of other pages, of any object, and names that some frameworks take for a documented one. */
const names = [
  'unknown',
  'client_id',
  'flow_id',
  'product_id',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'prototype',
  'toString',
  'utm_source[]',
  'utm_source[a]',
  'utm_source.a',
  'utm-source',
  'utm_source ',
  ' utm_source',
  'utm_source\0',
]

/** With a value that no parameter takes: whoever judges it refuses the request. */
export const unknownNames = defineCase({
  id: 'unknown-names',
  requirement: 'metrics-flow.validation.unknown',
  title: 'A parameter that the page does not describe is ignored.',
  *probes() {
    for (const name of names) {
      const expect = [accepted({}), recordsNone('utm_source', name)]
      const pair = `${encode(name)}=${encode('a:b')}`
      // The carrier is another one than the name in it.
      yield {query: pair, carrier: 'entrypoint', expect}
      yield {query: `${pair}&${pair}`, carrier: 'entrypoint', expect}
    }
    for (const query of ['=a%3Ab', '&&', '=', '?', '%', 'unknown']) yield {query, expect: [accepted({})]}
  },
})
