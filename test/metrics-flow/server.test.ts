import {connect} from 'node:net'
import {afterEach, describe, expect, test} from 'vitest'
import {createMemorySink, createNdjsonSink} from '../../src/metrics-flow/index.ts'
import {type RunningServer, startServer} from '../../src/metrics-flow/node/index.ts'
import {optionsOf, origin} from './service.ts'

const running: RunningServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(server => server.stop()))
})

async function start(options: Parameters<typeof optionsOf>[0] = {}, requestTimeout = 500) {
  const sink = createMemorySink()
  const server = await startServer(optionsOf({sink, ...options}), {requestTimeout})
  running.push(server)
  return {...server, events: sink.events}
}

/** Sends bytes as they are, and gives all that comes back until the server hangs up. */
function exchange(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.setEncoding('latin1').on('data', text => {
      received += text
    })
    socket.on('close', () => resolve(received)).on('error', reject)
  })
}

/** Sends bytes, and resets the connection before anything can come back. */
function hangUp(port: number, bytes: string): Promise<void> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, () => socket.resetAndDestroy()))
    socket.on('error', () => {}).on('close', () => resolve())
  })
}

const request = (target: string, ...headers: readonly string[]) =>
  [`GET ${target} HTTP/1.1`, 'Host: a', 'Connection: close', ...headers, '', ''].join('\r\n')
const statusOf = (text: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1])

describe('over a socket', () => {
  // tests metrics-flow.response.content-type
  test('an answer has its headers and its length', async () => {
    const {port, events} = await start()
    const [head = '', body = ''] = (
      await exchange(port, request('/metrics-flow?entrypoint=a', `oRIGIN: ${origin}`))
    ).split('\r\n\r\n')
    expect(head).toMatch(
      /^HTTP\/1\.1 200 OK\r\nContent-Type: application\/json; charset=utf-8\r\nContent-Length: 107\r\n/,
    )
    expect(head).toContain(`\r\nAccess-Control-Allow-Origin: ${origin}\r\n`)
    expect(Object.keys(JSON.parse(body))).toEqual(['flowId', 'flowBeginTime'])
    expect(events).toMatchObject([{parameters: {entrypoint: 'a'}}])
  })

  // tests metrics-flow.origins.none
  test.each([
    [[`Origin: ${origin}`, `Origin: ${origin}`]],
    [[`Origin: ${origin}`, 'Origin: null']],
    [[`Origin: ${origin},`]],
  ])('C03: the headers %j are none of the list', async headers => {
    const {port, events} = await start()
    const text = await exchange(port, request('/metrics-flow', ...headers))
    expect([statusOf(text), /access-control/i.test(text), events]).toEqual([200, false, []])
  })

  test('R05: CONNECT gets 405 and no event', async () => {
    const {port, events} = await start()
    const text = await exchange(port, 'CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n\r\n')
    const head =
      'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, OPTIONS\r\nContent-Length: 0\r\nConnection: close'
    expect([text, events]).toEqual([`${head}\r\n\r\n`, []])
  })

  test('R05: who asks for a tunnel and hangs up costs nothing', async () => {
    const {port} = await start()
    for (let count = 0; count < 20; count++) await hangUp(port, 'CONNECT a.example:443 HTTP/1.1\r\nHost: a\r\n\r\n')
    expect(statusOf(await exchange(port, request('/metrics-flow')))).toBe(200)
  })

  test('L05: of two that ask not to be tracked the one that protects counts', async () => {
    const {port, events} = await start()
    await exchange(port, request('/metrics-flow?utm_term=a', `Origin: ${origin}`, 'DNT: 0', 'DNT: 1'))
    expect(events).toMatchObject([{parameters: {}}])
    expect(events[0]?.parameters).toEqual({})
  })

  test('R01, R04: a path is what was sent', async () => {
    const {port} = await start()
    for (const path of [
      '//a/metrics-flow',
      '/x/../metrics-flow',
      '/./metrics-flow',
      '/metrics%2Dflow',
      '/metrics-flow/',
      '*',
    ])
      expect(statusOf(await exchange(port, request(path))), path).toBe(404)
    expect(statusOf(await exchange(port, request('http://evil.example/metrics-flow')))).toBe(200)
  })

  // tests metrics-flow.request.body
  test('R07: a body is not read, and the connection goes on', async () => {
    const {port} = await start()
    const first =
      'GET /metrics-flow HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain;\t\r\nContent-Length: 5\r\n\r\nhello'
    expect((await exchange(port, first + request('/metrics-flow'))).match(/HTTP\/1\.1 200/g)).toHaveLength(2)
  })

  test('R08: two Host headers change nothing', async () => {
    const {port} = await start()
    const text = await exchange(port, request('/metrics-flow', 'Host: evil.example', 'X-Forwarded-Host: evil.example'))
    expect(text).not.toContain('evil')
  })

  test.each([
    ['a length and chunks', request('/metrics-flow', 'Content-Length: 1', 'Transfer-Encoding: chunked')],
    ['a folded header', request('/metrics-flow', 'A: b', ' c')],
    ['a raw byte of UTF-8', Buffer.from(request('/metrics-flow?a=é'))],
    ['a NUL', request('/metrics-flow?a=\0')],
    ['a space', request('/metrics-flow?a= b')],
    ['a method in lower case', request('/metrics-flow').replace('GET', 'get')],
  ])('R10: %s is answered with 400, and the server goes on', async (_, bytes) => {
    const {port, events} = await start()
    expect(statusOf(await exchange(port, bytes))).toBe(400)
    expect(statusOf(await exchange(port, request('/metrics-flow')))).toBe(200)
    expect(events).toEqual([])
  })

  test('V15: a target of 15 KB is answered with 414, and one of 17 KB with 431', async () => {
    const {port} = await start()
    const ask = (length: number) => exchange(port, request(`/metrics-flow?utm_source=${'a'.repeat(length)}`))
    expect([statusOf(await ask(15_000)), statusOf(await ask(17_000))]).toEqual([414, 431])
  })

  test('R06: HEAD has no body', async () => {
    const {port, events} = await start()
    const text = await exchange(port, request('/metrics-flow', `Origin: ${origin}`).replace('GET', 'HEAD'))
    expect(text).toMatch(/^HTTP\/1\.1 200 .*\r\nContent-Length: 107\r\n.*\r\n\r\n$/s)
    expect(events).toEqual([])
  })

  test('a client that never ends its request is answered with 408', async () => {
    const {port} = await start({}, 100)
    expect(statusOf(await exchange(port, 'GET /metrics-flow HTTP/1.1\r\nHost: a\r\n'))).toBe(408)
  })
})

