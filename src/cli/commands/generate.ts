import {readFileSync} from 'node:fs'
import {join, posix, resolve} from 'node:path'
import type {Artifact, Config, GenerateConfig, Spec, Verdict} from '../../index.ts'
import {type Call, defineCommand, pages, reportOptions} from '../command.ts'
import {writeArtifacts} from '../files/write-artifacts.ts'
import {note} from '../io.ts'
import {findFormat, report} from '../report.ts'
import {judge, start} from '../start.ts'
import {codeOf, toUsageError, UsageError} from '../usage-error.ts'

const usual: GenerateConfig = {target: 'typescript', output: 'src/generated/validators.ts'}

/** The page as code, or the proof that the committed code is the page's. */
export const generate = defineCommand({
  id: 'generate',
  about: 'Write typed validators from a page, or check those that are committed.',
  examples: [
    ['docparity generate docs/metrics.md', `write ${usual.output}`],
    ['docparity generate --check', 'in CI: fail where a committed file is stale or edited, and show the difference'],
  ],
  takes: pages,
  options: [
    ['--check', 'write nothing; fail where a file is not what the page generates'],
    ['--target <id>', `what to generate: ${usual.target} (default)`],
    ['--out <file>', `where to write the validators: ${usual.output} (default)`],
    ...reportOptions,
  ],
  async run(call) {
    const {checkArtifacts} = await import('../../index.ts')
    await findFormat(call)
    const {config, sources, lint, encoding, texts} = await start(call)
    const {pages, verdicts} = await judge(sources, lint)
    const failed = [encoding, ...verdicts].filter(({status}) => status === 'fail')
    if (failed.length > 0) return report(call, failed, texts)
    const specs = pages.map(({spec}) => spec)
    const artifacts = (await Promise.all(toJobs(call, config, specs).map(job => run(job, specs)))).flat()
    refuseOverwriting(call, artifacts)
    if (!call.options.check) await write(call, artifacts)
    const committed = readCommitted(call, artifacts)
    const fresh = checkArtifacts(artifacts, committed, toCommandLine(call))
    return report(call, fresh, committed, await formatDiff(fresh, artifacts, committed))
  },
})

/** What the command line asks for, and else the configuration: of that, what is made from the pages that it names. */
function toJobs({args, options}: Call, config: Config | undefined, specs: readonly Spec[]): readonly GenerateConfig[] {
  const {target, out} = options
  const isWanted = (job: GenerateConfig) =>
    (target === undefined || job.target === target) &&
    (args.length === 0 || job.page === undefined || specs.some(isFrom(job.page)))
  const jobs = config?.generate?.filter(isWanted) ?? []
  if (out === undefined && jobs.length > 0) return jobs
  return [{target: target ?? usual.target, output: out ?? usual.output}]
}

async function run({target: id, output, page}: GenerateConfig, specs: readonly Spec[]): Promise<readonly Artifact[]> {
  const {generate, targets} = await import('../../index.ts')
  if (!targets.some(target => target.id === id)) {
    throw new UsageError(`Unexpected target \`${id}\`, expected one of ${targets.map(({id}) => id).join(', ')}`)
  }
  const artifacts = generate(pick(specs, page), id)
  // A target that makes one file is given its name; one that makes more, a folder.
  return artifacts.map(({path, text}) => ({path: artifacts.length === 1 ? output : join(output, path), text}))
}

/** Whether a spec is that of a page, which may be written with `./`. */
const isFrom = (page: string) => (spec: Spec) => spec.page === posix.normalize(page)

/** The spec to generate from. */
function pick(specs: readonly Spec[], page: string | undefined): Spec {
  const able = specs.filter(page === undefined ? ({parameters}) => parameters.length > 0 : isFrom(page))
  const [spec, other] = able
  if (spec && !other) return spec
  const read = specs.map(({page}) => `\`${page}\``).join(', ')
  if (page !== undefined) throw new UsageError(`Unexpected page \`${page}\` in \`generate\`, expected one of ${read}`)
  throw new UsageError(
    other
      ? `Unexpected pages ${able.map(({page}) => `\`${page}\``).join(', ')}, expected one, or \`page\` in \`generate\``
      : `Unexpected pages without parameters, expected a table of parameters on ${read}`,
  )
}

/** `--output` is for the report: who means the validators would lose them to it. */
function refuseOverwriting({io, options: {output}}: Call, artifacts: readonly Artifact[]): void {
  if (output === undefined || !artifacts.some(({path}) => resolve(io.cwd, path) === resolve(io.cwd, output))) return
  throw new UsageError(
    `Unexpected \`--output ${output}\`, which is for the report, expected \`--out ${output}\` for the validators`,
  )
}

async function write({io}: Call, artifacts: readonly Artifact[]): Promise<void> {
  const written = writeArtifacts(io.cwd, artifacts, io.disk)
  for (const {path} of artifacts) await note(io, `${written.includes(path) ? 'Wrote' : 'Unchanged:'} ${path}`)
}

function readCommitted({io}: Call, artifacts: readonly Artifact[]): ReadonlyMap<string, string> {
  const committed = new Map<string, string>()
  for (const {path} of artifacts) {
    try {
      committed.set(path, readFileSync(resolve(io.cwd, path), 'utf8'))
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw toUsageError(error, 'read', `\`${path}\``)
    }
  }
  return committed
}

/** The call that repairs what `--check` complains of. */
function toCommandLine({args, options: {config, target, out}}: Call): string {
  const options = Object.entries({config, target, out}).flatMap(([name, value]) => (value ? [`--${name}`, value] : []))
  // A name with a dash in front would be taken for an option.
  const names = args.map(page => page.replace(/^-/, './-'))
  return ['npx docparity generate', ...[...names, ...options].map(toWord)].join(' ')
}

/** One word of a POSIX shell. */
const toWord = (text: string) => (/^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)

/** What generating again would change, as a unified diff of each file that is there and not fresh. */
async function formatDiff(
  verdicts: readonly Verdict[],
  artifacts: readonly Artifact[],
  committed: ReadonlyMap<string, string>,
): Promise<string> {
  const off = new Set(verdicts.flatMap(({diagnostics}) => diagnostics.map(({path}) => path)))
  if (off.size === 0) return ''
  const {createTwoFilesPatch} = await import('diff')
  return artifacts
    .flatMap(({path, text}) => {
      const old = off.has(path) ? committed.get(path) : undefined
      if (old === undefined) return []
      // Line endings make no file stale.
      const options = {stripTrailingCr: true}
      return [`\n${createTwoFilesPatch(`a/${path}`, `b/${path}`, old, text, undefined, undefined, options)}`]
    })
    .join('')
}
