import type {Change, Source, Verdict} from '../../index.ts'
import {isUnread} from '../files/unread.ts'
import {UsageError} from '../usage-error.ts'
import type {Pair} from './read-pairs.ts'

/** What two revisions say, held against each other. */
export interface Revisions {
  readonly changes: readonly Change[]
  /** Faults that keep the new revision from being read, so that the changes are not to be trusted. */
  readonly unread: readonly Verdict[]
  /** Whether there are such faults in the old revision, where nobody can mend them. */
  readonly old: Verdict
  /** All texts by path, for code frames. */
  readonly texts: ReadonlyMap<string, string>
}

/** Reads the pages of both revisions and tells what changed. `toOld` marks the path of an old page as one. */
export async function toChanges(pairs: readonly Pair[], toOld: (path: string) => string): Promise<Revisions> {
  const {checkPages, diff} = await import('../../index.ts')
  const olds = pairs.map(({before}) => before && {...before, path: toOld(before.path)})
  const news = pairs.map(({after}) => after)
  const [before, after] = [checkPages(olds.flatMap(toList)), checkPages(news.flatMap(toList))]
  const pages = [...before.pages, ...after.pages]
  if (pages.every(({page: {markers, unreadable}}) => markers.length + unreadable.length === 0)) {
    throw new UsageError('Unexpected pages without markers, expected one in either revision')
  }
  const specs = new Map(pages.map(({page, spec}) => [page.source, spec]))
  const specOf = (source: Source | undefined) => source && specs.get(source)
  return {
    changes: pairs.flatMap((pair, index) =>
      diff(specOf(olds[index]), specOf(news[index])).map(change => toNamed(change, pair)),
    ),
    unread: after.verdicts.filter(isUnread),
    old: toOldVerdict(before.verdicts.filter(isUnread)),
    texts: new Map(pages.map(({page: {source}}) => [source.path, source.text])),
  }
}

const toList = (source: Source | undefined): readonly Source[] => (source ? [source] : [])

/** A page is known by its path, whatever its revision. */
function toNamed(change: Change, {before, after}: Pair): Change {
  return change.subject === 'page' ? {...change, name: (after ?? before)?.path ?? change.name} : change
}

const toOldVerdict = (unread: readonly Verdict[]): Verdict => ({
  check: 'revision-unreadable',
  title: 'All of the old revision can be read.',
  status: unread.length > 0 ? 'inconclusive' : 'pass',
  diagnostics: unread.flatMap(({diagnostics}) => diagnostics).map(one => ({...one, severity: 'warning'})),
})
