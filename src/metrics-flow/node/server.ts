import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Duplex} from 'node:stream'
import type {MetricsFlowOptions} from '../options.ts'
import {allowedMethods} from '../origins.ts'
import {readTarget} from '../request/target.ts'
import {createResponder, type Responder} from '../responder.ts'
import {toListener} from './listener.ts'

/** Where the service listens. */
export interface ServerOptions {
  /** Any free one by default. */
  readonly port?: number
  /** This machine alone by default. */
  readonly host?: string
  /** How long a client may take to send a request, in milliseconds; 10,000 by default. */
  readonly requestTimeout?: number
  /** Told of each answer, for an access log: never of a query, and of an unknown path nothing, since both may hold anything. */
  readonly onAnswer?: (method: string, path: string | undefined, status: number) => void
}

/** A service that listens. */
export interface RunningServer {
  readonly port: number
  /** Takes no more requests, answers those that have begun, then closes the sink. */
  stop(): Promise<void>
}

/**
 * Serves over `node:http`; rejects where the port is in use.
 *
 * @throws TypeError where an allowed origin is no origin, or a client id none.
 */
export async function startServer(options: MetricsFlowOptions, server: ServerOptions = {}): Promise<RunningServer> {
  const {port = 0, host = '127.0.0.1', requestTimeout = 10_000, onAnswer} = server
  const limits = {requestTimeout, headersTimeout: requestTimeout, connectionsCheckingInterval: requestTimeout / 10}
  const http = createServer(limits, toListener(tell(createResponder(options), onAnswer)))
  http.on('connect', refuseTunnel)
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject).listen(port, host, resolve)
  })
  const stop = async () => {
    // A closing server watches its clients no more, and one that never ends its request would hold it up for good.
    const last = setTimeout(() => http.closeAllConnections(), requestTimeout)
    await new Promise(resolve => http.close(resolve))
    clearTimeout(last)
    await options.sink.close()
  }
  return {port: (http.address() as AddressInfo).port, stop}
}

/** Node hands over a `CONNECT` as a bare socket, and hangs up where nobody takes it. */
function refuseTunnel(_: unknown, socket: Duplex): void {
  const lines = [
    'HTTP/1.1 405 Method Not Allowed',
    `Allow: ${allowedMethods}`,
    'Content-Length: 0',
    'Connection: close',
  ]
  socket.on('error', () => {}).end(`${lines.join('\r\n')}\r\n\r\n`)
}

function tell(respond: Responder, onAnswer: ServerOptions['onAnswer']): Responder {
  if (onAnswer === undefined) return respond
  return (method, target, headerOf) => {
    const answer = respond(method, target, headerOf)
    // implements metrics-flow.events.secret-uid
    onAnswer(method, answer.status === 404 ? undefined : readTarget(target).path, answer.status)
    return answer
  }
}
