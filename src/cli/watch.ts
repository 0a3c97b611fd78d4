import {existsSync} from 'node:fs'
import {dirname, relative, resolve} from 'node:path'
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
  const roots = new Set(await findRoots(call))
  const folders = new Set([...roots].map(toFolder))
  const watcher = observe([...folders], {
    ignoreInitial: true,
    ignored: (path, stats) =>
      !folders.has(path) && ![...roots].some(root => isWatched(relative(root, path), stats?.isFile())),
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
    for (const root of await findRoots(call)) {
      roots.add(root)
      folders.add(toFolder(root))
    }
    watcher.add([...folders])
    code = await run()
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
async function findRoots({pages, options, io}: Call): Promise<readonly string[]> {
  const path = findConfig(io.cwd, options.config)
  const config = pages.length > 0 ? undefined : await loadConfig(io.cwd, options.config).catch(() => undefined)
  const names = pages.length > 0 ? pages : (config?.pages ?? [])
  const toRoot = (name: string) =>
    existsSync(resolve(io.cwd, name)) ? name : name.replace(/[^/\\]*[*?[\]{}!()].*$/, '')
  return [...(path ? [path] : []), ...names.map(toRoot)].map(name => resolve(io.cwd, name))
}

/** Where to watch for a root: a file that goes away can only be seen to come back in its folder. */
const toFolder = (root: string): string => (existsSync(`${root}/.`) ? root : dirname(root))

/** Whether what is found on the way down from a root counts: the root itself does, whatever it is called. */
const isWatched = (way: string, isFile = false): boolean =>
  way === '' ||
  (!/(?:^|[\\/])(?:node_modules(?:[\\/]|$)|\.)/.test(way) && (!isFile || /\.mdx?$|docparity\.config\.\w+$/.test(way)))
