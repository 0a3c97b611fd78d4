import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {buildSync} from 'esbuild'
import {afterAll, beforeAll, describe} from 'vitest'
import type {FlowEvent} from '../../../src/metrics-flow/index.ts'
import {client, origin, secret} from '../service.ts'
import {testMount} from './cases.ts'

const root = mkdtempSync(join(tmpdir(), 'docparity-runtimes-'))
afterAll(() => rmSync(root, {recursive: true}))

/** The same module for all: what answers, and where Bun listens. */
const contents = `
  import {createKeyRing, createMetricsFlow, toLine} from './src/metrics-flow/index.ts'
  const fetch = createMetricsFlow({
    allowedOrigins: ['${origin}'],
    clients: ['${client}'],
    keys: createKeyRing('${secret}'),
    sink: {write: event => console.log(toLine(event)), close: async () => {}, isHealthy: true, lost: 0},
  })
  export default {fetch: request => fetch(request), port: 0, hostname: '127.0.0.1'}
`
buildSync({
  stdin: {contents, resolveDir: '.'},
  outfile: join(root, 'main.mjs'),
  bundle: true,
  format: 'esm',
  external: ['node:*'],
})
writeFileSync(
  join(root, 'workerd.capnp'),
  `
  using Workerd = import "/workerd/workerd.capnp";
  const worker :Workerd.Worker = (
    modules = [(name = "main.mjs", esModule = embed "main.mjs")],
    compatibilityDate = "2025-09-01",
    compatibilityFlags = ["nodejs_compat"],
  );
  const config :Workerd.Config = (
    services = [(name = "main", worker = .worker)],
    sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
  );
`,
)

describe.each([
  ['bun', ['run', 'main.mjs']],
  ['deno', ['serve', '--host', '127.0.0.1', '--port', '0', 'main.mjs']],
  ['workerd', ['serve', '--control-fd=1', 'workerd.capnp']],
] as const)('in %s', (command, args) => {
  const isThere = spawnSync(command, ['--version']).status === 0
  if (!isThere) console.warn(`No ${command} in PATH: its test is skipped (npx -y -p ${command} -c 'npm test')`)

  describe.skipIf(!isThere)('the service', () => {
    let child: ChildProcess
    let [printed, port] = ['', '']
    beforeAll(async () => {
      // A group of its own: the packages of npm start the real program as a child.
      child = spawn(command, args, {cwd: root, detached: true, env: {...process.env, NO_COLOR: '1'}})
      port = await new Promise((resolve, reject) => {
        const hear = (data: unknown) => {
          printed += data
          const found = /"port":(\d+)|http:\/\/[\w.]+:(\d+)/.exec(printed)
          if (found) resolve(found[1] ?? found[2] ?? '')
        }
        child.stdout?.on('data', hear)
        child.stderr?.on('data', hear)
        child.on('close', () => reject(new Error(`${command} ended: ${printed}`)))
      })
    }, 30_000)
    afterAll(() => {
      if (child.pid !== undefined) process.kill(-child.pid)
    })
    testMount(() => ({
      ask: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init),
      logged: () => printed.match(/^\{"id":.*$/gm)?.map(line => (JSON.parse(line) as FlowEvent).name) ?? [],
    }))
  })
})
