import {statSync} from 'node:fs'
import {resolve} from 'node:path'
import {codeOf} from '../usage-error.ts'

/** All that tells a change of a file: when it was written, how long it is, which one it is; or why there is none. */
export function toFileState(cwd: string, path: string): string {
  try {
    const {mtimeMs, size, ino} = statSync(resolve(cwd, path))
    return [mtimeMs, size, ino].join()
  } catch (error) {
    return String(codeOf(error))
  }
}
