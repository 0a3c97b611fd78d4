import type {IncomingMessage, ServerResponse} from 'node:http'
import type {Responder} from '../responder.ts'

/**
 * Answers requests of `node:http` straight from what has been received: a `Request` and a `Response` for each would cost
 * more than all the rest.
 */
export function toListener(respond: Responder): (request: IncomingMessage, response: ServerResponse) => void {
  return ({method = '', url = '', rawHeaders}, response) => {
    const {status, headers, body} = respond(method, url, name => findHeader(rawHeaders, name))
    response.writeHead(status, headers).end(body)
  }
}

/**
 * Looks for a header in what has been received, names and values in turn: of two, Node would keep the first or join them,
 * as the name has it.
 */
function findHeader(raw: readonly string[], name: string): string | undefined {
  let found: string | undefined
  for (let index = 0; index < raw.length; index += 2) {
    const other = raw[index] ?? ''
    if (other.length !== name.length || other.toLowerCase() !== name) continue
    found = found === undefined ? raw[index + 1] : `${found}, ${raw[index + 1]}`
  }
  return found
}
