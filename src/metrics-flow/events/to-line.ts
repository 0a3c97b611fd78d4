import {toAscii} from '../ascii.ts'
import type {FlowEvent} from './event.ts'

/**
 * One event as one physical line of NDJSON, with its line feed. Only the parameters come from outside; the rest is the
 * service's own and has nothing to escape. `JSON.stringify` of the whole takes three times as long, and a line is the
 * dearest part of a request.
 */
// implements metrics-flow.events.line
export const toLine = (event: FlowEvent): string => `{"id":"${event.id}","name":"${event.name}"${toTail(event)}`

/** The end of the last line. Events of one request come one after the other, and have the same. */
let last: {readonly event: FlowEvent; readonly tail: string} | undefined

function toTail(event: FlowEvent): string {
  if (last !== undefined && isSame(last.event, event)) return last.tail
  const {time, flowId, flowBeginTime, parameters, authenticated, page} = event
  const begin = `,"time":${time},"flowId":"${flowId}","flowBeginTime":${flowBeginTime},"parameters":`
  const tail = `${begin}${toAscii(JSON.stringify(parameters))},"authenticated":${authenticated},"page":"${page}"}\n`
  last = {event, tail}
  return tail
}

/** Whether two events have the same but for their id and name. */
const isSame = (left: FlowEvent, right: FlowEvent) =>
  left.parameters === right.parameters &&
  left.flowId === right.flowId &&
  left.flowBeginTime === right.flowBeginTime &&
  left.time === right.time &&
  left.page === right.page
