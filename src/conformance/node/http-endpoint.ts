import {type ClientRequest, Agent as HttpAgent, type IncomingMessage, request as requestHttp} from 'node:http'
import {Agent as HttpsAgent, request as requestHttps} from 'node:https'
import type {Answer, Endpoint, HeaderList, Sent} from '../endpoint.ts'
import {isReset, toReason, toUnsendable} from './reasons.ts'
import {toRawHeaders} from './to-raw-headers.ts'

/** How long a server may take. */
export interface HttpEndpointOptions {
  /** For a whole answer, in milliseconds; 10,000 by default. */
  readonly timeout?: number
}

/** No flow comes near it: whoever sends more is something else. In UTF-16 code units. */
const longest = 1_000_000

/**
 * Makes an endpoint of a server; `origin` says where it is, such as `http://127.0.0.1:8080`. Requests go out byte for
 * byte as they are given, on connections that stay open and keep no process alive.
 */
export function createHttpEndpoint(origin: string, {timeout = 10_000}: HttpEndpointOptions = {}): Endpoint {
  const {protocol, hostname, port, host} = new URL(origin)
  const [Agent, request] = protocol === 'https:' ? [HttpsAgent, requestHttps] : [HttpAgent, requestHttp]
  const to = {host: hostname.replace(/^\[(.*)\]$/, '$1'), ...(port !== '' && {port})}
  const kept = new Agent({keepAlive: true})
  // Whatever this one opens carries one request and no other.
  const fresh = new Agent({keepAlive: false})
  return async sent => {
    const options = {...to, method: sent.method, path: sent.target, headers: toRawHeaders(host, sent)}
    const open = (agent: HttpAgent) => () => request({...options, agent})
    return ask(sent, timeout, open(kept)).catch(error => {
      if (error instanceof Stale) return ask(sent, timeout, open(fresh))
      throw error
    })
  }
}

/** The server closed a connection that was idle when we took it up again: it has not seen the request. */
class Stale extends Error {}

function ask({method, body}: Sent, timeout: number, open: () => ClientRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = tryTo(open)
    const fail = (error: Error) => {
      clearTimeout(timer)
      request.destroy()
      reject(new Error(toReason(error), {cause: error}))
    }
    const end = (answer: Answer) => {
      clearTimeout(timer)
      resolve(answer)
    }
    const timer = setTimeout(() => fail(new Error(`no answer within ${timeout / 1000} s`)), timeout)
    request.once('error', error => {
      if (request.reusedSocket && isReset(error)) reject(new Stale())
      fail(error)
    })
    request.on('error', () => {})
    request.on('response', response => read(response, end, fail))
    if (method === 'CONNECT') {
      // What follows is no HTTP any more.
      request.on('connect', response => {
        request.destroy()
        end(toAnswer(response, ''))
      })
    }
    request.end(body)
  })
}

function tryTo(open: () => ClientRequest): ClientRequest {
  try {
    return open()
  } catch (error) {
    throw toUnsendable(error)
  }
}

function read(response: IncomingMessage, end: (answer: Answer) => void, fail: (error: Error) => void): void {
  let body = ''
  response.setEncoding('utf8')
  response.on('data', (text: string) => {
    body += text
    if (body.length > longest) fail(new Error(`an answer of more than ${longest} characters`))
  })
  response.on('end', () => end(toAnswer(response, body)))
  response.on('error', fail)
}

function toAnswer({statusCode = 0, rawHeaders}: IncomingMessage, body: string): Answer {
  const headers: HeaderList = Array.from({length: rawHeaders.length / 2}, (_, index) => [
    rawHeaders[index * 2] ?? '',
    rawHeaders[index * 2 + 1] ?? '',
  ])
  return {status: statusCode, headers, body}
}
