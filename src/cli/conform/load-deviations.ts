import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {type Deviation, readDeviations} from '../../conformance/index.ts'
import {decode} from '../files/decode.ts'
import {attempt, UsageError} from '../usage-error.ts'

/** What the endpoint is known to do otherwise, and the file that says so. */
export interface LoadedDeviations {
  readonly path: string
  readonly text: string
  readonly deviations: readonly Deviation[]
}

/**
 * Loads a file of deviations; `claims` are the ids that there are.
 *
 * @throws UsageError where it cannot be read, or lists what is no claim.
 */
export function loadDeviations(cwd: string, path: string, claims: readonly string[]): LoadedDeviations {
  const {text} = attempt('read', `\`${path}\``, () => decode(readFileSync(resolve(cwd, path))))
  const {deviations, diagnostics} = readDeviations({path, text}, claims)
  const [first] = diagnostics
  if (first) throw new UsageError(`${path}:${first.place.start.line}: ${first.message}`)
  return {path, text, deviations}
}
