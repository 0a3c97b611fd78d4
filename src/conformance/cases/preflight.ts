import {defineCase} from '../case.ts'
import {expectAnswer, hasHeader, headersOf, sayStatus} from '../expect/answer.ts'
import {logsNothing} from '../expect/events.ts'
import {givesNoFlow} from '../expect/flow.ts'
import {toPreflight} from '../requests/preflight.ts'

/** Whoever lists a method that is not answered lets a browser send it. */
const answered = ['GET', 'HEAD', 'OPTIONS']

const isOk = expectAnswer('a status of 200 to 299', answer =>
  answer.status >= 200 && answer.status < 300 ? undefined : sayStatus(answer),
)

const allowsGet = expectAnswer('`GET` allowed, and nothing that is not answered', answer => {
  const values = headersOf(answer, 'Access-Control-Allow-Methods')
  const methods = values.flatMap(value => value.split(',')).map(method => method.trim())
  const isRight = methods.includes('GET') && methods.every(method => answered.includes(method))
  return isRight ? undefined : `${values.length === 0 ? 'nothing' : values.join(', ')} allowed`
})

/** Of whatever method it asks, the answer says what is allowed. */
export const preflight = defineCase({
  id: 'preflight',
  requirement: 'metrics-flow.request.preflight',
  title: 'A preflight from an origin of the list allows `GET`, and starts no flow.',
  needs: ['origin'],
  *probes({spec, origin = ''}) {
    const isAnswered = [isOk, hasHeader('Access-Control-Allow-Origin', origin), allowsGet]
    for (const method of ['GET', 'DELETE']) {
      yield {...toPreflight(method), expect: [...isAnswered, givesNoFlow(spec), logsNothing]}
    }
    yield {...toPreflight(), query: 'form_type=email', expect: [isOk, givesNoFlow(spec), logsNothing]}
  },
})
