import type {IncomingMessage, ServerResponse} from 'node:http'
import type {Headers} from '../answers/answer.ts'
import type {Responder} from '../responder.ts'

/**
 * Answers requests of `node:http` straight from what has been received: a `Request` and a `Response` for each would cost
 * more than all the rest.
 */
export function toListener(respond: Responder): (request: IncomingMessage, response: ServerResponse) => void {
  const lists = new WeakMap<Headers, string[]>()
  // implements metrics-flow.request.body
  return ({method = '', url = '', rawHeaders}, response) => {
    const {status, headers, body} = respond(method, url, name => findHeader(rawHeaders, name))
    // Names and values in turn: Node sends a list faster than an object, and most answers share their headers.
    let list = lists.get(headers)
    if (list === undefined) {
      list = Object.entries(headers).flat()
      lists.set(headers, list)
    }
    // ASCII is the same in all encodings, and this one is written fastest.
    response.writeHead(status, list).end(body, 'latin1')
  }
}

/** Looks for a header in a list of names and values in turn. Of two, Node would keep the first, or join them. */
function findHeader(raw: readonly string[], name: string): string | undefined {
  let found: string | undefined
  for (let index = 0; index < raw.length; index += 2) {
    const other = raw[index] ?? ''
    if (other.length !== name.length || other.toLowerCase() !== name) continue
    // implements metrics-flow.origins.none
    found = found === undefined ? raw[index + 1] : `${found}, ${raw[index + 1]}`
  }
  return found
}
