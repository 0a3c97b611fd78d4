import type {Checked, Config, Verdict} from '../../index.ts'
import type {Call} from '../command.ts'
import {findConfig, sourceLinkRule} from '../config/load-config.ts'
import {toDiskFiles} from './disk-files.ts'

/** What bindings lead to. */
export interface JudgedBindings {
  readonly verdicts: readonly Verdict[]
  /** The texts of code and configuration by path, for code frames. */
  readonly texts: ReadonlyMap<string, string>
}

/** Judges the code that the configuration binds; without bindings no parser of code is loaded. */
export async function judgeBindings(
  {args, options, io, seen}: Call,
  config: Config | undefined,
  {pages}: Checked,
): Promise<JudgedBindings> {
  const bindings = config?.bindings ?? []
  if (bindings.length === 0) return {verdicts: [], texts: new Map()}
  const [{checkBindings, checkSourceLinks}, {runLive}] = await Promise.all([
    import('../../bindings.ts'),
    import('../live/run-live.ts'),
  ])
  const files = toDiskFiles(io.cwd, seen)
  const path = findConfig(io.cwd, options.config)
  const text = path === undefined ? undefined : files.read(path)
  const live = await runLive(io.cwd, files, bindings)
  const verdicts = checkBindings(
    pages.map(({spec}) => spec),
    bindings,
    files,
    {live, isPartial: args.length > 0, ...(path !== undefined && text !== undefined && {config: {path, text}})},
  )
  const severity = config?.rules?.[sourceLinkRule] ?? 'error'
  const sources = pages.map(({page}) => page.source)
  const links = severity === 'off' ? [] : [checkSourceLinks(sources, bindings, severity)]
  return {verdicts: [...verdicts, ...links], texts: files.texts}
}
