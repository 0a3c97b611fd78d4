import type {Call, ExitCode} from '../command.ts'
import {answer, findFormat, report} from '../report.ts'
import {UsageError} from '../usage-error.ts'
import type {Judged} from './judged.ts'

/**
 * Makes sure that there is the format that was asked for: those of a report, and Markdown.
 *
 * @throws UsageError where there is none.
 */
export async function requireFormat({options: {format = 'text'}}: Call): Promise<void> {
  const {formats} = await import('../../index.ts')
  const ids = [...formats.map(({id}) => id), 'markdown'].sort()
  if (!ids.includes(format)) throw new UsageError(`Unexpected format \`${format}\`, expected one of ${ids.join(', ')}`)
}

/** Prints changes in the format that was asked for. */
export async function printChanges(call: Call, judged: Judged, texts: ReadonlyMap<string, string>): Promise<ExitCode> {
  const text = await toText(call, judged)
  if (text === undefined) {
    const {formatAppendix} = await import('./format-appendix.ts')
    return report(call, judged.report.verdicts, texts, formatAppendix(judged))
  }
  await answer(call, text)
  return judged.report.counts.fail > 0 ? 1 : 0
}

/** Changes in a format of their own; nothing where it is one of reports. */
async function toText(call: Call, judged: Judged): Promise<string | undefined> {
  if (call.options.format === 'markdown') return (await import('./format-markdown.ts')).formatMarkdown(judged)
  if (call.options.format !== 'json') return undefined
  return (await import('./format-json.ts')).formatJson(judged, await findFormat(call))
}
