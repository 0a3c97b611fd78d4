import {defineCase} from '../case.ts'
import type {Answer} from '../endpoint.ts'
import type {LoggedEvent} from '../events/event-log.ts'
import {readObject} from '../expect/answer.ts'
import {expectEvents} from '../expect/events.ts'
import {isNearNow} from '../expect/near-now.ts'
import {sayValue} from '../expect/say-value.ts'

/** What is wrong with a field, by its name; a time may be a number or a text. */
function findWrong(event: LoggedEvent, answer: Answer, sha256: string): string | undefined {
  const {flowId, flowBeginTime} = readObject(answer) ?? {}
  const isTime = typeof event.time === 'number' || typeof event.time === 'string'
  const right = {
    id: (typeof event.id === 'string' && event.id !== '') || typeof event.id === 'number',
    time: isTime && isNearNow(new Date(event.time as number | string).getTime()),
    flowId: event.flowId === flowId,
    flowBeginTime: event.flowBeginTime === flowBeginTime,
    page: event.page === sha256,
  }
  const wrong = Object.entries(right).find(([, isRight]) => !isRight)?.[0] as keyof LoggedEvent | undefined
  return wrong && `${sayValue(event[wrong])} as \`${wrong}\``
}

/** Of one event, and of two of the same flow. */
export const eventFields = defineCase({
  id: 'event-fields',
  requirement: 'metrics-flow.events.fields',
  title: 'An event holds its id, name and time, the flow of the answer, and the SHA-256 of the page.',
  needs: ['log'],
  *probes({spec}) {
    const expected = `an event with the flow of its answer and ${spec.sha256.slice(0, 8)}… as the page`
    const holdsAll = expectEvents(expected, (events, answer) => {
      if (events.length === 0) return 'no event'
      return events.map(event => findWrong(event, answer, spec.sha256)).find(wrong => wrong !== undefined)
    })
    for (const query of ['', 'form_type=email']) yield {query, expect: [holdsAll]}
  },
})
