import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {connect} from 'node:net'
import {resolve} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {describe, expect, onTestFinished, test} from 'vitest'
import {waitAtMost, waitForStop} from '../../src/cli/serve/stop.ts'

const jiti = resolve('node_modules/jiti/lib/jiti-cli.mjs')
const origin = 'http://localhost:3000'

/** The real process, and what it has printed. */
async function start() {
  const child = spawn(process.execPath, [jiti, resolve('src/cli/index.ts'), 'serve', '--port', '0'])
  onTestFinished(() => void child.kill('SIGKILL'))
  const printed = {stdout: '', stderr: ''}
  child.stdout.on('data', data => {
    printed.stdout += data
  })
  child.stderr.on('data', data => {
    printed.stderr += data
  })
  await expect.poll(() => printed.stderr, {timeout: 10_000}).toContain('Try: ')
  return {child, printed, port: Number(/(?<=127\.0\.0\.1:)\d+/.exec(printed.stderr)?.[0])}
}

/** Asks on one connection until the server ends it, and gives the ids of the flows that were answered. */
function askOn(port: number): Promise<readonly string[]> {
  return new Promise(resolve => {
    let received = ''
    const socket = connect(port, '127.0.0.1')
    const ask = () => socket.write(`GET /metrics-flow HTTP/1.1\r\nHost: a\r\nOrigin: ${origin}\r\n\r\n`)
    socket.on('connect', ask).setEncoding('latin1')
    socket.on('data', text => {
      received += text
      ask()
    })
    socket.on('error', () => {}).on('close', () => resolve(received.match(/(?<="flowId":")\w{64}/g) ?? []))
  })
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'L10: %s in a burst: the event of each answer is written or counted',
  async signal => {
    const {child, printed, port} = await start()
    const clients = Array.from({length: 20}, () => askOn(port))
    await sleep(200)
    child.kill(signal)
    const [answered, [code]] = await Promise.all([Promise.all(clients), once(child, 'close')])
    const flows = answered.flat()
    const logged = new Set(
      printed.stdout
        .split('\n')
        .slice(0, -1)
        .map(line => JSON.parse(line).flowId),
    )
    const lost = Number(/Stopped; lost (\d+) event/.exec(printed.stderr)?.[1])
    expect(code).toBe(0)
    expect(flows.length).toBeGreaterThan(20)
    expect(flows.filter(flow => !logged.has(flow)).length).toBeLessThanOrEqual(lost)
    expect(printed.stdout.endsWith('\n')).toBe(true)
  },
  30_000,
)

test('a reader of events that goes away stops nothing', async () => {
  const {child, printed, port} = await start()
  child.stdout.destroy()
  const heartbeat = async () => (await fetch(`http://127.0.0.1:${port}/__heartbeat__`)).status
  await expect
    .poll(async () => {
      await fetch(`http://127.0.0.1:${port}/metrics-flow`, {headers: {Origin: origin}})
      return heartbeat()
    })
    .toBe(503)
  child.kill('SIGTERM')
  await once(child, 'close')
  expect(printed.stderr).toMatch(/Stopped; lost [1-9]\d* events?/)
}, 30_000)

describe('stopping', () => {
  test('waits no longer than it is told', async () => {
    expect(await waitAtMost(Promise.resolve(), 10_000)).toBe(true)
    expect(await waitAtMost(new Promise(() => {}), 5)).toBe(false)
  })

  test('comes at a signal of the process, and at one that came before', async () => {
    await waitForStop(AbortSignal.abort())
    const waiting = waitForStop()
    process.emit('SIGTERM')
    await waiting
    expect([process.listenerCount('SIGTERM'), process.listenerCount('SIGINT')]).toEqual([0, 0])
  })
})
