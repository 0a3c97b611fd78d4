import type {Socket} from 'node:net'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Sent, Unsendable} from '../../../src/conformance/endpoint.ts'
import {createHttpEndpoint} from '../../../src/conformance/node/index.ts'
import {findNobody, serveHttp, serveSockets} from './servers.ts'

const get = (target: string, headers: Sent['headers'] = []): Sent => ({method: 'GET', target, headers})
const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'

/** A server that answers each request alike, and all bytes that it got. */
async function listen(answer = ok): Promise<{readonly url: string; readonly wire: () => string}> {
  let wire = ''
  const url = await serveSockets(socket => {
    socket.on('data', bytes => {
      wire += bytes.toString('latin1')
      socket.write(answer)
    })
  })
  return {url, wire: () => wire}
}

test.each([['//host/x'], ['/x/../y'], ['/a/./b//c'], ['http://other/'], ['*'], ['/metrics-flow?a=%2e%zz&&="{}|\\^`']])(
  'the target %s goes as it is',
  async target => {
    const {url, wire} = await listen()
    await createHttpEndpoint(url)(get(target))
    expect(wire().split('\r\n')[0]).toBe(`GET ${target} HTTP/1.1`)
  },
)

test('any target of visible ASCII goes as it is', async () => {
  const {url, wire} = await listen()
  const endpoint = createHttpEndpoint(url)
  const visible = fc.string({unit: fc.integer({min: 0x21, max: 0x7e}).map(code => String.fromCharCode(code))})
  await fc.assert(
    fc.asyncProperty(visible, async tail => {
      await endpoint(get(`/${tail}`))
      expect(wire().split('GET ').at(-1)?.split(' HTTP/1.1\r\n')[0]).toBe(`/${tail}`)
    }),
  )
})

test('two headers of one name go as two lines, in order, behind the host', async () => {
  const {url, wire} = await listen()
  const twice = [
    ['Origin', 'https://a'],
    ['DNT', '1'],
    ['Origin', 'https://b'],
  ] as const
  await createHttpEndpoint(url)(get('/', twice))
  const lines = wire().split('\r\n')
  expect(lines.slice(1, 5)).toEqual([`Host: ${new URL(url).host}`, 'Origin: https://a', 'DNT: 1', 'Origin: https://b'])
  expect(lines).toContain('Connection: keep-alive')
})

test('a request with a host of its own gets no other', async () => {
  const {url, wire} = await listen()
  await createHttpEndpoint(url)(get('/', [['host', 'b.example']]))
  expect(wire().match(/^host:.*$/gim)).toEqual(['host: b.example'])
})

test.each([
  ['POST', 'a=é', 'Content-Length: 4\r\nConnection: keep-alive\r\n\r\na=\xC3\xA9'],
  ['POST', undefined, 'Content-Length: 0\r\nConnection: keep-alive\r\n\r\n'],
  ['GET', 'body', 'Content-Length: 4\r\nConnection: keep-alive\r\n\r\nbody'],
  ['DELETE', undefined, '\r\nConnection: keep-alive\r\n\r\n'],
])('%s with the body %s', async (method, body, end) => {
  const {url, wire} = await listen()
  await createHttpEndpoint(url)({method, target: '/', headers: [], ...(body !== undefined && {body})})
  expect(wire().slice(-end.length)).toBe(end)
  expect(wire()).not.toContain('chunked')
})

test('an answer comes as it was sent: its status, headers that come twice, its body in pieces', async () => {
  const url = await serveHttp((request, response) => {
    response.writeHead(418, ['X-A', '1', 'x-a', '2'])
    const [first, second] = [Buffer.from('é').subarray(0, 1), Buffer.from('é').subarray(1)]
    response.write(first)
    setTimeout(() => response.end(Buffer.concat([second, Buffer.from(request.method ?? '')])), 5)
  })
  const answer = await createHttpEndpoint(url)(get('/'))
  expect(answer).toMatchObject({status: 418, body: 'éGET'})
  expect(answer.headers.slice(0, 2)).toEqual([
    ['X-A', '1'],
    ['x-a', '2'],
  ])
})

test('a HEAD has headers alone', async () => {
  const url = await serveHttp((_, response) => response.end('abc'))
  const answer = await createHttpEndpoint(url)({method: 'HEAD', target: '/', headers: []})
  expect(answer).toMatchObject({status: 200, body: ''})
})

