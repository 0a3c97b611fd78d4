import {applyDeviations, type ConformanceRun, NoEndpoint, NoLog, runConformance} from '../../conformance/index.ts'
import {createHttpEndpoint} from '../../conformance/node/index.ts'
import type {ConformanceConfig, Run, Spec} from '../../index.ts'
import type {Call, ExitCode} from '../command.ts'
import {isUnread, refuse} from '../files/unread.ts'
import {note} from '../io.ts'
import {answer, findFormat, report} from '../report.ts'
import {judge, start} from '../start.ts'
import {UsageError} from '../usage-error.ts'
import {findClaims} from './find-claims.ts'
import {findSpec} from './find-spec.ts'
import {formatAppendix} from './format-appendix.ts'
import {claimsToJson, formatClaims} from './format-claims.ts'
import {loadDeviations} from './load-deviations.ts'
import {type Events, openEvents} from './open-events.ts'
import {createProgress} from './progress.ts'
import {readSettings, type Settings} from './read-settings.ts'

/** Tests an endpoint against its page, or lists what would be tested. */
export async function runConform(call: Call): Promise<ExitCode> {
  const {page, list} = call.options
  const format = await findFormat(call)
  const {config, sources, lint, encoding, texts} = await start({...call, args: page === undefined ? [] : [page]})
  const {pages, verdicts} = await judge(sources, {...lint, strict: false})
  const unread = [encoding, ...verdicts].filter(isUnread)
  if (unread.length > 0) return refuse(call, unread, texts)
  const spec = findSpec(pages.map(({spec}) => spec))
  return list ? printClaims(call, spec, format.id) : test(call, spec, texts, config?.conformance ?? {})
}

async function printClaims(call: Call, spec: Spec, format: string): Promise<ExitCode> {
  if (format !== 'text' && format !== 'json') {
    throw new UsageError(`Unexpected format \`${format}\` of --list, expected one of json, text`)
  }
  const {only, skip} = call.options
  const claims = findClaims(spec, {...(only && {only}), ...(skip && {skip})})
  await answer(call, format === 'json' ? claimsToJson(claims) : formatClaims(claims))
  return 0
}

async function test(
  call: Call,
  spec: Spec,
  texts: ReadonlyMap<string, string>,
  config: ConformanceConfig,
): Promise<ExitCode> {
  const settings = readSettings(call, config)
  findClaims(spec, settings)
  const path = call.options.deviations ?? config.deviations
  const ids = findClaims(spec, {}).flatMap(({claims}) => claims.map(({id}) => id))
  const known = path === undefined ? undefined : loadDeviations(call.io.cwd, path, ids)
  const found = await run(call, spec, settings, config)
  const verdicts = known ? applyDeviations(found.verdicts, known.deviations, known.path) : found.verdicts
  const told = toRun(settings, found)
  const all = known ? new Map([...texts, [known.path, known.text]]) : texts
  return report(call, verdicts, all, formatAppendix(verdicts, told), told)
}

async function run(call: Call, spec: Spec, settings: Settings, config: ConformanceConfig): Promise<ConformanceRun> {
  const {base, path, timeout} = settings
  const {fields} = config
  const progress = createProgress(call.io)
  let events: Events | undefined
  try {
    events = await openEvents(call, config)
    const found = await runConformance(createHttpEndpoint(base, {timeout}), spec, {
      ...settings,
      ...(events && {log: events.log}),
      ...(fields && {fields}),
      onProgress: progress.tell,
    })
    const broken = events?.broken()
    // No more than that claims are undecided would be seen of it.
    if (broken !== undefined) await note(call.io, broken)
    return found
  } catch (error) {
    if (error instanceof NoEndpoint) throw new UsageError(`${base}${path}: ${error.message}`, {cause: error})
    throw error instanceof NoLog ? new UsageError(error.message, {cause: error}) : error
  } finally {
    progress.end()
    await events?.close()
  }
}

const toRun = ({base, path, origin, client, runs, vectors}: Settings, {seed, sent, requests}: ConformanceRun): Run => ({
  url: `${base}${path}`,
  ...(origin !== undefined && {origin}),
  ...(client !== undefined && {client}),
  seed,
  runs,
  ...(vectors !== undefined && {vectors}),
  sent,
  requests: Object.fromEntries(requests),
})
