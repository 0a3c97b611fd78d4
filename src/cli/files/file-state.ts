import {statSync} from 'node:fs'
import {resolve} from 'node:path'

/** All that tells a change of a file: when it was written, how long it is, which one it is; of none, that there is none. */
export function toFileState(cwd: string, path: string): string {
  const stats = statSync(resolve(cwd, path), {throwIfNoEntry: false})
  return [stats?.mtimeMs, stats?.size, stats?.ino].join()
}
