import type {Diagnostic, Source} from '../../src/diagnostic/index.ts'
import {type LintOptions, type LintPage, lintPages} from '../../src/lint/index.ts'
import {readPage, toSpec} from '../../src/page/index.ts'

/** Reads a page as a run does. */
export function read(source: Source): LintPage {
  const page = readPage(source)
  return {page, spec: toSpec(page)}
}

/** All diagnostics of some pages. */
export const lint = (sources: readonly Source[], options?: LintOptions): readonly Diagnostic[] =>
  lintPages(sources.map(read), options).flatMap(({diagnostics}) => diagnostics)

/** As the examples of rules say it. */
export const say = ({place: {start, end}, message}: Diagnostic): string =>
  `${start.line}:${start.column}-${end.line}:${end.column}: ${message}`
