import {execFileSync} from 'node:child_process'
import {codeOf, UsageError} from '../usage-error.ts'

/**
 * Runs git in a folder and gives what it printed.
 *
 * @throws UsageError where there is no git, or it refuses: with the first line that it says.
 */
export function git(cwd: string, args: readonly string[], input = ''): Buffer {
  try {
    return execFileSync('git', args, {cwd, input, maxBuffer: Number.POSITIVE_INFINITY, stdio: 'pipe'})
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      throw new UsageError('Cannot run `git`: it is not there, or not on the PATH (ENOENT)', {cause: error})
    }
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
    const [line] = said.replace(/^fatal: /, '').split('\n', 1)
    throw new UsageError(`Cannot read from git: ${line || `\`git ${args[0]}\` failed`}`, {cause: error})
  }
}
