import type {Source} from '../../src/diagnostic/index.ts'
import {toSpec} from '../../src/page/index.ts'
import {type Traced, type TraceOptions, trace} from '../../src/trace.ts'
import {pageOf, tableOf, zoneOf} from '../support/pages.ts'

/** Two sentences and a pattern. */
const text = [
  '# Flows',
  '',
  '<!--begin-requirement-flow.id-->',
  'A flow must have an id.',
  '<!--end-requirement-flow.id-->',
  'Its time <!--begin-requirement-flow.time-->should be a number<!--end-requirement-flow.time-->.',
  '',
  tableOf(['uid', zoneOf('uid', '`^a|b$`'.replace('|', '\\|'))]),
].join('\n')

/** The page. */
export const page = pageOf(text, 'docs/page.md')

/** A file by its lines. */
export const file = (path: string, ...lines: readonly string[]): Source => ({path, text: lines.join('\n')})

/** Traces the page to one file of code and one of tests. */
export const traceTo = (code: readonly string[], tests: readonly string[] = [], options?: TraceOptions): Traced =>
  trace([toSpec(page)], {code: [file('src/a.ts', ...code)], tests: [file('test/a.ts', ...tests)]}, options)

/** What is said of a traced page. */
export const messagesOf = ({verdicts}: Traced): readonly string[] =>
  verdicts.flatMap(({diagnostics}) =>
    diagnostics.map(({severity, path, place, message}) => `${path}:${place.start.line} ${severity} ${message}`),
  )

/** The comments that leave nothing to be said. */
export const complete = [
  ['// implements flow.id, flow.time, validation.uid'],
  ['// tests flow.id, flow.time, validation.uid'],
] as const
