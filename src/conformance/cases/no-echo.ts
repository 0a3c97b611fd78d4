import {defineCase} from '../case.ts'
import {repeatsNone} from '../expect/echo.ts'
import {encode} from '../values/to-query.ts'

/** Values that are in no answer by chance, and that a page could be made of. */
const values = ['dp-echo:1', 'dp-echo"<script>', 'dp-echo-accepted']

/** Whoever sends someone a link would else choose what the answer says. */
export const noEcho = defineCase({
  id: 'no-echo',
  requirement: 'metrics-flow.refused.no-echo',
  title: 'The answer repeats no value of the query.',
  *probes({spec}) {
    for (const value of values) {
      const expect = [repeatsNone('dp-echo')]
      for (const {name} of spec.parameters) yield {query: `${name}=${encode(value)}`, expect}
      yield {query: `unknown=${encode(value)}`, expect}
      yield {query: `utm_source=a&utm_source=${encode(value)}`, expect}
    }
  },
})
