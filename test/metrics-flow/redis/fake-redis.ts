import type {AddressInfo} from 'node:net'
import {createServer, type Socket} from 'node:net'

/** Speaks as much of the protocol of Redis as the sink needs, with one database, and can be told to stop speaking. */
export interface FakeRedis {
  readonly port: number
  /** The ids of the events of all transactions that were carried out, in order. */
  readonly ids: string[]
  /** The words of each `XADD` that was carried out, without that one. */
  readonly added: (readonly string[])[]
  /**
   * `silent` takes commands and says nothing; `full` refuses to add. What is at the key is `no stream` to add to, as shows
   * when a transaction is carried out; `watched` drops it.
   */
  state: 'well' | 'silent' | 'full' | 'no stream' | 'watched'
  /** Hangs up on everyone, and takes no more calls. */
  leave(): Promise<void>
  /** Takes calls again, at the same port. */
  comeBack(): Promise<void>
}

/** Starts one at a free port. */
export async function startFakeRedis(): Promise<FakeRedis> {
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => {}))
    let [text, queued] = ['', [] as (readonly string[])[]]
    socket.setEncoding('latin1').on('data', data => {
      text += data
      for (let next = readCommand(text); next; next = readCommand(text)) {
        text = text.slice(next.length)
        const [verb = '', ...rest] = next.words
        if (verb === 'multi') queued = []
        if (verb === 'xadd') queued.push(rest)
        if (fake.state === 'silent') continue
        socket.write(answer(verb, queued, fake))
      }
    })
  })
  const listen = (port: number) => new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const {port} = server.address() as AddressInfo
  const fake: FakeRedis = {
    port,
    ids: [],
    added: [],
    state: 'well',
    leave: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
    comeBack: () => listen(port),
  }
  return fake
}

function answer(verb: string, queued: readonly (readonly string[])[], {ids, added, state}: FakeRedis): string {
  if (verb === 'select') return '-ERR DB index is out of range\r\n'
  if (verb === 'info') return '$15\r\nredis_version:7\r\n'
  if (verb === 'xadd') return state === 'full' ? '-OOM used memory > maxmemory\r\n' : '+QUEUED\r\n'
  if (verb !== 'exec') return '+OK\r\n'
  if (state === 'full') return '-EXECABORT Transaction discarded because of previous errors.\r\n'
  if (state === 'watched') return '*-1\r\n'
  if (state === 'no stream') return `*${queued.length}\r\n${queued.map(() => '-WRONGTYPE\r\n').join('')}`
  added.push(...queued)
  ids.push(...queued.map(words => words[words.indexOf('id') + 1] ?? ''))
  return `*${queued.length}\r\n${queued.map(() => '$3\r\n1-1\r\n').join('')}`
}

/** Reads one command, an array of texts, from the start of what has arrived, if all of it is there. */
function readCommand(text: string): {readonly words: readonly string[]; readonly length: number} | undefined {
  const head = /^\*(\d+)\r\n/.exec(text)
  if (!head) return undefined
  let at = head[0].length
  const words: string[] = []
  for (let count = Number(head[1]); count > 0; count--) {
    const size = /^\$(\d+)\r\n/.exec(text.slice(at, at + 16))
    if (!size) return undefined
    at += size[0].length + Number(size[1]) + 2
    if (at > text.length) return undefined
    words.push(text.slice(at - 2 - Number(size[1]), at - 2))
  }
  return {words: [words[0]?.toLowerCase() ?? '', ...words.slice(1)], length: at}
}
