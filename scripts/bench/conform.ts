import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {ask, buildChildren, type Children, hear} from './children.ts'
import {type Measure, median} from './measure.ts'

const rounds = 5

/** A run against the page of this project: its pace beside a loop that judges nothing, and how long a whole one takes. */
export async function benchConform(): Promise<readonly Measure[]> {
  const children = buildChildren({
    bare: 'serve/bare.ts',
    load: 'conform/load.ts',
    service: 'conform/service.ts',
    whole: 'conform/whole.ts',
  })
  const events = mkdtempSync(join(tmpdir(), 'docparity-'))
  try {
    return [await measurePace(children), ...(await measureWhole(children, join(events, 'events.ndjson')))]
  } finally {
    children.end()
    rmSync(events, {recursive: true})
  }
}

/** Both load a server that does nothing; one round to warm up. */
async function measurePace(children: Children): Promise<Measure> {
  const [server, load] = [children.start('bare'), children.start('load')]
  const port = await hear(server)
  const ratios: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const bare = await ask<number>(load, ['bare', port])
    ratios.push(bare / (await ask<number>(load, ['conform', port])))
  }
  const value = median(ratios.slice(1))
  return {what: 'conform, time a request', peer: 'http.request in a loop', value, unit: '×', target: 1 / 0.7}
}

/** All values of all parameters, about 240,000 requests, with the log of events at hand. */
async function measureWhole(children: Children, events: string): Promise<readonly Measure[]> {
  const [service, whole] = [children.start('service'), children.start('whole')]
  const port = await ask(service, events)
  const [inProcess, overHttp] = [await ask<number>(whole, []), await ask<number>(whole, [port, events])]
  return [
    {what: 'conform, a whole run', peer: 'the service in the same process', value: inProcess, unit: 's', target: 10},
    {what: 'conform, a whole run', peer: 'the service, over HTTP', value: overHttp, unit: 's', target: 60},
  ]
}
