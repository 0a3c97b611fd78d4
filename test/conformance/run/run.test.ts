import {describe, expect, test} from 'vitest'
import type {Answer, Endpoint} from '../../../src/conformance/endpoint.ts'
import {type ConformanceOptions, NoEndpoint, runConformance} from '../../../src/conformance/index.ts'
import {page} from '../../generated/page.ts'
import {client, createEndpoint, origin} from '../../support/endpoints/correct.ts'

const few = {vectors: 5, runs: 5, patience: 50, origin, client}

/** Runs, and gives the status of each claim by its id. */
async function run(endpoint: Endpoint, options: ConformanceOptions = {}) {
  const {verdicts, ...rest} = await runConformance(endpoint, page, {...few, ...options})
  const statuses = Object.fromEntries(verdicts.map(({check, status}) => [check, status]))
  const messages = verdicts.flatMap(({diagnostics}) => diagnostics.map(({message}) => message))
  return {...rest, verdicts, statuses, messages}
}

const values = {only: ['refused-values:utm_source', 'accepted-values:utm_source']}
const never: Endpoint = async () => {
  throw new Error('connection refused')
}
const always =
  (answer: Partial<Answer>): Endpoint =>
  async () => ({status: 200, headers: [], body: '{}', ...answer})

describe('a run', () => {
  test('passes the correct endpoint, by its log and by its status', async () => {
    const {endpoint, log} = createEndpoint()
    expect((await run(endpoint, {...values, log})).statuses).toEqual({
      'accepted-values:utm_source': 'pass',
      'refused-values:utm_source': 'pass',
    })
  })

  test('takes ids and globs of claims and of cases, and leaves out what is skipped', async () => {
    const {endpoint} = createEndpoint()
    const {statuses, requests} = await run(endpoint, {only: ['refused-values:utm_*', 'any-query'], skip: ['*_term']})
    expect(Object.keys(statuses)).toEqual([
      'any-query',
      ...['utm_source', 'utm_campaign', 'utm_content', 'utm_medium'].map(name => `refused-values:${name}`),
    ])
    expect([...requests.keys()]).toEqual(Object.keys(statuses))
    expect(requests.get('any-query')).toBe(few.runs)
  })

  test('tests nothing that the page does not demand', async () => {
    const {endpoint} = createEndpoint()
    const {verdicts} = await runConformance(endpoint, {
      ...page,
      requirements: [],
      parameters: [],
      answer: [],
      conditions: [],
    })
    expect(verdicts).toEqual([])
  })

  test('is the same again with the same seed', async () => {
    const sent = async () => {
      const targets: string[] = []
      const {endpoint, log} = createEndpoint()
      const told: Endpoint = request => {
        targets.push(request.target)
        return endpoint(request)
      }
      await run(told, {only: ['any-query'], seed: 7, run: 'a', log})
      return targets
    }
    expect(await sent()).toEqual(await sent())
  })
})

describe('what cannot be seen is inconclusive', () => {
  test('without a log, where the status does not tell', async () => {
    const {statuses, messages} = await run(createEndpoint().endpoint, values)
    expect(new Set(Object.values(statuses))).toEqual(new Set(['inconclusive']))
    expect(messages).toContain('Not decided: status 200 does not tell whether it was refused, and no log does')
  })

  test('in a log that never holds an event', async () => {
    const {statuses, messages} = await run(createEndpoint().endpoint, {...values, log: async () => []})
    expect(new Set(Object.values(statuses))).toEqual(new Set(['inconclusive']))
    expect(messages.length).toBeGreaterThan(0)
  })

  test('in a log that falls silent: what it held before counts', async () => {
    const {endpoint, log} = createEndpoint()
    let reads = 0
    const dying = async () => (reads++ < 2 ? log() : [])
    const {statuses} = await run(endpoint, {...values, log: dying})
    expect(new Set(Object.values(statuses))).toEqual(new Set(['inconclusive']))
  })

  test('of an endpoint that turns all away', async () => {
    const {statuses, messages} = await run(always({status: 401}), {only: ['refused-values:utm_source', 'repeats']})
    expect(statuses).toEqual({'refused-values:utm_source': 'inconclusive', repeats: 'inconclusive'})
    expect(messages).toContain('Not decided: the endpoint turns away what the page accepts, too')
  })

  test('after the last request that the run may send', async () => {
    const {endpoint, log} = createEndpoint()
    const {statuses, messages} = await run(endpoint, {...values, log, total: 3})
    expect(statuses['refused-values:utm_source']).toBe('inconclusive')
    expect(messages).toContain('Not decided: all requests that the run may send are sent')
  })

  test('after an endpoint that answers no more', async () => {
    const {endpoint} = createEndpoint()
    let asked = 0
    const dying: Endpoint = request => (asked++ < 2 ? endpoint(request) : never(request))
    const {statuses, messages} = await run(dying, {only: ['refused-values'], vectors: 50})
    expect(statuses['refused-values:utm_medium']).toBe('inconclusive')
    expect(messages).toContain('Not decided: the endpoint answers no more: connection refused')
    expect(Object.values(statuses)).not.toContain('fail')
  })
})

describe('what is no endpoint is told before anything is tested', () => {
  test.each([
    ['nobody', never, 'No answer: connection refused'],
    ['a web page', always({body: '<!doctype html>'}), 'Unexpected web page, expected an answer in JSON'],
    [
      'another address',
      always({status: 302, headers: [['Location', 'https://a.example/']], body: ''}),
      'Unexpected status 302, expected an answer: it sends to https://a.example/',
    ],
  ])('%s', async (_, endpoint, message) => {
    await expect(run(endpoint)).rejects.toThrow(new NoEndpoint(message))
  })
})

test('who hangs up on each refused value is asked on, for others are answered', async () => {
  const {endpoint, log} = createEndpoint()
  const fierce: Endpoint = request => (/utm_source=(?!dp)/.test(request.target) ? never(request) : endpoint(request))
  const {statuses} = await run(fierce, {only: ['refused-values:utm_*'], vectors: 50, log})
  expect(statuses).toMatchObject({'refused-values:utm_source': 'fail', 'refused-values:utm_medium': 'pass'})
})

test('no request goes out of turn, nor beyond what may be sent, not even the first ones', async () => {
  const {endpoint, log} = createEndpoint()
  let asked = 0
  const counted: Endpoint = request => {
    asked++
    return endpoint(request)
  }
  const {sent, messages} = await run(counted, {...values, log, total: 1})
  expect([asked, sent]).toEqual([1, 1])
  expect(messages).toContain('Not decided: all requests that the run may send are sent')
})

test('a request without an answer fails its claim, where others are answered', async () => {
  const {endpoint, log} = createEndpoint()
  const fragile: Endpoint = request => (request.target.includes('utm_source=%3A') ? never(request) : endpoint(request))
  const {statuses, messages} = await run(fragile, {only: ['refused-values:utm_source'], vectors: 1000, log})
  expect(statuses).toEqual({'refused-values:utm_source': 'fail'})
  expect(messages).toContain('Unexpected no answer (connection refused), expected `utm_source` ":" refused')
})
