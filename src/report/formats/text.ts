import picocolors from 'picocolors'
import {type Diagnostic, formatWitness, type Place, type Related, toVisible} from '../../diagnostic/index.ts'
import {diagnosticsByPlace} from '../by-place.ts'
import {toCodeFrame} from '../code-frame.ts'
import {formatCounts} from '../counts.ts'
import {defineFormat, type FormatOptions} from '../format.ts'
import {formatMessage, formatRelated} from '../message.ts'
import {quietVerdicts} from '../report.ts'

type Colors = ReturnType<typeof picocolors.createColors>

/**
 * Nine rows with the same fault need one frame, not nine: a warning that repeats takes one line. So does a claim that is
 * broken in many ways: its sentence and its line are shown with the first.
 */
export const text = defineFormat({
  id: 'text',
  about: 'For people: each diagnostic with its line of the page, then the counts.',
  format: (report, options) => {
    const colors = picocolors.createColors(options.color)
    const seen = new Set<string>()
    const blocks = diagnosticsByPlace(report).map(diagnostic => {
      const [kind, told] = [kindOf(diagnostic), `${diagnostic.code} ${diagnostic.claim}`]
      const repeats = diagnostic.severity === 'warning' && seen.has(kind)
      const isTold = diagnostic.claim !== undefined && seen.has(told)
      seen.add(kind).add(told)
      return repeats ? [shortLine(diagnostic, colors)] : ['', ...block(diagnostic, options, colors, isTold)]
    })
    const quiet = quietVerdicts(report).map(({check, title, status}) => toVisible(`${status} ${check}: ${title}`))
    const lines = [...blocks.flat(), '', ...quiet, colors.bold(formatCounts(report)), '']
    return lines.slice(lines.findIndex(line => line !== '')).join('\n')
  },
})

/** Messages of one kind differ in what they quote alone, whoever says so. */
function kindOf({path, message}: Diagnostic): string {
  return JSON.stringify([path, message.replace(/`[^`]*`/g, '``')])
}

function headLine({path, place: {start}, severity, code}: Diagnostic, colors: Colors): string {
  const paint = severity === 'error' ? colors.red : colors.yellow
  return `${colors.bold(toVisible(`${path}:${start.line}:${start.column}`))} ${paint(severity)} ${toVisible(code)}`
}

function shortLine(diagnostic: Diagnostic, colors: Colors): string {
  return `${headLine(diagnostic, colors)} ${colors.dim(formatMessage(diagnostic))}`
}

function block(diagnostic: Diagnostic, options: FormatOptions, colors: Colors, isTold: boolean): readonly string[] {
  const {message, witness, severity, related = [], claim, repeat, edits = []} = diagnostic
  const paint = severity === 'error' ? colors.red : colors.yellow
  return [
    headLine(diagnostic, colors),
    `  ${toVisible(message)}`,
    ...(witness === undefined ? [] : [`  witness: ${formatWitness(witness)}`]),
    ...(claim === undefined || isTold ? [] : [`  claim: ${toVisible(claim)}`]),
    ...(isTold ? [] : frameLines(diagnostic, options, colors, paint)),
    ...related.flatMap(other => relatedLines(other, options, colors)),
    ...(repeat === undefined ? [] : [`  repeat: ${toVisible(repeat)}`]),
    ...(edits.length > 0 ? [`  ${colors.green('fix available: run with --fix')}`] : []),
  ]
}

/** The other place, with its line where its text is there. */
const relatedLines = (related: Related, options: FormatOptions, colors: Colors): readonly string[] => [
  `  ${formatRelated(related)}`,
  ...frameLines(related, options, colors, colors.cyan),
]

function frameLines(
  {path, place}: {readonly path: string; readonly place: Place},
  {sources}: FormatOptions,
  colors: Colors,
  paint: (text: string) => string,
): readonly string[] {
  const frame = toCodeFrame(sources.get(path) ?? '', place)
  if (frame === undefined || frame.code === '') return []
  const number = String(place.start.line)
  return [
    `  ${colors.dim(`${number} |`)} ${frame.code}`,
    `  ${colors.dim(`${' '.repeat(number.length)} |`)} ${paint(frame.carets)}`,
  ]
}
