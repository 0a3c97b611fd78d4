import type {ChildProcess} from 'node:child_process'
import {ask, buildChildren, hear} from './children.ts'
import {type Measure, median} from './measure.ts'
import type {Load} from './serve/load.ts'

const peers = ['bare', 'ours', 'express'] as const
const request = [
  'GET /metrics-flow?entrypoint=fxa.home&form_type=email&utm_source=newsletter&utm_campaign=a%2Fb.c HTTP/1.1',
  'Host: 127.0.0.1',
  'Origin: https://rp.example',
  'Accept: */*',
  '',
  '',
].join('\r\n')
const [connections, requests, rounds] = [32, 20_000, 15]

type Peer = (typeof peers)[number]
type Loads = Readonly<Record<Peer, Load>>
interface Running {
  readonly name: Peer
  readonly child: ChildProcess
  readonly port: number
}

/** The service beside a server that does nothing, and beside one that does the same with a framework. */
export async function benchServe(): Promise<readonly Measure[]> {
  const children = buildChildren(Object.fromEntries([...peers, 'load'].map(name => [name, `serve/${name}.ts`])))
  try {
    const load = children.start('load')
    const servers = await Promise.all(peers.map(async name => run(name, children.start(name))))
    const all = await race(load, servers)
    return [...toMeasures(all), ...(await measureMemory(load, servers))]
  } finally {
    children.end()
  }
}

const run = async (name: Peer, child: ChildProcess): Promise<Running> => ({name, child, port: await hear(child)})

/** Loads the servers by turns, so that a machine that is busy for a while is busy for all; one round to warm up. */
async function race(load: ChildProcess, servers: readonly Running[]): Promise<readonly Loads[]> {
  const all: Loads[] = []
  for (let round = 0; round <= rounds; round++) {
    const loads: [Peer, Load][] = []
    for (const {name, port} of servers) loads.push([name, await ask(load, [port, request, connections, requests])])
    all.push(Object.fromEntries(loads) as Loads)
  }
  return all.slice(1)
}

function toMeasures(all: readonly Loads[]): readonly Measure[] {
  const toMeasure = (what: string, peer: string, target: number, ratio: (loads: Loads) => number): Measure => ({
    what: `metrics-flow, ${what}`,
    peer,
    value: median(all.map(ratio)),
    unit: '×',
    target,
  })
  return [
    toMeasure(
      'time a request',
      'node:http with a constant',
      1 / 0.6,
      ({ours, bare}) => bare.perSecond / ours.perSecond,
    ),
    toMeasure('time a request', 'express + joi', 1 / 4, ({ours, express}) => express.perSecond / ours.perSecond),
    toMeasure('p99 of a request', 'node:http with a constant', 2, ({ours, bare}) => ours.p99 / bare.p99),
  ]
}

/** How much the service has grown after a million requests, when what it needs it has long since got. */
async function measureMemory(load: ChildProcess, servers: readonly Running[]): Promise<readonly Measure[]> {
  const server = servers.find(({name}) => name === 'ours')
  if (!server) return []
  const before = await ask<number>(server.child, 'memory')
  await ask(load, [server.port, request, connections, 1_000_000])
  const value = ((await ask<number>(server.child, 'memory')) - before) / 1024 ** 2
  return [{what: 'metrics-flow, memory', peer: 'before a million requests', value, unit: 'MB', target: 16}]
}
