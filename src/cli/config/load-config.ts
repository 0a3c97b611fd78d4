import {existsSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {Config} from '../../index.ts'
import {attempt, UsageError} from '../usage-error.ts'

/** Where a configuration is looked for; the first one counts. */
export const configNames = [
  'docparity.config.ts',
  'docparity.config.js',
  'docparity.config.mjs',
  'docparity.config.json',
] as const

/** Not about the page alone, so no rule of lint; but one that can be switched off like them. */
export const sourceLinkRule = 'page-source-link'

/** The path of the configuration: the one that was asked for, or the first of the usual names that is there. */
export function findConfig(cwd: string, wanted: string | undefined): string | undefined {
  return wanted ?? configNames.find(name => existsSync(join(cwd, name)))
}

/**
 * Loads the configuration; nothing where there is none.
 *
 * @throws UsageError where it cannot be read, does not run, or says what no configuration says.
 */
export async function loadConfig(cwd: string, wanted: string | undefined): Promise<Config | undefined> {
  const path = findConfig(cwd, wanted)
  if (path === undefined) return undefined
  const [{changeKinds, rules, targets}, {readConfig}] = await Promise.all([
    import('../../index.ts'),
    import('./read-config.ts'),
  ])
  const value = path.endsWith('.json') ? readJson(cwd, path) : await runModule(cwd, path)
  return readConfig(path, value, {
    rules: [...rules.map(({id}) => id), sourceLinkRule],
    targets: targets.map(({id}) => id),
    changes: changeKinds,
  })
}

function readJson(cwd: string, path: string): unknown {
  const text = readText(cwd, path)
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const {message} = toError(error)
    const offset = /at position (\d+)/.exec(message)?.[1]
    const line = offset && text.slice(0, Number(offset)).split('\n').length
    throw failed(path, line, message, error)
  }
}

/** Runs the file as it is now: `--watch` has to see what changed. Nothing is written to a cache. */
async function runModule(cwd: string, path: string): Promise<unknown> {
  readText(cwd, path)
  const [{createJiti}, docparity] = await Promise.all([import('jiti'), import('../../index.ts')])
  // `import {defineConfig} from 'docparity'` works even where the package is not installed, as under `npx`.
  const jiti = createJiti(cwd, {moduleCache: false, fsCache: false, virtualModules: {docparity}})
  try {
    return await jiti.import(resolve(cwd, path), {default: true})
  } catch (error) {
    const {name, message, stack = ''} = toError(error)
    const line = stack.split(`${resolve(cwd, path)}:`)[1]?.match(/^\d+/)?.[0]
    throw failed(path, line, message.split('\n', 1).join().trimEnd() || name, error)
  }
}

const toError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown), {cause: thrown})

/** One line that says why a configuration gives nothing and, where that is known, in which of its lines. */
const failed = (path: string, line: number | string | undefined, why: string, cause: unknown) =>
  new UsageError(`${path}${line === undefined ? '' : `:${line}`}: ${why}`, {cause})

const readText = (cwd: string, path: string): string =>
  attempt('read', `\`${path}\``, () => readFileSync(resolve(cwd, path), 'utf8'))
