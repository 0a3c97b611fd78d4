import {createHmac, randomBytes, randomUUID} from 'node:crypto'
import type {AddressInfo} from 'node:net'
import express from 'express'
import joi from 'joi'
import {page, pageSha256, patterns} from '../../../src/generated/validators.ts'

/** The same work as it is often written: a framework, a schema, and a line on stdout for each event. */
const schema = joi.object(
  Object.fromEntries(Object.entries(patterns).map(([name, pattern]) => [name, joi.string().regex(pattern).optional()])),
)
const origins = new Set(['https://rp.example'])
const key = 'k'.repeat(32)

const app = express()
app.get('/metrics-flow', (request, response) => {
  const origin = request.get('origin')
  const {error, value} = schema.validate(request.query, {allowUnknown: true, abortEarly: false})
  const [salt, flowBeginTime] = [randomBytes(16).toString('hex'), Date.now()]
  const signature = createHmac('sha256', key)
    .update(`${salt}\n${flowBeginTime.toString(16)}`)
    .digest('hex')
  const flowId = salt + signature.slice(0, 32)
  response.set({'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', Vary: 'Origin'})
  if (origin !== undefined && origins.has(origin)) {
    response.set('Access-Control-Allow-Origin', origin)
    const names = value.form_type === 'email' ? ['flow.begin', 'flow.enter-email.view'] : ['flow.begin']
    if (!error) for (const name of names) log({name, flowId, flowBeginTime, parameters: value})
  }
  response.json({flowId, flowBeginTime})
})

function log(event: object): void {
  process.stdout.write(`${JSON.stringify({id: randomUUID(), time: Date.now(), ...event, page, pageSha256})}\n`)
}

const server = app.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
