import {relative, resolve} from 'node:path'
import type {Call, ExitCode} from './command.ts'
import {findConfig, loadConfig} from './config/load-config.ts'
import {note} from './io.ts'

/**
 * Runs again whenever a page or the configuration changes, until the signal says stop; a run that fails ends nothing.
 *
 * @returns The exit code of the last run.
 */
export async function watch(call: Call, run: () => Promise<ExitCode>): Promise<ExitCode> {
  const {io} = call
  const {watch: observe} = await import('chokidar')
  const changes = toSignal()
  const watcher = observe(await roots(call), {
    cwd: io.cwd,
    ignoreInitial: true,
    ignored: (path, stats) => isForeign(io.cwd, path) || (stats?.isFile() === true && !isWatched(call, path)),
    // An editor may empty a file before it fills it.
    awaitWriteFinish: {stabilityThreshold: 40, pollInterval: 10},
  })
    .on('all', changes.raise)
    .on('error', error => note(io, `docparity: Cannot watch: ${String(error)}`))
  io.signal?.addEventListener('abort', changes.raise)
  await new Promise<void>(resolve => watcher.once('ready', resolve))
  let code = await run()
  while (!io.signal?.aborted) {
    await note(io, 'Waiting for changes; press Ctrl+C to stop')
    await changes.wait()
    if (io.signal?.aborted) break
    code = await run()
    watcher.add(await roots(call))
  }
  await watcher.close()
  return code
}

/** A flag that one side raises and the other waits for and lowers. */
function toSignal() {
  let raised = false
  let wake = () => {}
  return {
    raise: () => {
      raised = true
      wake()
    },
    wait: async () => {
      if (!raised) await new Promise<void>(resolve => (wake = resolve))
      raised = false
    },
  }
}

/** The configuration, and the pages or the folders that hold them; of a glob, the part before its first magic. */
async function roots({pages, options, io}: Call): Promise<string[]> {
  const path = findConfig(io.cwd, options.config)
  const config = pages.length > 0 ? undefined : await loadConfig(io.cwd, options.config).catch(() => undefined)
  const names = pages.length > 0 ? pages : (config?.pages ?? [])
  return [...(path ? [path] : []), ...names.map(name => name.replace(/[^/\\]*[*?[\]{}!()].*$/, '') || '.')]
}

const isForeign = (cwd: string, path: string) =>
  /(?:^|[\\/])(?:node_modules|\.[^.\\/][^\\/]*)(?:[\\/]|$)/.test(relative(cwd, resolve(cwd, path)))

function isWatched({pages, options, io}: Call, path: string): boolean {
  const named = [...pages, options.config ?? ''].map(name => resolve(io.cwd, name))
  return /\.mdx?$|docparity\.config\.\w+$/.test(path) || named.includes(resolve(io.cwd, path))
}
