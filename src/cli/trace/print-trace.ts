import {relative, resolve, sep} from 'node:path'
import type {Page, Verdict} from '../../index.ts'
import type {Citation, Covered} from '../../trace.ts'
import type {Call, ExitCode} from '../command.ts'
import {answer, findFormat, report, version} from '../report.ts'
import {UsageError} from '../usage-error.ts'

/** All that a run of `trace` has to say. */
export interface Told {
  readonly pages: readonly Page[]
  readonly coverage: readonly Covered[]
  readonly verdicts: readonly Verdict[]
  /** Texts by path, for code frames. */
  readonly texts: ReadonlyMap<string, string>
  /** What stands behind a report as text. */
  readonly appendix: string
}

/**
 * Makes sure that there is the format that was asked for: those of a report, Markdown and HTML.
 *
 * @throws UsageError where there is none.
 */
export async function requireFormat({options: {format = 'text'}}: Call): Promise<void> {
  const {formats} = await import('../../index.ts')
  const ids = [...formats.map(({id}) => id), 'html', 'markdown'].sort()
  if (!ids.includes(format)) throw new UsageError(`Unexpected format \`${format}\`, expected one of ${ids.join(', ')}`)
}

/** Prints what was traced in the format that was asked for. */
export async function printTrace(call: Call, told: Told): Promise<ExitCode> {
  const {formatCoverage} = await import('../../trace.ts')
  const text = await toText(call, told)
  if (text === undefined) {
    return report(call, told.verdicts, told.texts, `${formatCoverage(told.coverage)}\n${told.appendix}`)
  }
  await answer(call, text)
  const {toExitCode, toReport} = await import('../../index.ts')
  return toExitCode(toReport(told.verdicts, version), {strict: call.options.strict === true})
}

/** What was traced in a format of its own; nothing where it is one of reports. */
async function toText(call: Call, {pages, coverage, verdicts}: Told): Promise<string | undefined> {
  const {formatMatrix, formatTraceHtml} = await import('../../trace.ts')
  const {format, output} = call.options
  if (format === 'html') return formatTraceHtml(pages, coverage)
  if (format === 'markdown') {
    const path = output === undefined ? '' : relative(call.io.cwd, resolve(call.io.cwd, output)).replaceAll(sep, '/')
    return formatMatrix(coverage, {path, lines: true})
  }
  return format === 'json' ? formatJson(call, coverage, verdicts) : undefined
}

/** The report as `check --format json` prints it, with all requirements and their citations beside it. */
async function formatJson(call: Call, coverage: readonly Covered[], verdicts: readonly Verdict[]): Promise<string> {
  const [{toReport}, {toJsonText}, json] = await Promise.all([
    import('../../index.ts'),
    import('../../languages.ts'),
    findFormat(call),
  ])
  const full = JSON.parse(json.format(toReport(verdicts, version), {sources: new Map(), color: false}))
  return toJsonText({...full, requirements: coverage.map(toEntry)})
}

/** Written out key by key: a schema promises it. */
const toEntry = ({page, requirement, implementations, tests, exceptions, todos}: Covered) => ({
  id: requirement.id,
  level: requirement.level,
  text: requirement.text,
  path: page,
  place: requirement.place,
  implementations: implementations.map(toCitation),
  tests: tests.map(toCitation),
  exceptions: exceptions.map(toCitation),
  todos: todos.map(toCitation),
})

const toCitation = ({path, place, reason}: Citation) => ({path, place, because: reason === '' ? null : reason})
