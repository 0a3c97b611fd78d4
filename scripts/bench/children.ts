import {type ChildProcess, fork} from 'node:child_process'
import {once} from 'node:events'
import {rmSync} from 'node:fs'
import {buildSync} from 'esbuild'

/** Inside `node_modules`, so that packages are found from there. */
const outdir = 'node_modules/.cache/docparity-bench'

/** Processes of their own, each built from one file under `scripts/bench`, so that none pays for another's work. */
export interface Children {
  start(name: string): ChildProcess
  /** Ends all, and removes what was built. */
  end(): void
}

/** Builds files by their names, as a user's bundler would. */
export function buildChildren(files: Readonly<Record<string, string>>): Children {
  buildSync({
    entryPoints: Object.fromEntries(Object.entries(files).map(([name, file]) => [name, `scripts/bench/${file}`])),
    outdir,
    outExtension: {'.js': '.mjs'},
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
  })
  const started: ChildProcess[] = []
  return {
    start(name) {
      const child = fork(`${outdir}/${name}.mjs`, {stdio: ['ignore', 'ignore', 'inherit', 'ipc']})
      started.push(child)
      return child
    },
    end() {
      for (const child of started) child.kill()
      rmSync(outdir, {recursive: true})
    },
  }
}

/** What a child says next; a server says its port. */
export async function hear<Answer>(child: ChildProcess): Promise<Answer> {
  return (await once(child, 'message'))[0]
}

/** Asks a child, and waits for what it says. */
export async function ask<Answer>(child: ChildProcess, question: object | string): Promise<Answer> {
  child.send(question)
  return hear(child)
}
