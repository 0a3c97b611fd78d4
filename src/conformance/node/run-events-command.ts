import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {kill, platform} from 'node:process'
import {setTimeout} from 'node:timers/promises'
import {NoLog} from '../events/event-log.ts'
import {createLineReader} from './line-reader.ts'
import type {OpenLog} from './open-log.ts'

/** The last of what a command says of itself is kept, in UTF-16 code units. */
const kept = 2000

/** A command that prints nothing for so long, in milliseconds, is taken to wait for events, as it should. */
const patience = 500

/**
 * Runs a line in a shell, such as `docker logs -f fxa`, and gives the lines that it prints; `close` ends it.
 *
 * @throws NoLog where it ends at once; so does a later read: what is logged after the end would not be seen.
 */
export async function runEventsCommand(command: string, cwd = '.'): Promise<OpenLog> {
  // In a group of its own, so that all that the shell starts can be ended with it.
  const child = spawn(command, {cwd, shell: true, detached: isPosix, stdio: ['ignore', 'pipe', 'pipe']})
  const reader = createLineReader()
  let [lines, said, ended]: [unknown[], string, string | undefined] = [[], '', undefined]
  child.stdout.on('data', (bytes: Buffer) => lines.push(...reader.push(bytes)))
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-kept)
  })
  const closed = new Promise<void>(resolve => {
    child.on('error', error => {
      ended = error.message
      resolve()
    })
    child.on('close', (code, signal) => {
      ended ??= code === null ? `it was ended by ${signal}` : `it ended with exit code ${code}`
      resolve()
    })
  })
  const checkRuns = () => {
    if (ended === undefined) return
    throw new NoLog(`No events from \`${command}\`: ${[ended, lastLine(said)].filter(Boolean).join(': ')}`)
  }
  await Promise.race([closed, once(child.stdout, 'data'), setTimeout(patience)])
  checkRuns()
  return {
    async log() {
      checkRuns()
      const taken = lines
      lines = []
      return taken
    },
    close() {
      if (ended === undefined) end(child)
      return closed
    },
  }
}

const isPosix = platform !== 'win32'

function end(child: ChildProcess): void {
  if (!isPosix || child.pid === undefined) return void child.kill()
  try {
    kill(-child.pid)
  } catch {
    // It has ended by itself in this very moment.
  }
}

const lastLine = (text: string) => text.trim().split('\n').at(-1)?.trim()
