import {styleText} from 'node:util'
import {type Condition, type Pattern, type Spec, toVisible} from '../index.ts'

/** One line of the overview: what a thing is called, and what is said about it. */
type Line = readonly [name: string, ...facts: (string | undefined)[]]

/**
 * What pages say, for people: a heading for each kind of thing, a line for each thing, its own lines indented.
 * Control characters are shown as code points, so that no page can steer a terminal.
 */
export function formatOverview(specs: readonly Spec[], color: boolean): string {
  const bold = (text: string) => (color ? styleText('bold', toVisible(text), {validateStream: false}) : toVisible(text))
  const section = (title: string, lines: readonly Line[]) =>
    lines.length > 0 ? [bold(`${title} (${lines.length})`), ...lines.flatMap(formatLine).map(toVisible), ''] : []
  return specs
    .flatMap(spec => [
      `${bold(spec.page)} sha256 ${spec.sha256.slice(0, 12)}`,
      '',
      ...section('Parameters', parameterLines(spec)),
      ...section('Answer', answerLines(spec)),
      ...section('Conditions', spec.conditions.map(conditionLine)),
      ...section('Requirements', requirementLines(spec)),
    ])
    .map(line => `${line}\n`)
    .join('')
}

const formatLine = ([name, ...facts]: Line) => [`  ${name}`, ...facts.flatMap(fact => (fact ? [`    ${fact}`] : []))]

const parameterLines = ({parameters}: Spec) =>
  parameters.map(
    ({name, description, examples, values, pattern, place}): Line => [
      `${name} (line ${place.start.line})`,
      crop(description),
      pattern ? `pattern  ${pattern.source}` : 'pattern  none: any value is accepted',
      values && `${isBeside(values, pattern) ? 'or      ' : 'values  '} ${values.join(', ')}`,
      examples.length > 0 ? `examples ${examples.join(', ')}` : undefined,
    ],
  )

/** Whether some of the values are accepted beside the pattern, and not by it. */
const isBeside = (values: readonly string[], pattern: Pattern | undefined) =>
  pattern !== undefined && values.some(value => !new RegExp(pattern.source, pattern.flags).test(value))

const answerLines = ({answer}: Spec) =>
  answer.map(
    ({name, description, type, pattern, place}): Line => [
      `${name}: ${type} (line ${place.start.line})`,
      crop(description),
      pattern && `pattern  ${pattern.source}`,
    ],
  )

function conditionLine({parameter, values, when, place}: Condition): Line {
  const must = values.length > 0 ? `is ${values.join(' or ')}` : 'is there'
  const applies = when.map(({parameter, value}) => `${parameter}=${value}`).join(' and ')
  return [`${parameter} ${must}, when ${applies} (line ${place.start.line})`]
}

const requirementLines = ({requirements}: Spec) =>
  requirements.map(({id, level, text, place}): Line => [`${id} (${level}, line ${place.start.line})`, crop(text)])

/** An overview has one line for a thing; JSON has all of it. */
const crop = (text: string) => (text.length > 96 ? `${text.slice(0, 95).trimEnd()}…` : text)
