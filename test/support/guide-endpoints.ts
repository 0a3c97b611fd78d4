import {appendFileSync, writeFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {createKeyRing, createResponder, type FlowEvent, toLine} from '../../src/metrics-flow/index.ts'
import {toListener} from '../../src/metrics-flow/node/index.ts'

/** The endpoints that the guides test, at ports of their own for each run of the tests. */
export interface GuideEndpoints {
  /** Puts the ports where they belong into a command line, and those of the guides into what it prints. */
  readonly toReal: (text: string) => string
  readonly toShown: (text: string) => string
  stop(): Promise<void>
}

/** A value that finds the events of a request again; drawn by chance. */
const tag = /\bdp[0-9a-z]{4,}\b/g
const shownTag = 'dp4x7k2q08'

/** Starts the service of the page, which logs to a file, as 8080, and as 8081 a server that leaves much out; 8082 is nobody. */
export async function startGuideEndpoints(events: string): Promise<GuideEndpoints> {
  writeFileSync(events, '')
  const write = (event: FlowEvent) => appendFileSync(events, toLine(event))
  const sink = {write, close: async () => {}, isHealthy: true, lost: 0}
  const keys = createKeyRing('k'.repeat(32))
  const service = createServer(toListener(createResponder({allowedOrigins: ['https://rp.example'], keys, sink})))
  const careless = createServer((_, response) => {
    response.writeHead(200, {'Content-Type': 'application/json', 'Cache-Control': 'no-store'}).end('{}')
  })
  const nobody = createServer()
  const servers = [service, careless, nobody]
  const ports = new Map<number, number>()
  for (const [index, server] of servers.entries()) ports.set(8080 + index, await listen(server))
  await stop(nobody)
  const replace = (text: string, pairs: Iterable<readonly [number, number]>) =>
    [...pairs].reduce((all, [from, to]) => all.replaceAll(`127.0.0.1:${from}`, `127.0.0.1:${to}`), text)
  return {
    toReal: text => replace(text, ports),
    toShown: text =>
      replace(
        text,
        [...ports].map(([from, to]) => [to, from]),
      ).replace(tag, shownTag),
    stop: async () => void (await Promise.all([service, careless].map(stop))),
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
}
