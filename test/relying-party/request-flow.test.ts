import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {validateQuery} from '../../src/generated/validators.ts'
import {createResponder} from '../../src/metrics-flow/index.ts'
import {type FlowOptions, requestFlow} from '../../src/relying-party/index.ts'
import {optionsOf} from '../metrics-flow/service.ts'
import {flow} from './flow.ts'

const endpoint = 'https://fxa.example/metrics-flow'

/** Asks a fake that notes what is sent; by default it answers as the page says. */
async function ask(options: Partial<FlowOptions>, body = JSON.stringify(flow), status = 200) {
  const sent: string[] = []
  const fetch = async (url: string) => {
    sent.push(url.slice(endpoint.length))
    return new Response(body, {status})
  }
  return {...(await requestFlow({endpoint, params: {}, fetch, ...options})), sent}
}

describe('a request for a flow', () => {
  // tests metrics-flow.request.parameters
  test('gives the flow of the answer', async () => {
    const result = await ask({params: {entrypoint: 'my_page', form_type: 'email'}})
    expect(result).toEqual({ok: true, flow, refused: [], unknown: [], sent: ['?entrypoint=my_page&form_type=email']})
  })

  test('reads what the service of this project answers', async () => {
    const respond = createResponder(optionsOf())
    const {body} = respond('GET', '/metrics-flow', () => undefined)
    expect(await ask({}, body)).toMatchObject({ok: true, flow: {flowId: expect.stringMatching(/^[0-9a-f]{64}$/)}})
  })

  test('leaves out what would be refused, sends the rest, and says so', async () => {
    const {ok, sent, refused} = await ask({params: {entrypoint: 'my_page', utm_source: 'localhost:8000'}})
    expect({ok, sent}).toEqual({ok: true, sent: ['?entrypoint=my_page']})
    expect(refused).toMatchObject([{parameter: 'utm_source', reason: 'pattern', value: 'localhost:8000'}])
  })

  test.each([
    ['repeated', 'utm_term=a&utm_term=a&entrypoint=b', ['?entrypoint=b']],
    ['type', {utm_term: 5, entrypoint: 'b'}, ['?entrypoint=b']],
    ['type', null, ['']],
    ['type', Object.assign(Object.create({own: Object.prototype}), {entrypoint: 'b'}), ['?entrypoint=b']],
  ])('leaves out what is refused as %s', async (reason, params: unknown, expected) => {
    const {ok, sent, refused} = await ask({params: params as FlowOptions['params']})
    expect({ok, sent, reasons: refused.map(one => one.reason)}).toEqual({ok: true, sent: expected, reasons: [reason]})
  })

  test('sends nothing where the rest is refused too', async () => {
    expect(await ask({params: {service: 'sync', context: 'other', entrypoint: 'a b'}})).toMatchObject({
      ok: false,
      reason: 'refused',
      message: 'Unexpected `entrypoint`, `context`, expected what the page accepts; nothing was sent',
      sent: [],
    })
  })

  test('sends names that the page does not describe, and names them', async () => {
    const params = {entrypoint: 'a', product_id: 'prod_1', utm_sorce: 'b'}
    const {sent, unknown} = await ask({params})
    expect([sent, unknown]).toEqual([['?entrypoint=a&product_id=prod_1&utm_sorce=b'], ['product_id', 'utm_sorce']])
  })

  test('sends only what the page accepts, whatever it is given', async () => {
    const value = fc.oneof(fc.constantFrom('email', 'sync', 'engage', 'fx_ios_v1', 'a'), fc.anything())
    const name = fc.constantFrom('entrypoint', 'form_type', 'service', 'context', 'event_type', 'x', '__proto__', '')
    const params = fc.oneof(fc.dictionary(name, value), fc.array(fc.tuple(name, fc.string())), fc.anything())
    const run = async (given: unknown) => {
      const {ok, sent} = await ask({params: given as FlowOptions['params']})
      expect(sent.map(query => validateQuery(query).ok)).toEqual(ok ? [true] : [])
    }
    await fc.assert(fc.asyncProperty(params, run))
  })

  test.each([
    ['status', '', 401],
    ['status', JSON.stringify(flow), 201],
    ['not-json', '<html>', 200],
    ['answer', JSON.stringify({...flow, flowBeginTime: String(flow.flowBeginTime)}), 200],
  ])('gives no flow but %s for the answer %j with status %i', async (reason, body, status) => {
    expect(await ask({}, body, status)).toMatchObject({ok: false, reason})
  })
})
