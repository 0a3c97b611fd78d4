import {readFileSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import type {Source, TraceConfig} from '../../index.ts'
import type {CitingFiles} from '../../trace.ts'
import type {Call} from '../command.ts'
import {toFileState} from '../files/file-state.ts'
import {attempt, UsageError} from '../usage-error.ts'

/** Where citations are looked for unless the configuration says otherwise. */
export const usual = {code: ['src/**'], tests: ['test/**'], snapshot: 'docs/trace.md'} as const

/**
 * Reads the files that may cite a page, but for some paths. What globs of code and of tests both name is a test; what is
 * no text is left out.
 *
 * @throws UsageError where globs match nothing: with no file at all, each requirement would be told of in vain.
 */
export async function findSources(
  {io, seen}: Call,
  config: TraceConfig,
  except: readonly string[],
): Promise<CitingFiles> {
  const find = async (key: 'code' | 'tests'): Promise<readonly string[]> => {
    const {glob} = await import('tinyglobby')
    const globs = config[key] ?? usual[key]
    // Through a link, a file would count twice.
    const options = {cwd: io.cwd, ignore: ['**/node_modules/**'], followSymbolicLinks: false}
    const paths = await glob([...globs], options)
    // That a file is new shows in its folder.
    for (const folder of new Set(paths.flatMap(toFolders))) seen.set(folder, toFileState(io.cwd, folder))
    if (paths.length > 0 || config[key] === undefined || globs.length === 0) return paths.toSorted()
    throw new UsageError(`Unexpected ${list(globs)} in \`trace.${key}\` without a file, expected globs of ${key}`)
  }
  const tests = await find('tests')
  const skipped = new Set([...tests, ...except])
  const code = (await find('code')).filter(path => !skipped.has(path))
  if (code.length + tests.length === 0) {
    throw new UsageError(
      `Unexpected ${list([...usual.code, ...usual.tests])} without a file, expected \`trace.code\` and \`trace.tests\` in the configuration`,
    )
  }
  const read = (paths: readonly string[]) => paths.filter(path => !except.includes(path)).flatMap(readText)
  const readText = (path: string): readonly Source[] => {
    seen.set(path, toFileState(io.cwd, path))
    const text = attempt('read', `\`${path}\``, () => readFileSync(resolve(io.cwd, path), 'utf8'))
    return text.includes('\0') ? [] : [{path, text}]
  }
  return {code: read(code), tests: read(tests)}
}

/** The folder of a path, and those above it as far as the path tells. */
function toFolders(path: string): readonly string[] {
  const folder = dirname(path)
  return folder === dirname(folder) ? [folder] : [folder, ...toFolders(folder)]
}

const list = (globs: readonly string[]) => globs.map(glob => `\`${glob}\``).join(', ')
