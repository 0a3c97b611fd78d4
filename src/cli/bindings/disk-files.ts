import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {toFileState} from '../files/file-state.ts'
import {codeOf, toUsageError} from '../usage-error.ts'

/** Files of the disk, each read once. */
export interface DiskFiles {
  read(path: string): string | undefined
  /** What was read, by path. */
  readonly texts: ReadonlyMap<string, string>
}

/**
 * Reads code relative to a folder; what it looks for goes to `seen`, as it was just before.
 *
 * @throws UsageError where a file is there and cannot be read.
 */
export function toDiskFiles(cwd: string, seen: Map<string, string>): DiskFiles {
  const texts = new Map<string, string>()
  const read = (path: string): string | undefined => {
    if (seen.has(path)) return texts.get(path)
    seen.set(path, toFileState(cwd, path))
    const text = readText(resolve(cwd, path), path)
    if (text !== undefined) texts.set(path, text)
    return text
  }
  return {read, texts}
}

function readText(target: string, path: string): string | undefined {
  try {
    return readFileSync(target, 'utf8')
  } catch (error) {
    if (/^(?:ENOENT|EISDIR|ENOTDIR)$/.test(codeOf(error) ?? '')) return undefined
    throw toUsageError(error, 'read', `\`${path}\``)
  }
}
