import {createServer, type RequestListener} from 'node:http'
import type {AddressInfo} from 'node:net'
import {serve} from '@hono/node-server'
import express from 'express'
import {Hono} from 'hono'
import {afterAll, beforeAll, describe} from 'vitest'
import {createMemorySink, createMetricsFlow, createResponder} from '../../../src/metrics-flow/index.ts'
import {toListener} from '../../../src/metrics-flow/node/index.ts'
import {optionsOf} from '../service.ts'
import {testMount} from './cases.ts'

/** The options of each mount, with a sink of its own. */
function prepare() {
  const sink = createMemorySink()
  return {options: optionsOf({sink, now: Date.now}), logged: () => sink.events.map(({name}) => name)}
}

describe.each([
  ['by itself', createMetricsFlow],
  [
    'in Hono',
    (options: Parameters<typeof createMetricsFlow>[0]) => {
      const flow = createMetricsFlow(options)
      const app = new Hono().all('*', context => flow(context.req.raw))
      return (request: Request) => Promise.resolve(app.fetch(request))
    },
  ],
] as const)('%s', (_, create) => {
  const {options, logged} = prepare()
  const handle = create(options)
  testMount(() => ({ask: (path, init) => handle(new Request(`http://localhost${path}`, init)), logged}))
})

describe.each([
  ['in node:http', (options: Options) => createServer(toListener(createResponder(options)))],
  ['in Express', (options: Options) => createServer(toApp(toListener(createResponder(options))))],
  [
    'in Hono on Node',
    (options: Options) => {
      const flow = createMetricsFlow(options)
      const app = new Hono().all('*', context => flow(context.req.raw))
      return serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'})
    },
  ],
] as const)('%s', (_, create) => {
  const {options, logged} = prepare()
  const server = create(options)
  let root = ''
  beforeAll(async () => {
    if (!server.listening) await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise(resolve => server.close(resolve)))
  testMount(() => ({ask: (path, init) => fetch(root + path, init), logged}))
})

type Options = Parameters<typeof createResponder>[0]

/** An application that answers other paths before ours. */
function toApp(listener: RequestListener): RequestListener {
  const app = express()
  app.get('/own', (_, response) => void response.send('own'))
  app.use(listener)
  return app
}
