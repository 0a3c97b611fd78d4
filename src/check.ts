import type {Source, Verdict} from './diagnostic/index.ts'
import {fixPage, type LintOptions, type LintPage, lintPages} from './lint/index.ts'
import {readPage, toSpec} from './page/index.ts'

/** What was read from pages, and what is to be said about it. */
export interface Checked {
  readonly pages: readonly LintPage[]
  readonly verdicts: readonly Verdict[]
}

/**
 * The whole path, from the text of pages to verdicts.
 *
 * @example
 * checkPages([{path: 'a.md', text: 'x <!--begin-validation-x-->^a$'}]).verdicts.filter(({status}) => status === 'fail').map(({check}) => check) // ['marker-unclosed']
 */
export function checkPages(sources: readonly Source[], options: LintOptions = {}): Checked {
  const pages = sources.map(readLintPage)
  return {pages, verdicts: lintPages(pages, options)}
}

/** Repairs what can be repaired safely, page by page; all else stays, byte for byte. */
export function fixPages(sources: readonly Source[], options: LintOptions = {}): readonly Source[] {
  const lint = (source: Source) => checkPages([source], options).verdicts.flatMap(({diagnostics}) => diagnostics)
  return sources.map(source => fixPage(source, lint).source)
}

function readLintPage(source: Source): LintPage {
  const page = readPage(source)
  return {page, spec: toSpec(page)}
}
