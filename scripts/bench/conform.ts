import {type ChildProcess, fork} from 'node:child_process'
import {once} from 'node:events'
import {rmSync} from 'node:fs'
import {buildSync} from 'esbuild'
import {type Measure, median} from './measure.ts'

/** Inside `node_modules`, so that packages are found from there. */
const outdir = 'node_modules/.cache/docparity-bench-conform'
const rounds = 5

/** What a run sends, judging included, beside a loop that sends and judges nothing, to a server that does nothing. */
export async function benchConform(): Promise<readonly Measure[]> {
  buildSync({
    entryPoints: {bare: 'scripts/bench/serve/bare.ts', load: 'scripts/bench/conform/load.ts'},
    outdir,
    outExtension: {'.js': '.mjs'},
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
  })
  const [server, load] = ['bare', 'load'].map(start) as [ChildProcess, ChildProcess]
  try {
    const [port] = await once(server, 'message')
    const ratios: number[] = []
    for (let round = 0; round <= rounds; round++)
      ratios.push((await ask(load, 'bare', port)) / (await ask(load, 'conform', port)))
    const value = median(ratios.slice(1))
    return [{what: 'conform, time a request', peer: 'http.request in a loop', value, unit: '×', target: 1 / 0.7}]
  } finally {
    for (const child of [server, load]) child.kill()
    rmSync(outdir, {recursive: true})
  }
}

const start = (name: string) => fork(`${outdir}/${name}.mjs`, {stdio: ['ignore', 'ignore', 'inherit', 'ipc']})

/** Loads the server in one of the two ways; one round to warm up. */
async function ask(load: ChildProcess, name: string, port: number): Promise<number> {
  load.send([name, port])
  return (await once(load, 'message'))[0]
}
