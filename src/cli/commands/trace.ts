import type {Page, Spec} from '../../index.ts'
import {type Call, defineCommand, type ExitCode, pageOptions, pages} from '../command.ts'
import {toFileState} from '../files/file-state.ts'
import {readPages} from '../files/read-pages.ts'
import {isUnread, refuse} from '../files/unread.ts'
import {writeArtifacts} from '../files/write-artifacts.ts'
import {note} from '../io.ts'
import {answer, isColored} from '../report.ts'
import {judge, type Start, start} from '../start.ts'
import {findSources, usual} from '../trace/find-sources.ts'
import {printTrace, requireFormat} from '../trace/print-trace.ts'
import {checkSnapshot} from '../trace/snapshot.ts'
import {UsageError} from '../usage-error.ts'

/** Each claim of the page against the code that keeps it and the test that holds it to it. */
export const trace = defineCommand({
  id: 'trace',
  about:
    'Tell which requirements of a page are implemented and tested, by the comments in code and tests that cite them.',
  examples: [
    ['docparity trace', 'fail where a requirement has no implementation or no test, or a citation no requirement'],
    ['docparity trace --snapshot', `write the matrix to ${usual.snapshot}, to be committed`],
    ['docparity trace --check', 'in CI: fail, too, where that matrix is stale, and show the difference'],
    ['docparity trace --format html --output trace.html', 'the page, with the coverage of each sentence beside it'],
    ['docparity trace docs/metrics.md --suggest', 'sentences that could be requirements, with markers to paste'],
  ],
  takes: pages,
  options: [
    ['--snapshot', `write the matrix of requirements to a file, by default ${usual.snapshot}`],
    ['--check', 'write nothing; fail where the committed matrix is stale'],
    ['--suggest', 'list sentences that sound normative and have no id'],
    ['--format <id>', 'text (default), json, sarif, junit, github, markdown (the matrix) or html (the page)'],
    ['--strict', 'let warnings fail too'],
    ...pageOptions,
  ],
  async run(call) {
    requireOneTask(call)
    await requireFormat(call)
    if (call.options.suggest) return suggest(call)
    const begun = await start(call)
    const {pages, verdicts} = await judge(begun.sources, {...begun.lint, strict: false})
    const unread = [begun.encoding, ...verdicts].filter(isUnread)
    return unread.length > 0 ? refuse(call, unread, begun.texts) : run(call, begun, pages)
  },
})

function requireOneTask({options: {snapshot, check, suggest, format = 'text'}}: Call): void {
  const tasks = Object.entries({snapshot, check, suggest}).flatMap(([name, value]) => (value ? [`--${name}`] : []))
  if (tasks.length > 1) throw new UsageError(`Unexpected ${tasks.join(' and ')}, expected one of them`)
  if (suggest && format !== 'text') throw new UsageError(`Unexpected format \`${format}\` of --suggest, expected text`)
}

/** A page without any marker is where suggestions are needed most. */
async function suggest(call: Call): Promise<ExitCode> {
  const [{checkPages}, {suggestRequirements}, {formatSuggestions}] = await Promise.all([
    import('../../index.ts'),
    import('../../trace.ts'),
    import('../trace/format-suggestions.ts'),
  ])
  const {sources, encoding, texts} = await start(call, {blank: true})
  const {pages, verdicts} = checkPages(sources)
  const unread = [encoding, ...verdicts].filter(isUnread)
  if (unread.length > 0) return refuse(call, unread, texts)
  await answer(
    call,
    formatSuggestions(
      pages.flatMap(({page}) => suggestRequirements(page)),
      isColored(call),
    ),
  )
  return 0
}

async function run(
  call: Call,
  {config, texts, sources}: Start,
  pages: readonly {readonly page: Page; readonly spec: Spec}[],
): Promise<ExitCode> {
  const {formatMatrix, trace} = await import('../../trace.ts')
  const {snapshot = usual.snapshot} = config?.trace ?? {}
  const files = await findSources(call, config?.trace ?? {}, [...sources.map(({path}) => path), snapshot])
  const {coverage, verdicts} = trace(
    pages.map(({spec}) => spec),
    files,
    {others: await readOthers(call, config?.pages ?? []), strict: call.options.strict === true},
  )
  const all = new Map([...[...files.code, ...files.tests].map(({path, text}) => [path, text] as const), ...texts])
  const told = {pages: pages.map(({page}) => page), coverage, verdicts, texts: all, appendix: ''}
  const matrix = formatMatrix(coverage, {path: snapshot})
  if (call.options.snapshot) await write(call, snapshot, matrix)
  if (!call.options.check) return printTrace(call, told)
  const {verdict, diff, committed = ''} = await checkSnapshot(call.io.cwd, snapshot, matrix)
  all.set(snapshot, committed)
  call.seen.set(snapshot, toFileState(call.io.cwd, snapshot))
  return printTrace(call, {...told, verdicts: [...verdicts, verdict], appendix: diff})
}

/** The pages of the configuration, where the command line names others: their requirements may be cited all the same. */
async function readOthers({args, io}: Call, names: readonly string[]): Promise<readonly Spec[]> {
  if (args.length === 0 || names.length === 0) return []
  const {sources} = await readPages(io.cwd, names)
  const {checkPages} = await import('../../index.ts')
  return checkPages(sources).pages.map(({spec}) => spec)
}

async function write({io}: Call, path: string, text: string): Promise<void> {
  const written = writeArtifacts(io.cwd, [{path, text}], io.disk)
  await note(io, `${written.length > 0 ? 'Wrote' : 'Unchanged:'} ${path}`)
}
