import {type Around, renderHtml} from './page/html/render-html.ts'
import type {Page, Zone} from './page/index.ts'
import {type Covered, formatHtml, toNote, toState} from './trace/index.ts'

/** Sentences that sound normative and have no id yet. */
export {type Suggestion, suggestRequirements} from './page/sentences/suggest.ts'

/** Holds the requirements of pages against citations in code and tests, and prints what comes of it. */
export {
  type Citation,
  type CitationKind,
  type CitingFiles,
  type Covered,
  formatCoverage,
  formatMatrix,
  type MatrixOptions,
  type ReadCitations,
  readCitations,
  type Traced,
  type TraceOptions,
  trace,
  type UnreadableCitation,
} from './trace/index.ts'

/** One HTML file that shows pages as a reader sees them, with the coverage of each sentence beside it. */
export function formatTraceHtml(pages: readonly Page[], coverage: readonly Covered[]): string {
  const rendered = pages.map(page => {
    const own = new Map(
      coverage.filter(covered => covered.page === page.source.path).map(covered => [covered.requirement.id, covered]),
    )
    return {path: page.source.path, html: renderHtml(page, zone => toAround(own.get(toId(zone))))}
  })
  return formatHtml(coverage, rendered)
}

/** The id of the requirement that a zone is. */
const toId = ({kind, name}: Zone): string => (kind === 'requirement' ? name : `${kind}.${name}`)

function toAround(covered: Covered | undefined): Around | undefined {
  if (!covered) return undefined
  return {begin: `<page-zone class="${toState(covered)}">`, end: '</page-zone>', beside: toNote(covered)}
}