describe('a server', () => {
  // tests metrics-flow.events.secret-uid
  test('tells of each answer, but no query, and no path that it does not know', async () => {
    const told: unknown[] = []
    const server = await startServer(optionsOf({onRefused: 'reject'}), {onAnswer: (...answer) => told.push(answer)})
    running.push(server)
    for (const target of ['/metrics-flow?uid=a', '/__heartbeat__', '/other?b'])
      await exchange(server.port, request(target))
    expect(told).toEqual([
      ['GET', '/metrics-flow', 400],
      ['GET', '/__heartbeat__', 200],
      ['GET', undefined, 404],
    ])
  })

  test('listens for its own machine alone, by IPv4', async () => {
    const {port} = await start()
    const other = new Promise((resolve, reject) => connect(port, '::1', () => resolve('an answer')).on('error', reject))
    await expect(other).rejects.toThrow()
  })
})

describe('stopping', () => {
  test('does not wait for good for a client that never ends its request', async () => {
    const {port, stop} = await start({}, 100)
    const hanging = exchange(port, 'GET /metrics-flow HTTP/1.1\r\nHost: a\r\n').catch(() => '')
    await exchange(port, request('/metrics-flow'))
    await stop()
    expect(await hanging).not.toContain('200')
  })

  test('L10: in a burst writes or counts the event of every answer, in whole lines', async () => {
    let text = ''
    const sink = createNdjsonSink(
      {
        write(lines, _encoding, done) {
          text += lines
          setTimeout(done, 1)
        },
      },
      {limit: 50},
    )
    const {port, stop} = await start({sink})
    const keep = `GET /metrics-flow HTTP/1.1\r\nHost: a\r\nOrigin: ${origin}\r\n\r\n`
    const clients = Array.from({length: 20}, () => exchange(port, keep.repeat(20)).catch(() => ''))
    await exchange(port, request('/metrics-flow'))
    await stop()
    const answers = (await Promise.all(clients)).join('')
    const flows = new Set(answers.match(/(?<="flowId":")\w+/g))
    const logged = text
      .split('\n')
      .slice(0, -1)
      .map(line => JSON.parse(line).flowId)
    expect(text.endsWith('\n')).toBe(true)
    expect(flows.size).toBeGreaterThan(0)
    expect(logged.length + sink.lost).toBeGreaterThanOrEqual(flows.size)
    expect(new Set(logged).size).toBe(logged.length)
    const unlogged = [...flows].filter(flow => !logged.includes(flow))
    expect(unlogged.length).toBeLessThanOrEqual(sink.lost)
  })

  test('answers nobody any more, and closes the sink', async () => {
    let isOpen = true
    const close = async () => {
      isOpen = false
    }
    const {port, stop} = await start({sink: {...createMemorySink(), close}})
    await exchange(port, request('/metrics-flow'))
    expect(isOpen).toBe(true)
    await stop()
    expect(isOpen).toBe(false)
    await expect(exchange(port, request('/metrics-flow'))).rejects.toMatchObject({code: 'ECONNREFUSED'})
  })

  test('a port that is in use is told', async () => {
    const {port} = await start()
    await expect(startServer(optionsOf(), {port})).rejects.toMatchObject({code: 'EADDRINUSE'})
  })
})
