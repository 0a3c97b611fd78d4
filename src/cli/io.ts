import type {Disk} from './files/write-artifacts.ts'
import {codeOf, toUsageError} from './usage-error.ts'

/** Where text goes: `process.stdout`, or a list in a test. */
export interface Out {
  write(text: string, encoding: 'utf8' | 'latin1', done: (error?: Error | null) => void): unknown
}

/** The world around a command, so that tests can run it in their own process. */
export interface Io {
  readonly cwd: string
  readonly env: {readonly [name in 'NO_COLOR' | 'FORCE_COLOR' | 'TERM' | 'CI' | 'DOCPARITY_KEY']?: string | undefined}
  readonly stdout: Out
  readonly stderr: Out
  /** Whether stdout is a terminal. */
  readonly terminal: boolean
  /** Ends `--watch` and `serve`. */
  readonly signal?: AbortSignal
  /** Stands in for the real disk. */
  readonly disk?: Disk
}

/** Writes data to stdout; a reader that has gone away (`docparity check | head`) is no error. */
export function print({stdout}: Io, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout.write(text, 'utf8', error =>
      !error || codeOf(error) === 'EPIPE' ? resolve() : reject(toUsageError(error, 'write', 'the answer')),
    )
  })
}

/**
 * Writes lines for people to stderr, where they do not get into the data; that nobody can read them is no error. No
 * name of a file breaks a line or steers a terminal.
 */
export async function note({stderr}: Io, ...lines: readonly string[]): Promise<void> {
  const {toVisible} = await import('../index.ts')
  const text = lines.map(line => `${toVisible(line)}\n`).join('')
  await new Promise<void>(resolve => stderr.write(text, 'utf8', () => resolve()))
}

/** Whether to colour what goes to stdout: on a terminal, unless https://no-color.org or https://force-color.org speaks. */
export function hasColor({env, terminal}: Io, wanted: boolean): boolean {
  if (!wanted || env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return terminal && env.TERM !== 'dumb'
}
