import {setTimeout as sleep} from 'node:timers/promises'
import type {Call, ExitCode} from './command.ts'
import {findConfig, loadConfig} from './config/load-config.ts'
import {toFileState} from './files/file-state.ts'
import {findPages} from './files/find-pages.ts'
import {note} from './io.ts'

/** Between two looks at the files, in milliseconds. */
const interval = 200

/**
 * Runs again whenever a page, the configuration or the code that it binds changes, until the signal says stop; a run that fails ends nothing.
 *
 * What the files are is compared with what they were before the last run. Events of the system would be faster, but one
 * is easily lost when a file goes and comes back at once, as editors do, and a change unseen is worse than one seen late.
 *
 * @returns The exit code of the last run.
 */
export async function watch(call: Call, run: () => Promise<ExitCode>): Promise<ExitCode> {
  const {io} = call
  let names = await findNames(call)
  let seen = await toState(call, names)
  let code = await run()
  while (!io.signal?.aborted) {
    await note(io, 'Waiting for changes; press Ctrl+C to stop')
    seen = await nextState(call, names, seen)
    if (io.signal?.aborted) break
    call.seen.clear()
    code = await run()
    // The configuration may have changed, and with it what to look at; only the new names make a difference.
    const next = await findNames(call)
    if (next.join() !== names.join()) seen = await toState(call, next)
    names = next
  }
  return code
}

/** Waits until the files are others, and then until they stay so: an editor may empty a file before it fills it. */
async function nextState(call: Call, names: readonly string[], seen: string): Promise<string> {
  const {signal} = call.io
  const code = JSON.stringify([...call.seen])
  let [before, now] = [
    {pages: seen, code},
    {pages: seen, code},
  ]
  const isSame = (then: typeof now) => now.pages === then.pages && now.code === then.code
  do {
    await sleep(interval, undefined, signal ? {signal} : {}).catch(() => {})
    before = now
    now = {pages: await toState(call, names), code: toCodeState(call)}
  } while (!signal?.aborted && (isSame({pages: seen, code}) || !isSame(before)))
  return now.pages
}

/** The pages that the command line names, or else the configuration. */
async function findNames({args, options, io}: Call): Promise<readonly string[]> {
  if (args.length > 0) return args
  const config = await loadConfig(io.cwd, options.config).catch(() => undefined)
  return config?.pages ?? []
}

/** What the files are now that the last run looked at beside the pages. */
const toCodeState = ({io, seen}: Call): string =>
  JSON.stringify([...seen.keys()].map(path => [path, toFileState(io.cwd, path)]))

/** Which pages there are, and what they and the configuration are. */
async function toState({options, io}: Call, names: readonly string[]): Promise<string> {
  const config = findConfig(io.cwd, options.config)
  const found = await Promise.all(names.map(name => findPages(io.cwd, [name]).catch(() => [])))
  const paths = [...(config ? [config] : []), ...found.flat().map(({path}) => path)]
  return JSON.stringify(paths.map(path => [path, toFileState(io.cwd, path)]))
}
