import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import * as v from 'valibot'
import {attempt, UsageError} from '../usage-error.ts'

/** What an earlier report takes to be run again. */
export interface Replay {
  readonly url: string
  readonly origin?: string
  readonly client?: string
  readonly seed: number
  readonly runs: number
  readonly vectors?: number
  /** The claims that failed. */
  readonly only: readonly string[]
}

const text = v.exactOptional(v.string())
const report = v.object({
  run: v.object({
    url: v.string(),
    origin: text,
    client: text,
    seed: v.number(),
    runs: v.number(),
    vectors: v.exactOptional(v.number()),
  }),
  verdicts: v.array(v.object({check: v.string(), deviation: text, diagnostics: v.array(v.object({repeat: text}))})),
})

/**
 * Reads an earlier report of `conform` in JSON.
 *
 * @throws UsageError where it is none, or nothing in it failed.
 */
export function readReplay(cwd: string, path: string): Replay {
  const json = attempt('read', `\`${path}\``, () => readFileSync(resolve(cwd, path), 'utf8'))
  const {success, output} = v.safeParse(report, toValue(json))
  if (!success) throw new UsageError(`Unexpected \`${path}\`, expected a report of \`conform --format json\``)
  // What is known to fail, and a deviation that is gone, need no second look.
  const failed = output.verdicts.filter(
    ({deviation, diagnostics}) => deviation === undefined && diagnostics.some(({repeat}) => repeat !== undefined),
  )
  if (failed.length === 0) throw new UsageError(`Unexpected \`${path}\` without a failure, expected one to send again`)
  return {...output.run, only: failed.map(({check}) => check)}
}

function toValue(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
