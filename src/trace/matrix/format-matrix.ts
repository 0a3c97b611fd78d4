import type {Citation} from '../citations/citation.ts'
import {formatCoverage} from '../counts.ts'
import {type Covered, isImplemented, isTested} from '../coverage.ts'
import {escapeText, toCode} from './escape.ts'
import {toLink} from './to-link.ts'

/** How a matrix is written. */
export interface MatrixOptions {
  /** The file that will hold it: links are relative to its folder. */
  readonly path?: string
  /** Whether to tell lines. A file that is committed does without: its lines would change with each edit of the code. */
  readonly lines?: boolean
}

/** The matrix of requirements as Markdown: for each page a table, and in it one line a requirement. O(citations · log). */
export function formatMatrix(coverage: readonly Covered[], options: MatrixOptions = {}): string {
  const pages = [...new Set(coverage.map(({page}) => page))]
  const sections = pages.flatMap(page => [
    '',
    `## ${toLink(page, {path: options.path})}`,
    '',
    '|Requirement|Level|Sentence|Implemented|Tested|',
    '|-|-|-|-|-|',
    ...coverage.filter(covered => covered.page === page).map(covered => toRow(covered, options)),
  ])
  return `${['# Requirements', '', `${formatCoverage(coverage)}.`, ...sections].join('\n')}\n`
}

function toRow(covered: Covered, options: MatrixOptions): string {
  const {page, requirement, implementations, tests, exceptions, todos} = covered
  const {id, level, text, place} = requirement
  const isExcepted = exceptions.length > 0
  const cells = [
    options.lines ? toLink(page, {path: options.path, line: place.start.line, text: toCode(id)}) : toCode(id),
    level,
    escapeText(text),
    [
      ...toFiles(implementations, options),
      ...exceptions.map(one => toNote('exception', one, options)),
      ...todos.map(one => toNote('todo', one, options)),
      ...(isImplemented(covered) ? [] : ['**no**']),
    ].join(', '),
    [...toFiles(tests, options), ...(isTested(covered) ? [] : ['**no**'])].join(', ') || (isExcepted ? 'excepted' : ''),
  ]
  return `|${cells.join('|')}|`
}

/** Each file once, or each line once. */
function toFiles(citations: readonly Citation[], {path, lines}: MatrixOptions): readonly string[] {
  const links = citations
    .toSorted((a, b) => (a.path === b.path ? a.place.start.line - b.place.start.line : a.path < b.path ? -1 : 1))
    .map(one => toLink(one.path, {path, ...(lines && {line: one.place.start.line})}))
  return [...new Set(links)]
}

function toNote(word: string, citation: Citation, options: MatrixOptions): string {
  const reason = citation.reason && ` because ${escapeText(citation.reason)}`
  return `${word}${reason} (${toFiles([citation], options)})`
}
