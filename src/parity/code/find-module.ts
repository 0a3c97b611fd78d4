import {Unbound} from '../bound.ts'
import {beside} from '../data/beside.ts'
import type {ImportSource} from './declared.ts'
import {type CodeModule, readModule} from './module.ts'

const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json']

/** What a compiler would turn into the file that an import names. */
const origins: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
}

/** Whether an import means a file of this project, and not a package. */
export const isRelative = (specifier: string): boolean => /^\.{1,2}(?:\/|$)/.test(specifier)

/**
 * The module that a relative import leads to: as it is written, as the source of what is written, with an extension, or
 * the index of a folder. Throws `Unbound` where there is none.
 */
export function findModule({files, path: from, placeOf}: CodeModule, source: ImportSource): CodeModule {
  const specifier = source.value
  const base = beside(from, specifier)
  const own = extensionOf(from)
  // Beside a source there may be what was compiled of it: each imports its own kind.
  const endings = [own, ...extensions.filter(extension => extension !== own)]
  const written = extensionOf(base)
  const candidates = [
    base,
    ...(origins[written] ?? []).map(extension => base.slice(0, -written.length) + extension),
    ...endings.map(extension => base + extension),
    ...endings.map(extension => `${base === '' ? '' : `${base}/`}index${extension}`),
  ]
  for (const path of candidates) {
    const found = isCode(path) ? readModule(files, path) : undefined
    if (found) return found
  }
  const message = `Unexpected import of \`${specifier}\` in \`${from}\`, expected a file \`${base}\``
  throw new Unbound('file', message, {path: from, place: placeOf(source)})
}

/** Whether a file is one that is read as code. */
export const isCode = (path: string): boolean => extensions.includes(extensionOf(path))

const extensionOf = (path: string): string => /\.[^./]+$/.exec(path)?.[0] ?? ''
