import {connect, type Socket} from 'node:net'

/** What one run of the load found: how fast answers came, and how late the slowest hundredth. */
export interface Load {
  readonly perSecond: number
  /** In milliseconds. */
  readonly p99: number
}

/** Asks again and again on connections that stay open, one request at a time on each, and counts whole answers. */
async function load(port: number, request: string, connections: number, requests: number): Promise<Load> {
  const times: number[] = []
  let open = requests
  const start = performance.now()
  await Promise.all(Array.from({length: connections}, () => ask(port, request, () => open-- > 0, times)))
  const seconds = (performance.now() - start) / 1000
  times.sort((a, b) => a - b)
  return {perSecond: times.length / seconds, p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN}
}

/** One connection. All answers have the length of the first: to parse each would cost the load more than the server. */
function ask(port: number, request: string, next: () => boolean, times: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let [length, received, sent] = [0, 0, 0]
    const socket: Socket = connect(port, '127.0.0.1', send).setNoDelay(true)
    function send(): void {
      if (!next()) return void socket.end()
      received = 0
      sent = performance.now()
      socket.write(request, 'latin1')
    }
    socket.on('data', chunk => {
      length ||= lengthOf(chunk)
      received += chunk.length
      if (received > length) reject(new Error('more than one answer to one request'))
      if (received !== length) return
      times.push(performance.now() - sent)
      send()
    })
    socket.on('error', reject).on('close', () => resolve())
  })
}

function lengthOf(chunk: Buffer): number {
  const text = chunk.toString('latin1')
  const body = /^HTTP\/1\.1 200 .*?\r\ncontent-length: (\d+)\r\n.*?\r\n\r\n/is.exec(text)
  if (body) return body[0].length + Number(body[1])
  throw new Error(`Unexpected answer: ${text}`)
}

process.on('message', async ([port, request, connections, requests]: [number, string, number, number]) => {
  process.send?.(await load(port, request, connections, requests))
})

/** Never sleeps, so that no server pays for waking it. */
function stayAwake(): void {
  setImmediate(stayAwake)
}
stayAwake()
