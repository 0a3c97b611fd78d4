import {mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'
import type {ExitCode} from '../../src/cli/command.ts'
import type {Io, Out} from '../../src/cli/io.ts'
import {runMain} from '../../src/cli/main.ts'

/** How a command ended, and what it said. */
export interface Ended {
  readonly code: ExitCode
  readonly stdout: string
  readonly stderr: string
}

/** A folder of its own for one test, and the command line in it. */
export interface Project {
  readonly root: string
  run(argv: readonly string[], io?: Partial<Io>): Promise<Ended>
  read(path: string): string
  write(path: string, content: string | Uint8Array): void
  remove(path: string): void
  /** All files, sorted. */
  files(): readonly string[]
}

/** Lays files in a new folder that goes away with the test. */
export function project(files: Readonly<Record<string, string | Uint8Array>>): Project {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'docparity-')))
  onTestFinished(() => rmSync(root, {recursive: true, force: true}))
  const write: Project['write'] = (path, content) => {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), content)
  }
  for (const [path, content] of Object.entries(files)) write(path, content)
  return {
    root,
    write,
    remove: path => rmSync(join(root, path)),
    read: path => readFileSync(join(root, path), 'utf8'),
    files: () =>
      readdirSync(root, {recursive: true, withFileTypes: true})
        .filter(entry => !entry.isDirectory())
        .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
        .sort(),
    run: async (argv, io) => {
      const [stdout, stderr] = [collect(), collect()]
      const code = await runMain(argv, {cwd: root, env: {}, terminal: false, stdout, stderr, ...io})
      return {code, stdout: stdout.text(), stderr: stderr.text()}
    },
  }
}

/** Keeps what is written. */
export function collect(): Out & {text(): string} {
  const parts: string[] = []
  return {
    write: (text, _encoding, done) => {
      parts.push(text)
      done()
    },
    text: () => parts.join(''),
  }
}

/** A page with one parameter for each name and pattern. */
export const page = (patterns: Readonly<Record<string, string>>): string =>
  [
    '|Name|Description|Example Values|Validation regex|',
    '|----|-----------|--------------|----------------|',
    ...Object.entries(patterns).map(
      ([name, pattern]) =>
        `|\`${name}\`|About it||<!--begin-validation-${name}-->\`${pattern}\`<!--end-validation-${name}-->|`,
    ),
    '',
  ].join('\n')

/** A page that all rules are content with. */
export const good = page({uid: '^[0-9a-f]{32}$'})
