import {defineCase} from '../case.ts'
import type {Answer} from '../endpoint.ts'
import {expectAnswer, hasStatus} from '../expect/answer.ts'
import {logsNothing} from '../expect/events.ts'
import {toOutcome} from '../session/session.ts'

/** They are of the connection or of the moment, and not of the answer. */
const fleeting = ['connection', 'date', 'keep-alive', 'transfer-encoding']

const namesOf = ({headers}: Answer) =>
  headers.map(([name]) => name.toLowerCase()).filter(name => !fleeting.includes(name))

const isEmpty = expectAnswer('no body', ({body}) => (body === '' ? undefined : `${body.length} characters`))

/** It starts nothing: crawlers and monitors ask so. */
export const head = defineCase({
  id: 'head',
  requirement: 'metrics-flow.request.head',
  title: 'A `HEAD` request gets the headers of a `GET` request, no body, and no event.',
  async *explore(session) {
    for (const query of ['', 'form_type=email']) {
      const {answer} = await session.ask({query, expect: []})
      const exchange = await session.ask({method: 'HEAD', query, expect: []})
      const hasAll = expectAnswer(`the headers of a \`GET\` request`, ({headers}) => {
        const names = namesOf({...answer, headers})
        const missing = namesOf(answer).find(name => !names.includes(name))
        return missing && `no \`${missing}\``
      })
      for (const expectation of [hasStatus(answer.status), hasAll, isEmpty, logsNothing]) {
        yield toOutcome(session, exchange, expectation)
      }
    }
  },
})
