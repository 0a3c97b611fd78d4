import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {networkInterfaces} from 'node:os'
import {expect, onTestFinished, test} from 'vitest'
import type {Io} from '../../src/cli/io.ts'
import {startFakeRedis} from '../metrics-flow/redis/fake-redis.ts'
import {collect, type Ended, project} from './project.ts'

const key = 'k'.repeat(32)
const origin = 'https://rp.example'

/** The command while it runs, at a free port. */
async function start(argv: readonly string[], files: Readonly<Record<string, string>> = {}, io: Partial<Io> = {}) {
  const [stdout, stderr] = [collect(), collect()]
  const stopping = new AbortController()
  const ended = project(files).run(['serve', '--port', '0', ...argv], {stdout, stderr, signal: stopping.signal, ...io})
  const stop = async () => {
    stopping.abort()
    const {code} = await ended
    return {code, stdout: stdout.text(), stderr: stderr.text()}
  }
  onTestFinished(async () => void (await stop()))
  await expect.poll(stderr.text, {timeout: 4000}).toContain('Try: ')
  const url = /(?<=Serving )\S+/.exec(stderr.text())?.[0] ?? ''
  return {url, stop, stderr: stderr.text}
}
const fail = (argv: readonly string[], files = {}, io: Partial<Io> = {}): Promise<Ended> =>
  project(files).run(['serve', '--port', '0', ...argv], io)

test('serves without any option: the example that it prints leaves events on stdout, and no query on stderr', async () => {
  const {url, stop, stderr} = await start([])
  const [, sent = '', example = ''] = /curl -H 'Origin: (.*?)' '(.*?)'/.exec(stderr()) ?? []
  expect(example.startsWith(`${url}?`)).toBe(true)
  expect((await fetch(example, {headers: {Origin: sent}})).status).toBe(200)
  await fetch(`${url}/secret?uid=1`)
  // A line is logged once the answer is away, which may be after it was read.
  await expect.poll(stderr).toContain(' 404\n')
  const {code, stdout, stderr: log} = await stop()
  expect(code).toBe(0)
  const events = stdout.trimEnd().split('\n')
  expect(events.map(line => JSON.parse(line).name)).toEqual(['flow.begin', 'flow.enter-email.view'])
  expect(log).toMatch(/\n\S+Z GET \/metrics-flow 200\n\S+Z GET \(another path\) 404\n/)
  expect(log.replace(/^Try: .*$/m, '')).not.toMatch(/entrypoint|secret|uid/)
  expect(log).toContain('Signing with a random key')
  expect(log).toMatch(/\nStopped; lost 0 events and 0 lines of this log\n$/)
})

test('takes several origins and clients, and a key from a file or the environment', async () => {
  const two = ['--allow-origin', origin, '--allow-origin', 'https://b.example', '--client', 'f'.repeat(16)]
  const {url, stop, stderr} = await start([...two, '--key-file', 'key'], {key: `${key}\n`})
  const engage = `${url}?event_type=engage&service=${'f'.repeat(16)}&uid=${'0'.repeat(32)}`
  for (const from of [origin, 'https://b.example', 'https://c.example']) await fetch(engage, {headers: {Origin: from}})
  expect(stderr()).not.toContain('random key')
  expect((await stop()).stdout.match(/flow\.rp\.engage/g)).toHaveLength(2)
  const other = await start(['--sink', 'none', '--allow-origin', origin], {}, {env: {DOCPARITY_KEY: key}})
  await fetch(other.url, {headers: {Origin: origin}})
  expect(await other.stop()).toMatchObject({code: 0, stdout: '', stderr: expect.not.stringContaining('random key')})
})

const hasIpv6 = Object.values(networkInterfaces()).some(all => all?.some(({address}) => address === '::1'))

test.skipIf(!hasIpv6)('listens at an address of IPv6 too', async () => {
  const {url} = await start(['--host', '::1'])
  expect(url).toMatch(/^http:\/\/\[::1\]:\d+\/metrics-flow$/)
  expect((await fetch(url)).status).toBe(200)
})

