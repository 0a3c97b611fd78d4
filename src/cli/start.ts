import type {Checked, Config, LintOptions, Source} from '../index.ts'
import type {Call} from './command.ts'
import {loadConfig} from './config/load-config.ts'
import {type ReadPages, readPages} from './files/read-pages.ts'
import {UsageError} from './usage-error.ts'

/** What a command starts from. */
export interface Start extends ReadPages {
  readonly config: Config | undefined
  readonly lint: LintOptions
}

/**
 * Loads the configuration and reads the pages that the command line names, or else the configuration. A page that is
 * named must hold a marker, unless it may be `blank`.
 */
export async function start({args, options, io}: Call, {blank = false} = {}): Promise<Start> {
  const config = await loadConfig(io.cwd, options.config)
  const names = args.length > 0 ? args : (config?.pages ?? [])
  if (names.length === 0) {
    throw new UsageError(
      'Unexpected call without pages, expected files, folders or globs (`docparity init` finds them)',
    )
  }
  const lint = {strict: options.strict === true, ...(config?.rules ? {severities: config.rules} : {})}
  return {config, lint, ...(await readPages(io.cwd, names, blank))}
}

/**
 * Judges the pages.
 *
 * @throws UsageError where none holds a marker after all, but only the look of one inside code.
 */
export async function judge(sources: readonly Source[], lint: LintOptions): Promise<Checked> {
  const {checkPages} = await import('../index.ts')
  const checked = checkPages(sources, lint)
  const isBlank = checked.pages.every(
    ({page: {markers, unreadable, failures}}) => markers.length + unreadable.length + failures.length === 0,
  )
  if (sources.length === 0 || !isBlank) return judgeAttacks(checked, lint)
  throw new UsageError(`Unexpected pages without markers, expected one outside of code on ${listPaths(sources)}`)
}

/** Loads recheck only where a pattern of the pages needs it: that costs more than all else. */
async function judgeAttacks(checked: Checked, lint: LintOptions): Promise<Checked> {
  const {lintPages, needsFindAttack} = await import('../index.ts')
  if (!needsFindAttack(checked.pages, lint)) return checked
  const {findAttack} = await import('../backtracking.ts')
  return {...checked, verdicts: lintPages(checked.pages, {...lint, findAttack})}
}

const listPaths = (sources: readonly Source[]) => sources.map(({path}) => `\`${path}\``).join(', ')
