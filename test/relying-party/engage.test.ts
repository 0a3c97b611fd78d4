import {afterEach, describe, expect, test} from 'vitest'
import {createMemorySink} from '../../src/metrics-flow/index.ts'
import {type RunningServer, startServer} from '../../src/metrics-flow/node/index.ts'
import {type EngageOptions, engage} from '../../src/relying-party/index.ts'
import {client, optionsOf, origin, uid} from '../metrics-flow/service.ts'

const running: RunningServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(server => server.stop()))
})

/** Reports to a service on a port of its own; gives what it logged as well. */
async function report(options: Partial<EngageOptions> = {}) {
  const sink = createMemorySink()
  const server = await startServer(optionsOf({sink}))
  running.push(server)
  const endpoint = `http://127.0.0.1:${server.port}/metrics-flow`
  const result = await engage({endpoint, origin, service: client, uid, ...options})
  return {result, events: sink.events}
}

describe('an engage request', () => {
  // tests metrics-flow.engage.request, metrics-flow.engage.origin, metrics-flow.engage.parameters
  // tests metrics-flow.engage.one-event
  test('is logged by the service, for it carries the origin', async () => {
    const {result, events} = await report()
    expect(result).toEqual({ok: true, refused: []})
    expect(events).toMatchObject([{name: 'flow.rp.engage', parameters: {event_type: 'engage', service: client, uid}}])
  })

  // tests metrics-flow.engage.service, metrics-flow.engage.uid
  test.each([
    [{uid: uid.toUpperCase()}, ['uid']],
    [{service: 'sync'}, ['service', 'context']],
    [{uid: '', service: ''}, ['service', 'uid']],
    [{service: undefined}, ['service']],
  ])('with %j is not sent', async (wrong, names) => {
    const fetch = () => expect.unreachable()
    const {result} = await report({...(wrong as Partial<EngageOptions>), fetch})
    expect(result).toMatchObject({ok: false, reason: 'refused'})
    expect(result.refused.map(({parameter}) => parameter)).toEqual(names)
  })

  test.each([
    'https://rp.example/',
    'HTTPS://rp.example',
    'https://rp.example:443',
    'rp.example',
    'null',
    'file://',
    '',
  ])('from the origin %j is not sent', async wrong => {
    const {result} = await report({origin: wrong, fetch: () => expect.unreachable()})
    expect(result).toMatchObject({ok: false, reason: 'origin', refused: []})
  })

  // tests metrics-flow.events.secret-uid
  test('that fails says so without the user id', async () => {
    const fetch = async (url: string) => {
      throw new Error(url)
    }
    const {result} = await report({fetch})
    expect(result).toMatchObject({ok: false, reason: 'network'})
    expect(JSON.stringify(result)).not.toContain(uid)
  })

  test('whose user id is refused says so without it', async () => {
    const {result} = await report({uid: 'A'.repeat(32)})
    expect(result.ok || result.message).toBe('Unexpected `uid`, expected what the page accepts; nothing was sent')
  })
})
