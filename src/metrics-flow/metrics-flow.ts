import type {MetricsFlowOptions} from './options.ts'
import {createResponder} from './responder.ts'

/** A service of the web: the same in Node, Bun, Deno, workers and frameworks. */
export type MetricsFlow = (request: Request) => Promise<Response>

/**
 * Makes the service that the page describes. It never rejects, whatever the request.
 *
 * @throws TypeError where an allowed origin is no origin, or a client id none.
 */
export function createMetricsFlow(options: MetricsFlowOptions): MetricsFlow {
  const respond = createResponder(options)
  return async request => {
    const {status, headers, body} = respond(request.method, request.url, name => request.headers.get(name))
    return new Response(body === '' ? null : body, {status, headers})
  }
}
