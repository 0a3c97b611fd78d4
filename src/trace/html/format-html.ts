import type {Citation} from '../citations/citation.ts'
import {formatCoverage} from '../counts.ts'
import {type Covered, isImplemented, isTested} from '../coverage.ts'
import {escapeHtml} from './escape.ts'
import {toRowId, toState} from './note.ts'
import {style} from './style.ts'

/** A page that is rendered, with notes in its margin. */
export interface RenderedPage {
  readonly path: string
  readonly html: string
}

/** One HTML file that shows pages with the coverage of each sentence beside it, and the matrix below. It loads nothing. */
export function formatHtml(coverage: readonly Covered[], pages: readonly RenderedPage[]): string {
  const title = `Requirements of ${pages.map(({path}) => path).join(', ')}`
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    // Nothing is loaded or run anyway: this holds the browser to it.
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<header><p class="counts">${escapeHtml(formatCoverage(coverage))}</p>${toBar(coverage)}</header>`,
    '<main>',
    ...pages.map(({path, html}) => `<article><p class="path">${escapeHtml(path)}</p>\n${html}</article>`),
    ...toMatrix(coverage),
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`
}

/** A stripe for each requirement, in the order of the pages. */
const toBar = (coverage: readonly Covered[]): string =>
  `<div class="bar" aria-hidden="true">${coverage.map(covered => `<i class="${toState(covered)}"></i>`).join('')}</div>`

const toMatrix = (coverage: readonly Covered[]): readonly string[] => [
  '<section class="matrix">',
  '<h2>Requirements</h2>',
  '<table>',
  '<thead><tr><th>Requirement</th><th>Level</th><th>Sentence</th><th>Implemented</th><th>Tested</th></tr></thead>',
  '<tbody>',
  ...coverage.map(toRow),
  '</tbody>',
  '</table>',
  '</section>',
]

function toRow(covered: Covered): string {
  const {page, requirement, implementations, tests, exceptions, todos} = covered
  const {id, level, text, place} = requirement
  const notes = [...exceptions.map(one => toReason('exception', one)), ...todos.map(one => toReason('todo', one))]
  const cells = [
    `<code>${escapeHtml(id)}</code><br><small>${escapeHtml(page)}:${place.start.line}</small>`,
    level,
    escapeHtml(text),
    [...toPlaces(implementations), ...notes, ...(isImplemented(covered) ? [] : [none])].join('<br>'),
    [...toPlaces(tests), ...(isTested(covered) ? [] : [none])].join('<br>') || 'excepted',
  ]
  return `<tr id="${toRowId(id)}" class="${toState(covered)}">${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
}

const none = '<span class="unmet">✗ none</span>'

const toPlaces = (citations: readonly Citation[]): readonly string[] => citations.map(toPlace)

const toPlace = ({path, place: {start}}: Citation): string => `<code>${escapeHtml(path)}:${start.line}</code>`

const toReason = (word: string, citation: Citation): string =>
  `${toPlace(citation)} ${word}${citation.reason && `: ${escapeHtml(citation.reason)}`}`
