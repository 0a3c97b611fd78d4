import type {FlowEvent} from './event.ts'

/** What stands in JSON as it is: printable ASCII without `"` and `\`. */
const plain = /^[ !#-[\]-~]*$/
/** What JSON leaves as it is, and some readers take for the end of a line or an order to the terminal. */
const unsafe = /[\x7f-\x9f\u2028\u2029]/g

/**
 * One event as one physical line of NDJSON, with its line feed, whatever the event holds. It is put together by hand:
 * `JSON.stringify` takes twice as long, and a line is the dearest part of a request.
 */
export function toLine({id, name, time, flowId, flowBeginTime, parameters, authenticated, page}: FlowEvent): string {
  return `{"id":${quote(id)},"name":${quote(name)},"time":${time},"flowId":${quote(flowId)},"flowBeginTime":${flowBeginTime},"parameters":${toObject(parameters)},"authenticated":${authenticated},"page":${quote(page)}}\n`
}

/** The events of one request share their parameters, and come one after the other. */
let last: {readonly parameters: FlowEvent['parameters']; readonly json: string} = {parameters: {}, json: '{}'}

function toObject(parameters: FlowEvent['parameters']): string {
  if (parameters === last.parameters) return last.json
  let pairs = ''
  for (const [name, value] of Object.entries(parameters)) pairs += `${pairs && ','}${quote(name)}:${quote(value)}`
  last = {parameters, json: `{${pairs}}`}
  return last.json
}

/** JSON itself escapes control characters and lone surrogates. */
const quote = (text: string) => (plain.test(text) ? `"${text}"` : JSON.stringify(text).replace(unsafe, toEscape))

const toEscape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
