import {appendFileSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import {createKeyRing, type FlowEvent, type MetricsFlowOptions, toLine} from '../../src/metrics-flow/index.ts'
import {startServer} from '../../src/metrics-flow/node/index.ts'
import {type Ended, type Project, project} from './project.ts'

/** The one origin of the list, and the one client that is known. */
export const [origin, client] = ['https://rp.example', '0123456789abcdef']
const page = 'docs/metrics.md'

/** A folder with the published page and its configuration, and files of a test. */
export function conformProject(files: Readonly<Record<string, string>> = {}, conformance: object = {origin}): Project {
  const config = JSON.stringify({pages: [page], conformance})
  return project({
    [page]: readFileSync('docs/metrics-for-relying-parties.md'),
    'docparity.config.json': config,
    ...files,
  })
}

/** Runs the command with few values, so that a test is fast. */
export const conform = ({run}: Project, ...argv: readonly string[]): Promise<Ended> =>
  run(['conform', '--vectors', '3', '--runs', '3', ...argv])

/** The service of the page, which writes its events to a file; gives its address. */
export async function startFlows(
  {root}: Project,
  options: Partial<MetricsFlowOptions> = {},
  write: (line: string, path: string, event: FlowEvent) => void = (line, path) => appendFileSync(path, line),
): Promise<string> {
  const path = join(root, 'events.ndjson')
  writeFileSync(path, '')
  const sink = {
    write: (event: FlowEvent) => write(toLine(event), path, event),
    close: async () => {},
    isHealthy: true,
    lost: 0,
  }
  const keys = createKeyRing('k'.repeat(32))
  const {port, stop} = await startServer({allowedOrigins: [origin], clients: [client], keys, sink, ...options})
  onTestFinished(stop)
  return `http://127.0.0.1:${port}`
}
