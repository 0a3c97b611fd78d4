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

/** No flow comes near it: whoever sends more is something else. In bytes. */
const longest = 1_000_000

/**
 * Makes an endpoint of a server; `origin` says where it is, such as `http://127.0.0.1:8080`. Requests go out byte for
 * byte as they are given, on connections that stay open and keep no process alive.
 */
export function createHttpEndpoint(origin: string, {timeout = 10_000}: HttpEndpointOptions = {}): Endpoint {
  const url = new URL(origin)
  const [Agent, request, usual] =
    url.protocol === 'https:' ? ([HttpsAgent, requestHttps, 443] as const) : ([HttpAgent, requestHttp, 80] as const)
  const [host, port] = [url.hostname.replace(/^\[(.*)\]$/, '$1'), url.port === '' ? usual : Number(url.port)]
  const kept = new Agent({keepAlive: true})
  // Whatever this one opens carries one request and no other.
  const fresh = new Agent({keepAlive: false})
  const ask = (sent: Sent, agent: HttpAgent): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const {method, target: path} = sent
      // Written out: spread from another object it would cost a quarter more time.
      const options = {host, port, agent, method, path, headers: toRawHeaders(url.host, sent)}
      const sending = tryTo(() => request(options))
      const fail = (error: Error) => {
        clearTimeout(timer)
        // It tells an error of its own, which is none to act upon.
        sending
          .off('error', onError)
          .on('error', () => {})
          .destroy()
        reject(new Error(toReason(error), {cause: error}))
      }
      const end = (answer: Answer) => {
        clearTimeout(timer)
        resolve(answer)
      }
      const onError = (error: Error) => {
        // The server closed a connection that was idle when we took it up again: it has not seen the request.
        if (sending.reusedSocket && isReset(error)) resolve(ask(sent, fresh))
        fail(error)
      }
      const timer = setTimeout(() => fail(new Error(`no answer within ${timeout / 1000} s`)), timeout)
      sending.on('error', onError)
      sending.on('response', response => read(response, end, fail))
      if (method === 'CONNECT') takeTunnel(sending, end)
      sending.end(sent.body)
    })
  return sent => ask(sent, kept)
}

/** What follows the headers is no HTTP any more. */
function takeTunnel(sending: ClientRequest, end: (answer: Answer) => void): void {
  sending.on('connect', response => {
    sending.destroy()
    end(toAnswer(response, ''))
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
  const chunks: Buffer[] = []
  let size = 0
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    size += chunk.length
    if (size > longest) fail(new Error(`an answer of more than ${longest} bytes`))
  })
  response.on('end', () => end(toAnswer(response, Buffer.concat(chunks).toString())))
  response.on('error', fail)
}

function toAnswer({statusCode = 0, rawHeaders}: IncomingMessage, body: string): Answer {
  const headers: HeaderList = Array.from({length: rawHeaders.length / 2}, (_, index) => [
    rawHeaders[index * 2] ?? '',
    rawHeaders[index * 2 + 1] ?? '',
  ])
  return {status: statusCode, headers, body}
}
