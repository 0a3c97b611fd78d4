import {type ClientRequest, Agent as HttpAgent, type IncomingMessage, request as requestHttp} from 'node:http'
import {Agent as HttpsAgent, request as requestHttps} from 'node:https'
import {type Answer, type Endpoint, type Sent, Unsendable} from '../endpoint.ts'
import {isReset, toReason} from './reasons.ts'
import {toRawHeaders} from './to-raw-headers.ts'

/** How an endpoint at the other end of a socket is asked. */
export interface HttpEndpointOptions {
  /** How long a whole answer may take, in milliseconds; 10,000 by default. */
  readonly timeout?: number
}

/** No answer of `/metrics-flow` comes near it: whoever sends more is something else. In UTF-16 code units. */
const longest = 1_000_000

/** How one request goes out. */
interface Way {
  readonly open: (agent: HttpAgent) => ClientRequest
  readonly timeout: number
}

/**
 * Makes an endpoint of a server: its origin, such as `http://127.0.0.1:8080`. Requests go out byte for byte as they are
 * given, on connections that stay open.
 */
export function createHttpEndpoint(origin: string, {timeout = 10_000}: HttpEndpointOptions = {}): Endpoint {
  const {protocol, hostname, port, host} = new URL(origin)
  const [Agent, request] = protocol === 'https:' ? [HttpsAgent, requestHttps] : [HttpAgent, requestHttp]
  const kept = new Agent({keepAlive: true})
  // Frees no socket for a second request.
  const fresh = new Agent({keepAlive: true, maxFreeSockets: 0})
  const to = {host: hostname.replace(/^\[(.*)\]$/, '$1'), ...(port !== '' && {port})}
  return async sent => {
    const headers = toRawHeaders(host, sent)
    const open = (agent: HttpAgent) => request({...to, agent, method: sent.method, path: sent.target, headers})
    return ask({open, timeout}, sent, kept).catch(error => {
      // The server closed a connection that nobody used when we took it up again: it has not seen the request.
      if (error instanceof Stale) return ask({open, timeout}, sent, fresh)
      throw error
    })
  }
}

/** A connection that was closed while it was idle. */
class Stale extends Error {}

function ask({open, timeout}: Way, sent: Sent, agent: HttpAgent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = tryTo(() => open(agent))
    const fail = (error: Error) => {
      clearTimeout(timer)
      reject(request.reusedSocket && isReset(error) ? new Stale() : new Error(toReason(error), {cause: error}))
    }
    const end = (answer: Answer) => {
      clearTimeout(timer)
      resolve(answer)
    }
    const timer = setTimeout(() => {
      request.destroy(new Error(`no answer within ${timeout / 1000} s`))
    }, timeout)
    request.on('error', fail)
    request.on('response', response => read(response, end, fail))
    // What follows is no HTTP any more.
    for (const event of ['connect', 'upgrade']) {
      request.on(event, (response: IncomingMessage) => {
        request.destroy()
        end(toAnswer(response, ''))
      })
    }
    request.end(sent.body)
  })
}
