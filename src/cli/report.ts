import {parse, resolve} from 'node:path'
import manifest from '../../package.json' with {type: 'json'}
import type {Format, Run, Verdict} from '../index.ts'
import type {Call, ExitCode} from './command.ts'
import {writeArtifacts} from './files/write-artifacts.ts'
import {hasColor, note, print} from './io.ts'
import {UsageError} from './usage-error.ts'

/** The version of this package. */
export const {version} = manifest

/** The format that was asked for. */
export async function findFormat({options: {format: wanted = 'text'}}: Call): Promise<Format> {
  const {formats} = await import('../index.ts')
  const format = formats.find(({id}) => id === wanted)
  if (format) return format
  throw new UsageError(`Unexpected format \`${wanted}\`, expected one of ${formats.map(({id}) => id).join(', ')}`)
}

/**
 * Prints verdicts in the format that was asked for, with `appendix` after a text, and tells the exit code; `run` says how
 * an endpoint was tested.
 */
export async function report(
  call: Call,
  verdicts: readonly Verdict[],
  sources: ReadonlyMap<string, string>,
  appendix = '',
  run?: Run,
): Promise<ExitCode> {
  const {toExitCode, toReport} = await import('../index.ts')
  const format = await findFormat(call)
  const full = toReport(verdicts, version, run)
  const text = format.format(full, {sources, color: isColored(call)})
  await answer(call, format.id === 'text' ? text + appendix : text)
  return toExitCode(full, {strict: call.options.strict === true})
}

/** Prints data to stdout, or to the file of `--output`. */
export async function answer({options: {output}, io}: Call, text: string): Promise<void> {
  if (output === undefined) return print(io, text)
  // Unlike what is generated, a report may go anywhere: CI collects reports in a folder of its own.
  writeArtifacts(io.cwd, [{path: output, text}], io.disk, parse(resolve(io.cwd, output)).root)
  await note(io, `Wrote ${output}`)
}

/** Whether the answer is to be coloured: a file never is. */
export const isColored = ({options, io}: Call): boolean =>
  options.output === undefined && hasColor(io, options.color !== false)
