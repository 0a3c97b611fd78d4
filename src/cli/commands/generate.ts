import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {Artifact, GenerateOptions, Spec, Verdict} from '../../index.ts'
import {type Call, defineCommand, pages, reportOptions} from '../command.ts'
import {writeArtifacts} from '../files/write-artifacts.ts'
import {type Job, toJobs, usual} from '../generate/jobs.ts'
import {note} from '../io.ts'
import {findFormat, report} from '../report.ts'
import {judge, start} from '../start.ts'
import {codeOf, toUsageError, UsageError} from '../usage-error.ts'

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
    const {checkArtifacts, checkPatterns, targets} = await import('../../index.ts')
    await findFormat(call)
    const {config, sources, lint, encoding, texts} = await start(call)
    const {pages, verdicts} = await judge(sources, lint)
    const failed = [encoding, ...verdicts].filter(({status}) => status === 'fail')
    if (failed.length > 0) return report(call, failed, texts)
    const specs = pages.map(({spec}) => spec)
    const jobs = toJobs(call, config, specs, targets)
    const origins = [...new Set(jobs.map(({spec}) => spec))]
    const options = await toOptions(origins)
    // The rule may be off or suppressed; what is generated runs on a server all the same.
    const unsafe = origins.map(spec => checkPatterns(spec, options)).filter(({status}) => status === 'fail')
    if (unsafe.length > 0) return report(call, unsafe, texts)
    const artifacts = (await Promise.all(jobs.map(job => run(job, options)))).flat()
    refuseOverwriting(call, artifacts)
    if (!call.options.check) await write(call, artifacts)
    const committed = readCommitted(call, artifacts)
    const fresh = checkArtifacts(artifacts, committed, toCommandLine(call))
    return report(call, fresh, committed, await formatDiff(fresh, artifacts, committed))
  },
})

/** Loads recheck only where a pattern needs it. */
async function toOptions(specs: readonly Spec[]): Promise<GenerateOptions> {
  const {checkPatterns} = await import('../../index.ts')
  if (specs.every(spec => checkPatterns(spec).status === 'pass')) return {}
  const {findAttack} = await import('../../backtracking.ts')
  return {findAttack}
}

async function run({target, output, spec}: Job, options: GenerateOptions): Promise<readonly Artifact[]> {
  const {generate} = await import('../../index.ts')
  const artifacts = generate(spec, target, options)
  // A target that makes one file is given its name; one that makes more, a folder.
  return artifacts.map(({path, text}) => ({path: artifacts.length === 1 ? output : join(output, path), text}))
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
