import {type Diagnostic, toVisible} from '../../diagnostic/index.ts'
import {diagnosticsByPlace} from '../by-place.ts'
import {formatCounts} from '../counts.ts'
import {defineFormat} from '../format.ts'
import {formatMessage} from '../message.ts'
import {quietVerdicts} from '../report.ts'

/** Workflow commands, one a line; GitHub shows ten annotations of a kind for each step. */
export const github = defineFormat({
  id: 'github',
  about: 'Annotations on the lines of a pull request, for GitHub Actions.',
  format: report =>
    [
      ...diagnosticsByPlace(report).map(annotation),
      ...quietVerdicts(report).map(({check, title, status}) =>
        command(status === 'fail' ? 'error' : 'warning', {title: check}, `${status}: ${title}`),
      ),
      command('notice', {title: report.tool.name}, formatCounts(report)),
      '',
    ].join('\n'),
})

function annotation(diagnostic: Diagnostic): string {
  const {severity, path, place, code} = diagnostic
  const {start, end} = place
  // The runner refuses columns beside two different lines.
  const columns = start.line === end.line ? {col: start.column, endColumn: end.column} : {}
  const properties = {file: path, line: start.line, endLine: end.line, ...columns, title: code}
  return command(severity, properties, formatMessage(diagnostic))
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${name} ${list.join(',')}::${toVisible(message).replaceAll('%', '%25')}`
}

/** `toVisible` first, so that no CR or LF is left to escape; the runner undoes these three in a property. */
function escapeProperty(value: string): string {
  return toVisible(value).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C')
}