test('sends events to Redis, and says when it goes away and comes back', async () => {
  const redis = await startFakeRedis()
  onTestFinished(() => redis.leave())
  const {url, stop, stderr} = await start([
    '--allow-origin',
    origin,
    '--sink',
    `redis://:secret@127.0.0.1:${redis.port}`,
  ])
  const heartbeat = async () => (await fetch(new URL('/__heartbeat__', url))).status
  await expect.poll(heartbeat).toBe(200)
  await redis.leave()
  await expect.poll(heartbeat).toBe(503)
  expect((await fetch(url, {headers: {Origin: origin}})).status).toBe(200)
  await redis.comeBack()
  await expect.poll(() => redis.ids, {timeout: 5000}).toHaveLength(1)
  expect(stderr()).toMatch(/\nRedis is away: .*\n(?:.*\n)*Redis is back\n/)
  expect(await stop()).toMatchObject({code: 0, stdout: '', stderr: expect.not.stringContaining('secret')})
})

test('counts what a Redis that is not there did not take', async () => {
  const {url, stop} = await start(['--allow-origin', origin, '--sink', 'redis://127.0.0.1:1'])
  await fetch(url, {headers: {Origin: origin}})
  expect((await stop()).stderr).toMatch(/\nStopped; lost 1 event and 0 lines of this log\n$/)
})

test.each([
  ['an option that is none', ['--log', 'none'], /unknown option '--log'/],
  ['a port that is none', ['--port', '70000'], 'Unexpected port `70000`, expected a number from 0 to 65535'],
  ['an origin that is none', ['--allow-origin', `${origin}/`], /^Unexpected "https:\/\/rp.example\/" as an origin, /],
  ['a client id that is none', ['--client', 'x y'], /^Unexpected "x y" as a client id, expected a match of /],
  ['a host without a name', ['--host', ''], 'Unexpected host ``, expected an address of this machine'],
  ['a sink that is none', ['--sink', 'redis:secret'], /^Unexpected sink, expected ndjson, redis:/],
  ['a Redis without a host', ['--sink', 'redis:///0'], /^Unexpected sink, expected ndjson, redis:/],
  ['a database that is no number', ['--sink', 'redis://a/secret'], /^Unexpected sink, expected ndjson, redis:/],
  ['a password that cannot be decoded', ['--sink', 'redis://:%secret@a'], /^Unexpected sink, expected ndjson, redis:/],
  ['a key file that is missing', ['--key-file', 'gone'], 'Cannot read `gone`: no such file or folder (ENOENT)'],
  ['a key that is too short', ['--key-file', 'short'], /^Unexpected key of 5 bytes, expected at least 32, in `short` /],
  ['a key file of something else', ['--key-file', 'other'], /^Unexpected characters in `other`, expected one key /],
  ['a host that is not this machine', ['--host', '192.0.2.1'], /^Cannot listen at 192.0.2.1:0: .* \(EADDRNOTAVAIL\)$/],
])('%s is one clear line', async (_, argv, message) => {
  const files = {short: 'short', other: 'one key and another'}
  const {code, stdout, stderr} = await fail(argv, files)
  expect({code, stdout, lines: stderr.match(/\n/g)?.length}).toEqual({code: 2, stdout: '', lines: 1})
  expect(stderr.replace(/^docparity: /, '').trimEnd()).toMatch(message)
  expect(stderr).not.toContain('secret')
})

test('a port that is in use is one clear line, and so is a key of the environment that is empty', async () => {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  const ended = await fail(['--port', `${port}`, '--sink', 'redis://127.0.0.1:1'], {}, {env: {DOCPARITY_KEY: key}})
  server.close()
  const stderr = `docparity: Cannot listen at 127.0.0.1:${port}: the port is in use (EADDRINUSE)\n`
  expect(ended).toEqual({code: 2, stdout: '', stderr})
  expect((await fail([], {}, {env: {DOCPARITY_KEY: ''}})).stderr).toMatch(/key of 0 bytes, .*, in DOCPARITY_KEY/)
})