test('a CONNECT ends with the headers of its answer', async () => {
  const {url} = await listen('HTTP/1.1 405 Method Not Allowed\r\nAllow: GET\r\nContent-Length: 0\r\n\r\n')
  const answer = await createHttpEndpoint(url)({method: 'CONNECT', target: 'a:80', headers: []})
  expect(answer).toMatchObject({
    status: 405,
    headers: [
      ['Allow', 'GET'],
      ['Content-Length', '0'],
    ],
  })
})

test.each([
  ['a line break in a header', get('/', [['Origin', 'a\nb']])],
  ['a header without a name', get('/', [['', 'a']])],
  ['a space in the target', get('/a b')],
  ['a letter beyond ASCII in the target', get('/\u{1F600}')],
  ['a method with a space', {...get('/'), method: 'GET /'}],
])('%s cannot be sent', async (_, sent) => {
  const {url, wire} = await listen()
  await expect(createHttpEndpoint(url)(sent)).rejects.toBeInstanceOf(Unsendable)
  expect(wire()).toBe('')
})

/** A header that never ends. */
const trickle = (socket: Socket) => {
  socket.write('HTTP/1.1 200 OK\r\nX: ')
  setInterval(() => socket.write('x'), 20).unref()
}

const broken: readonly (readonly [string, (socket: Socket) => void, string | RegExp])[] = [
  ['hangs', () => {}, 'no answer within 0.2 s'],
  ['sends a byte now and then', trickle, /^no answer within/],
  ['hangs up', socket => socket.once('data', () => socket.end()), 'the server hung up'],
  ['resets', socket => socket.once('data', () => socket.resetAndDestroy()), 'connection reset'],
  ['hangs up in its answer', socket => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc'), /in the middle/],
  ['hangs in its answer', socket => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc'), /^no answer/],
  ['speaks no HTTP', socket => socket.end('SSH-2.0-OpenSSH_9.6\r\n'), /^the answer is no HTTP/],
  ['sends without end', socket => socket.end(`HTTP/1.0 200 OK\r\n\r\n${'x'.repeat(1_000_001)}`), /^an answer of more/],
]

test.each(broken)('a server that %s is told in words', async (_, listener, message) => {
  const url = await serveSockets(listener)
  await expect(createHttpEndpoint(url, {timeout: 200})(get('/'))).rejects.toThrow(message)
})

test('nobody at the port, and a host that is none, are told in words', async () => {
  await expect(createHttpEndpoint(await findNobody())(get('/'))).rejects.toThrow(/^connection refused$/)
  await expect(createHttpEndpoint('http://a.invalid')(get('/'))).rejects.toThrow(
    /^(there is no|the name of the) .*host/,
  )
})

test('a connection that the server closed while it was idle costs no answer', async () => {
  let [connections, requests] = [0, 0]
  const url = await serveSockets(socket => {
    connections++
    socket.once('data', () => {
      requests++
      // The second request on a connection gets a reset instead of an answer.
      socket.once('data', () => socket.resetAndDestroy())
      socket.write(ok)
    })
  })
  const endpoint = createHttpEndpoint(url)
  for (let round = 0; round < 4; round++) expect((await endpoint(get('/'))).status).toBe(200)
  expect({connections, requests}).toEqual({connections: 4, requests: 4})
})

test('a server that resets each request is not asked more than twice', async () => {
  let requests = 0
  const url = await serveSockets(socket => {
    socket.on('data', () => {
      requests++
      if (requests === 1) socket.write(ok)
      else socket.resetAndDestroy()
    })
  })
  const endpoint = createHttpEndpoint(url)
  await endpoint(get('/'))
  await expect(endpoint(get('/'))).rejects.toThrow('connection reset')
  expect(requests).toBe(3)
})

test('a request that was given up is not sent again', async () => {
  let requests = 0
  const url = await serveSockets(socket => {
    socket.on('data', () => {
      requests++
      if (requests === 1) socket.write(ok)
    })
  })
  const endpoint = createHttpEndpoint(url, {timeout: 100})
  await endpoint(get('/'))
  await expect(endpoint(get('/'))).rejects.toThrow('no answer within 0.1 s')
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(requests).toBe(2)
})

test('connections are kept', async () => {
  const sockets = new Set<unknown>()
  const url = await serveHttp((request, response) => {
    sockets.add(request.socket)
    response.end('{}')
  })
  const endpoint = createHttpEndpoint(url)
  for (let round = 0; round < 5; round++) await endpoint(get('/'))
  expect(sockets.size).toBe(1)
})
