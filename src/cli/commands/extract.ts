import type {AnswerField, Parameter, Pattern, Spec} from '../../index.ts'
import {defineCommand, pageOptions, pages} from '../command.ts'
import {isUnread, refuse} from '../files/unread.ts'
import {answer, isColored} from '../report.ts'
import {judge, start} from '../start.ts'
import {UsageError} from '../usage-error.ts'

/** The page as data. */
export const extract = defineCommand({
  id: 'extract',
  about: 'Show what a page says: parameters, patterns, examples, requirements.',
  examples: [
    ['docparity extract docs/metrics.md', 'an overview to read'],
    ['docparity extract docs/metrics.md --format json', 'one object for programs; for several pages, a list of them'],
  ],
  takes: pages,
  options: [['--format <id>', 'text (default) or json'], ...pageOptions],
  async run(call) {
    const {format = 'text'} = call.options
    if (format !== 'text' && format !== 'json') {
      throw new UsageError(`Unexpected format \`${format}\`, expected one of json, text`)
    }
    const {sources, lint, encoding, texts} = await start(call)
    const {pages, verdicts} = await judge(sources, {...lint, strict: false})
    const unread = [encoding, ...verdicts].filter(isUnread)
    if (unread.length > 0) return refuse(call, unread, texts)
    const specs = pages.map(({spec}) => spec)
    const {formatOverview} = await import('../overview.ts')
    await answer(call, format === 'json' ? formatJson(specs) : formatOverview(specs, isColored(call)))
    return 0
  },
})

function formatJson(specs: readonly Spec[]): string {
  const [first, ...others] = specs.map(toJson)
  return `${JSON.stringify(others.length > 0 ? [first, ...others] : first, null, 2)}\n`
}

/** Written out key by key, with null for what is not there: a schema promises it. */
const toJson = ({page, sha256, parameters, answer, conditions, requirements}: Spec) => ({
  page,
  sha256,
  parameters: parameters.map(parameterToJson),
  answer: answer.map(answerToJson),
  conditions,
  requirements: requirements.map(({id, level, text, place}) => ({id, level, text, place})),
})

const parameterToJson = ({name, description, examples, values, pattern, place}: Parameter) => ({
  name,
  description,
  examples,
  values: values ?? null,
  pattern: patternToJson(pattern),
  place,
})

const answerToJson = ({name, description, type, pattern, place}: AnswerField) => ({
  name,
  description,
  type,
  pattern: patternToJson(pattern),
  place,
})

const patternToJson = (pattern: Pattern | undefined) =>
  pattern ? {source: pattern.source, flags: pattern.flags, place: pattern.place} : null
