import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {MetricsFlowOptions} from '../options.ts'
import {createResponder} from '../responder.ts'
import {toListener} from './listener.ts'

/** Where the service listens. */
export interface ServerOptions {
  /** Any free one by default. */
  readonly port?: number
  /** This machine alone by default. */
  readonly host?: string
  /** How long a client may take to send a request, in milliseconds; 10,000 by default. */
  readonly requestTimeout?: number
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
  const {port = 0, host = '127.0.0.1', requestTimeout = 10_000} = server
  const limits = {requestTimeout, headersTimeout: requestTimeout, connectionsCheckingInterval: requestTimeout / 10}
  const http = createServer(limits, toListener(createResponder(options)))
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
