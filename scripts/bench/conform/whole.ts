import {readFileSync} from 'node:fs'
import {type ConformanceOptions, type Endpoint, runConformance, toEndpoint} from '../../../src/conformance/index.ts'
import {createHttpEndpoint, tailFile} from '../../../src/conformance/node/index.ts'
import {createKeyRing, createMemorySink, createMetricsFlow, type FlowEvent} from '../../../src/metrics-flow/index.ts'
import {readPage, toSpec} from '../../../src/page/index.ts'

const path = 'docs/metrics-for-relying-parties.md'
const spec = toSpec(readPage({path, text: readFileSync(path, 'utf8')}))
const [origin, client] = ['https://rp.example', '0123456789abcdef']

/** Gives the seconds of a run; one that does not pass is not worth its time. */
async function time(endpoint: Endpoint, log: NonNullable<ConformanceOptions['log']>): Promise<number> {
  const start = performance.now()
  const {verdicts} = await runConformance(endpoint, spec, {origin, client, log})
  const failed = verdicts.filter(({status}) => status === 'fail').map(({check}) => check)
  if (failed.length > 0) throw new Error(`Unexpected failures of the service: ${failed.join(', ')}`)
  return (performance.now() - start) / 1000
}

function timeInProcess(): Promise<number> {
  let events: FlowEvent[] = []
  const sink = {...createMemorySink(), write: (event: FlowEvent) => void events.push(event)}
  const service = createMetricsFlow({
    allowedOrigins: [origin],
    clients: [client],
    keys: createKeyRing('k'.repeat(32)),
    sink,
  })
  return time(toEndpoint(service), async () => {
    const some = events
    events = []
    return some
  })
}

async function timeOverHttp(port: number, events: string): Promise<number> {
  const {log, close} = await tailFile(events)
  const seconds = await time(createHttpEndpoint(`http://127.0.0.1:${port}`), log)
  await close()
  return seconds
}

process.on('message', async ([port, events]: [port?: number, events?: string]) => {
  process.send?.(await (port === undefined || events === undefined ? timeInProcess() : timeOverHttp(port, events)))
})
