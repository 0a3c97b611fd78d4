import {fork} from 'node:child_process'
import {createRequire} from 'node:module'
import {basename, dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Told} from '../../bindings.ts'

/**
 * Runs one module in a process of its own, and tells what it says of each name. A module that throws, ends its process
 * or does not end in time (milliseconds) gives a reason instead.
 */
export function runModule(
  cwd: string,
  path: string,
  names: readonly string[],
  timeout: number,
): Promise<readonly Told[]> {
  const [program, ...before] = toProgram()
  const child = fork(program, [...before, path, resolve(cwd, path), JSON.stringify(names)], {
    cwd,
    // What the module prints is nobody's business, and what a test runner is started with is not for it.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
  })
  const fail = (reason: string): readonly Told[] =>
    names.map(() => ({kind: 'form', message: `Unexpected end of \`${path}\`, expected a module that loads: ${reason}`}))
  return new Promise(done => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      done(fail(`it ran for more than ${timeout / 1000} s`))
    }, timeout)
    child.on('message', message => {
      if (isAnswer(message)) done(message.docparity)
    })
    child.on('error', error => done(fail(error.message)))
    // A promise is fulfilled once, so that this counts only where nothing was told before.
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      done(fail(`it ended its process with ${signal ?? `code ${code}`}`))
    })
  })
}

/** Modules may send messages, too. */
const isAnswer = (message: unknown): message is {readonly docparity: readonly Told[]} =>
  typeof message === 'object' && message !== null && 'docparity' in message

/** In the package the program is a file of its own beside the others; from source, jiti has to run it. */
function toProgram(): readonly [program: string, ...before: string[]] {
  const here = fileURLToPath(import.meta.url)
  const folder = dirname(here)
  if (here.endsWith('.js')) return [join(basename(folder) === 'chunks' ? dirname(folder) : folder, 'live.js')]
  const jiti = createRequire(import.meta.url).resolve('jiti/package.json')
  return [join(dirname(jiti), 'lib/jiti-cli.mjs'), join(folder, 'child.ts')]
}
