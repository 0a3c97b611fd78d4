import {createServer, type RequestListener} from 'node:http'
import type {AddressInfo} from 'node:net'
import {bundleRelyingParty} from '../../scripts/build/relying-party.ts'
import {createMemorySink, createResponder} from '../../src/metrics-flow/index.ts'
import {toListener} from '../../src/metrics-flow/node/index.ts'
import {optionsOf} from '../metrics-flow/service.ts'

/** Serves on a free port of this machine. */
async function listen(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return {port: (server.address() as AddressInfo).port, close}
}

/**
 * A site of the relying party, which serves one page under any path, and one that is FxA to it. By its number the first
 * site is on the list of the second; by the name `localhost` it is another origin, which is not.
 */
export async function startSites(page: string) {
  const module = await bundleRelyingParty()
  const rp = await listen(({url}, response) => {
    const isModule = url === '/relying-party.js'
    const type = isModule ? 'text/javascript' : 'text/html'
    response.writeHead(200, {'Content-Type': `${type}; charset=utf-8`})
    response.end(isModule ? module : page.replaceAll('https://accounts.firefox.com', fxaOrigin))
  })
  const sink = createMemorySink()
  const allowedOrigins = [`http://127.0.0.1:${rp.port}`]
  const answer = toListener(createResponder(optionsOf({sink, allowedOrigins, now: Date.now})))
  const asked: string[] = []
  const fxa = await listen((request, response) => {
    if (!request.url?.startsWith('/metrics-flow')) response.end('FxA')
    else {
      asked.push(request.url)
      answer(request, response)
    }
  })
  const fxaOrigin = `http://127.0.0.1:${fxa.port}`
  return {
    listed: `http://127.0.0.1:${rp.port}`,
    unlisted: `http://localhost:${rp.port}`,
    fxaOrigin,
    /** The targets of requests for a flow, and the events that they logged. */
    asked,
    events: sink.events,
    stop: () => [rp, fxa].map(({close}) => close()),
  }
}
