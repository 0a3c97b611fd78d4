import {toAscii} from '../ascii.ts'
import type {FlowEvent} from './event.ts'

/**
 * One event as one physical line of NDJSON, with its line feed. Only the parameters come from outside; the rest is the
 * service's own and has nothing to escape. `JSON.stringify` of the whole takes three times as long, and a line is the
 * dearest part of a request.
 */
// implements metrics-flow.events.line
export function toLine({id, name, time, flowId, flowBeginTime, parameters, authenticated, page}: FlowEvent): string {
  const begin = `{"id":"${id}","name":"${name}","time":${time},"flowId":"${flowId}","flowBeginTime":${flowBeginTime}`
  return `${begin},"parameters":${toJson(parameters)},"authenticated":${authenticated},"page":"${page}"}\n`
}

/** Events of one request come one after the other, and have the same parameters. */
let last: {readonly parameters: FlowEvent['parameters']; readonly json: string} | undefined

function toJson(parameters: FlowEvent['parameters']): string {
  if (last?.parameters !== parameters) last = {parameters, json: toAscii(JSON.stringify(parameters))}
  return last.json
}
