import {randomBytes} from 'node:crypto'
import type {AddressInfo} from 'node:net'
import express, {type Express, type Request, type RequestHandler} from 'express'
import type {EventLog} from '../../../src/conformance/events/event-log.ts'
import {querySchema} from './express/query-schema.ts'
import {toEvents} from './express/to-events.ts'
import {createLog} from './log.ts'
import {origin} from './rules.ts'

/** An endpoint that listens on this machine alone. */
export interface RunningExpress {
  readonly url: string
  readonly log: EventLog
  readonly stop: () => Promise<void>
}

/**
 * Starts an endpoint that behaves as the real one is described, in Express and Joi as that one is; where nothing is
 * said of it, it does what the page says.
 */
export async function startExpress(): Promise<RunningExpress> {
  const {write, log} = createLog()
  const server = createApp(write).listen(0, '127.0.0.1')
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject))
  const stop = async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics-flow`, log, stop}
}

function createApp(write: (text: string) => void): Express {
  const app = express().disable('x-powered-by').disable('etag').set('query parser', 'extended')
  app.use((_, response, next) => {
    response.set({'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', Vary: 'Origin'})
    next()
  })
  app.options('/metrics-flow', checkOrigin, (_, response) => {
    response.set('Access-Control-Allow-Methods', 'GET').status(204).end()
  })
  app.get('/metrics-flow', checkOrigin, checkSize, checkQuery, (request, response) => {
    const flow = {flowId: randomBytes(32).toString('hex'), flowBeginTime: Date.now()}
    for (const event of toEvents(toQuery(request), flow, name => request.get(name))) write(`${JSON.stringify(event)}\n`)
    response.json({...flow, deviceId: randomBytes(16).toString('hex')})
  })
  return app
}

/** Before the query is judged; whoever sends no origin is let in. */
const checkOrigin: RequestHandler = (request, response, next) => {
  const sent = request.get('origin')
  if (sent !== undefined && sent !== origin) {
    response.status(401).json({error: 'Unauthorized', message: 'CORS Error', statusCode: 401})
    return
  }
  if (sent !== undefined) response.set('Access-Control-Allow-Origin', sent)
  next()
}

const checkSize: RequestHandler = ({url}, response, next) => {
  const query = url.split('?').slice(1).join('?')
  const isTooLarge = query.length > 4096 || query.split('&').filter(Boolean).length > 64
  if (isTooLarge) response.status(414).json({error: 'URI Too Long', statusCode: 414})
  else next()
}

/** Names the first parameter that it refuses. */
const checkQuery: RequestHandler = (request, response, next) => {
  const {error} = querySchema.validate(request.query)
  if (error === undefined) return next()
  const keys = error.details.slice(0, 1).map(({path}) => path.join('.'))
  response.status(400).json({error: 'Bad Request', statusCode: 400, validation: {source: 'query', keys}})
}

/** After the schema each value is a text. */
const toQuery = ({query}: Request) => query as Readonly<Record<string, string>>
