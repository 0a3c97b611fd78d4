import {defineCase} from '../case.ts'
import {expectField} from '../expect/field.ts'
import type {Expectation} from '../expectation.ts'
import {toOutcome} from '../session/session.ts'

/** The same request each time, byte by byte: a flow id that is made of the query would else be another one. */
export const uniqueFlowIds = defineCase({
  id: 'unique-flow-ids',
  requirement: 'metrics-flow.response.unique',
  title: 'No two answers hold the same flow id.',
  async *explore(session) {
    const isNew = expectNewId()
    const probes = Array.from({length: 200}, () => ({query: () => 'entrypoint=same', expect: []}))
    for await (const [, exchange] of session.askAll(probes)) yield toOutcome(session, exchange, isNew)
  },
})

function expectNewId(): Expectation {
  const seen = new Set<unknown>()
  return expectField('flowId', 'what no other answer had', id => seen.size < seen.add(id).size)
}
