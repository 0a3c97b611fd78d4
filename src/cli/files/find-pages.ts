import {realpathSync, statSync} from 'node:fs'
import {relative, resolve, sep} from 'node:path'
import {attempt, UsageError} from '../usage-error.ts'

/** A page that was asked for by its name, or that a folder or a glob brought in. */
export interface FoundPage {
  /** Relative to the working folder, with slashes. */
  readonly path: string
  readonly named: boolean
}

/** Characters that make an argument a glob, where no file has that very name. */
const magic = /[*?[\]{}!()]/

/**
 * Finds the pages that arguments name: files as they are; folders with every `.md` and `.mdx` below them but those in
 * `node_modules` and folders with a dot; globs. No page comes twice, whatever links there are.
 *
 * @throws UsageError where an argument names nothing.
 */
export async function findPages(cwd: string, names: readonly string[]): Promise<readonly FoundPage[]> {
  const found: FoundPage[] = []
  for (const name of names) found.push(...(await findNamed(cwd, name)))
  const first = new Map<string, FoundPage>()
  for (const page of found.toSorted((a, b) => Number(b.named) - Number(a.named))) {
    const real = attempt('read', `\`${page.path}\``, () => realpathSync(resolve(cwd, page.path)))
    if (!first.has(real)) first.set(real, page)
  }
  return [...first.values()]
}

async function findNamed(cwd: string, name: string): Promise<readonly FoundPage[]> {
  const kind = kindOf(cwd, name)
  if (kind === 'page') return [{path: toPath(cwd, resolve(cwd, name)), named: true}]
  const {glob} = await import('tinyglobby')
  const options = {absolute: true, ignore: ['**/node_modules/**'], expandDirectories: false}
  const paths =
    kind === 'folder'
      ? await glob('**/*.{md,mdx}', {...options, cwd: resolve(cwd, name)})
      : await glob(name, {...options, cwd})
  if (paths.length > 0) return paths.sort().map(path => ({path: toPath(cwd, path), named: false}))
  throw new UsageError(
    kind === 'glob'
      ? `Unexpected glob \`${name}\` that matches no file, expected the pages to read`
      : `Unexpected folder \`${name}\` without pages, expected a .md or .mdx file in it`,
  )
}

function kindOf(cwd: string, name: string): 'page' | 'folder' | 'glob' {
  const stats = attempt('read', `\`${name}\``, () => statSync(resolve(cwd, name), {throwIfNoEntry: false}))
  if (stats) return stats.isDirectory() ? 'folder' : 'page'
  if (magic.test(name)) return 'glob'
  throw new UsageError(`Cannot read \`${name}\`: no such file or folder`)
}

/** The path of a page as reports show it. */
const toPath = (cwd: string, path: string): string => relative(cwd, path).replaceAll(sep, '/')
