import type {Source} from '../../index.ts'
import type {Call} from '../command.ts'
import {UsageError} from '../usage-error.ts'
import {type Revision, readRevision, readSource} from './read-revision.ts'

/** A page in two revisions, of which one may not have it. */
export interface Pair {
  readonly before?: Source
  readonly after?: Source
}

/** Two files, the old one and the new one. */
export function readFiles({args, io}: Call): readonly Pair[] {
  const [before, after] = args
  if (before === undefined || after === undefined || args.length > 2) {
    throw new UsageError('Unexpected call without two files, expected `<old> <new>` or `--base <ref>`')
  }
  return [{before: readSource(io.cwd, before), after: readSource(io.cwd, after)}]
}

/**
 * The pages of the working tree beside those of a git revision, paired by path.
 *
 * @throws UsageError where a name stands for no page in either of them.
 */
export async function readSince({io}: Call, ref: string, names: readonly string[]): Promise<readonly Pair[]> {
  if (names.length === 0) {
    throw new UsageError(
      'Unexpected call without pages, expected files, folders or globs, or `pages` in a configuration',
    )
  }
  // Late, as the other commands start faster without what starts processes.
  const {layRevision} = await import('../git/lay-revision.ts')
  const laid = layRevision(io.cwd, ref, names)
  try {
    const after = await readRevision(io.cwd, names)
    const before = await readRevision(laid.cwd, laid.names)
    const gone = names.find((name, index) => after.missing.has(name) && before.missing.has(laid.names[index] ?? ''))
    if (gone !== undefined) throw after.missing.get(gone)
    return pair(before, after)
  } finally {
    laid.remove()
  }
}

function pair(before: Revision, after: Revision): readonly Pair[] {
  const old = new Map(before.sources.map(source => [source.path, source]))
  const current = new Map(after.sources.map(source => [source.path, source]))
  return [...new Set([...current.keys(), ...old.keys()])].map(path => {
    const [was, is] = [old.get(path), current.get(path)]
    return {...(was && {before: was}), ...(is && {after: is})}
  })
}
