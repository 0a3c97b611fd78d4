import type {Change, Source, Spec, Verdict} from '../../index.ts'
import {isUnread} from '../files/unread.ts'
import {UsageError} from '../usage-error.ts'
import type {Pair} from './read-pairs.ts'

/** What two revisions say, held against each other. */
export interface Revisions {
  readonly changes: readonly Change[]
  /** All that was compared, of both revisions; a page is known by its path, whatever its revision. */
  readonly specs: readonly Spec[]
  /** Faults that keep the new revision from being read, so that the changes are not to be trusted. */
  readonly unread: readonly Verdict[]
  /** Whether there are patterns in the new revision that accept nothing, for they have a syntax error. */
  readonly faulty: readonly Verdict[]
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
  const compared = pairs.map((pair, index) => {
    const [was, is] = [olds[index], news[index]].map(source => source && specs.get(source))
    return {was, is, page: (pair.after ?? pair.before)?.path ?? ''}
  })
  return {
    changes: compared.flatMap(({was, is, page}) => diff(was, is).map(change => toNamed(change, page))),
    specs: compared.flatMap(({was, is, page}) => [was, is].flatMap(spec => (spec ? [{...spec, page}] : []))),
    unread: after.verdicts.filter(isUnread),
    faulty: after.verdicts.filter(({check}) => check === 'pattern-syntax'),
    old: toOldVerdict(before.verdicts.filter(isUnread)),
    texts: new Map(pages.map(({page: {source}}) => [source.path, source.text])),
  }
}

const toList = (source: Source | undefined): readonly Source[] => (source ? [source] : [])

/** A page that is gone is told at the path that people know, which its pull request shows, and not at that of a revision. */
function toNamed(change: Change, page: string): Change {
  if (change.subject !== 'page') return change
  const {path, place} = change
  return {...change, name: page, path: page, ...(path !== page && {related: {message: 'before', path, place}})}
}

const toOldVerdict = (unread: readonly Verdict[]): Verdict => ({
  check: 'revision-unreadable',
  title: 'All of the old revision can be read.',
  status: unread.length > 0 ? 'inconclusive' : 'pass',
  diagnostics: unread.flatMap(({diagnostics}) => diagnostics).map(one => ({...one, severity: 'warning'})),
})
