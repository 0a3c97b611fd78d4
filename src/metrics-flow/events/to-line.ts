import {toAscii} from '../ascii.ts'
import type {FlowEvent} from './event.ts'

/** What stands in JSON as it is: printable ASCII without `"` and `\`. */
const plain = /^[ !#-[\]-~]*$/

/**
 * One event as one physical line of NDJSON, with its line feed, whatever the event holds. It is put together by hand:
 * `JSON.stringify` takes twice as long, and a line is the dearest part of a request.
 */
export const toLine = (event: FlowEvent): string =>
  `{"id":${quote(event.id)},"name":${quote(event.name)},${toTail(event)}`

/** The end of the last line. Events of one request come one after the other, and have the same. */
let last: {readonly event: FlowEvent; readonly tail: string} | undefined

function toTail(event: FlowEvent): string {
  if (last !== undefined && isSame(last.event, event)) return last.tail
  const {time, flowId, flowBeginTime, parameters, authenticated, page} = event
  const begin = `"time":${time},"flowId":${quote(flowId)},"flowBeginTime":${flowBeginTime}`
  const given = toAscii(JSON.stringify(parameters))
  const tail = `${begin},"parameters":${given},"authenticated":${authenticated},"page":${quote(page)}}\n`
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

const quote = (text: string) => (plain.test(text) ? `"${text}"` : toAscii(JSON.stringify(text)))
