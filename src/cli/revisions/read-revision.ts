import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Source} from '../../index.ts'
import {decode} from '../files/decode.ts'
import {findPages} from '../files/find-pages.ts'
import {attempt, UsageError} from '../usage-error.ts'

/** The pages of one revision. */
export interface Revision {
  readonly sources: readonly Source[]
  /** What names nothing here, and how that is told: the other revision may have it. */
  readonly missing: ReadonlyMap<string, UsageError>
}

/**
 * Reads the pages with markers that names stand for in one revision.
 *
 * @throws UsageError where a page cannot be read or is not UTF-8.
 */
export async function readRevision(cwd: string, names: readonly string[]): Promise<Revision> {
  const {mayHoldMarkers} = await import('../../index.ts')
  const missing = new Map<string, UsageError>()
  const found: string[] = []
  for (const name of names) {
    try {
      await findPages(cwd, [name])
      found.push(name)
    } catch (error) {
      // What the system refuses has a cause; what is not there has none.
      if (!(error instanceof UsageError) || error.cause !== undefined) throw error
      missing.set(name, error)
    }
  }
  const pages = await findPages(cwd, found)
  const sources = pages.map(({path}) => readSource(cwd, path)).filter(({text}) => mayHoldMarkers(text))
  return {sources, missing}
}

/** Reads one page. */
export function readSource(cwd: string, path: string): Source {
  const {text, bad} = attempt('read', `\`${path}\``, () => decode(readFileSync(resolve(cwd, path))))
  if (!bad) return {path, text}
  throw new UsageError(
    `Unexpected bytes in \`${path}\` that are not UTF-8, expected a page (\`docparity check\` shows where)`,
  )
}
