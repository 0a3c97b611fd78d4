import {statSync} from 'node:fs'
import {relative, resolve, sep} from 'node:path'
import {attempt, UsageError} from '../usage-error.ts'

const extensions = '{js,jsx,cjs,mjs,ts,tsx,cts,mts}'

/**
 * Files of JavaScript and TypeScript: those that are named, and those in folders, but for `node_modules` and folders with
 * a dot; sorted, relative to the working folder, with slashes.
 *
 * @throws UsageError where a name leads nowhere, or no file is found.
 */
export async function findCode(cwd: string, names: readonly string[]): Promise<readonly string[]> {
  const {glob} = await import('tinyglobby')
  const found = await Promise.all(
    names.map(async name => {
      const target = resolve(cwd, name)
      const stats = attempt('read', `\`${name}\``, () => statSync(target))
      if (!stats.isDirectory()) return [target]
      return glob(`**/*.${extensions}`, {
        cwd: target,
        absolute: true,
        ignore: ['**/node_modules/**'],
        expandDirectories: false,
      })
    }),
  )
  const paths = [...new Set(found.flat().map(path => relative(cwd, path).replaceAll(sep, '/')))].sort()
  if (paths.length > 0) return paths
  throw new UsageError(
    `Unexpected ${names.map(name => `\`${name}\``).join(', ')} without code, expected a file of .${extensions}`,
  )
}
