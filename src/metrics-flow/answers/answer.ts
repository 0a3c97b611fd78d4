import {toAscii} from '../ascii.ts'

/** What goes back for one request: plain data, of which a server makes what it needs. */
export interface Answer {
  readonly status: number
  /** With `Content-Length`, where there is content. */
  readonly headers: Headers
  /** ASCII; empty where there is none, as for `HEAD`. */
  readonly body: string
}

/** Headers by the names that are written here. */
export type Headers = Readonly<Record<string, string>>

/** What no answer does without. */
// implements metrics-flow.response.no-store, metrics-flow.response.nosniff
const always: Headers = {'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff'}

/** An answer with a body of JSON. */
export function toJson(status: number, value: unknown, headers: Headers = {}): Answer {
  const body = toAscii(JSON.stringify(value))
  // implements metrics-flow.response.content-type
  const content = {'Content-Type': 'application/json; charset=utf-8', 'Content-Length': String(body.length)}
  return {status, headers: {...content, ...always, ...headers}, body}
}

/** What went wrong, as RFC 9457 has it. It repeats nothing that the request said. */
// implements metrics-flow.refused.no-echo, metrics-flow.events.secret-uid
export function toProblem(status: number, title: string, headers: Headers = {}, details: object = {}): Answer {
  const problem = toJson(status, {type: 'about:blank', title, status, ...details}, headers)
  return {...problem, headers: {...problem.headers, 'Content-Type': 'application/problem+json'}}
}

/** An answer without content. */
export function toEmpty(headers: Headers): Answer {
  return {status: 204, headers: {...always, ...headers}, body: ''}
}
