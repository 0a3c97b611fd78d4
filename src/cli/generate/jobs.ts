import {posix} from 'node:path'
import type {Config, GenerateConfig, Spec, Target} from '../../index.ts'
import type {Call} from '../command.ts'
import {UsageError} from '../usage-error.ts'

/** What is generated where nobody says otherwise. */
export const usual: GenerateConfig = {target: 'typescript', output: 'src/generated/validators.ts'}

/** A file to generate, and what it is generated from. */
export interface Job extends GenerateConfig {
  readonly spec: Spec
}

/**
 * The files that a call asks for.
 *
 * @throws UsageError where a target or a page is not known, or it is not clear which page is meant.
 */
export function toJobs(
  call: Call,
  config: Config | undefined,
  specs: readonly Spec[],
  targets: readonly Target[],
): readonly Job[] {
  return toConfigs(call, config, specs).map(config => toJob(config, specs, targets))
}

/** What the command line asks for, and else the configuration: of that, what is made from the pages that it names. */
function toConfigs(
  {args, options}: Call,
  config: Config | undefined,
  specs: readonly Spec[],
): readonly GenerateConfig[] {
  const {target, out} = options
  const isWanted = (job: GenerateConfig) =>
    (target === undefined || job.target === target) &&
    (args.length === 0 || job.page === undefined || specs.some(isFrom(job.page)))
  const jobs = config?.generate?.filter(isWanted) ?? []
  if (out === undefined && jobs.length > 0) return jobs
  return [{target: target ?? usual.target, output: out ?? usual.output}]
}

function toJob(config: GenerateConfig, specs: readonly Spec[], targets: readonly Target[]): Job {
  if (targets.some(({id}) => id === config.target)) return {...config, spec: pick(specs, config.page)}
  const expected = targets.map(({id}) => id).join(', ')
  throw new UsageError(`Unexpected target \`${config.target}\`, expected one of ${expected}`)
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
