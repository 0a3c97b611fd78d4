import {CommanderError, Command as Program} from 'commander'
import type {Call, Command, ExitCode, Options} from './command.ts'
import {commands} from './commands/index.ts'
import {type Io, note, print} from './io.ts'
import {version} from './report.ts'
import {toUsageError, UsageError} from './usage-error.ts'
import {watch} from './watch.ts'

const about = `docparity: the Markdown page is the spec.

Put the pattern of each query parameter between two markers in its table row:
  <!--begin-validation-uid-->^[0-9a-f]{32}$<!--end-validation-uid-->
docparity reads it, judges it, and writes validators from it.`

const exitCodes = `
Exit codes: 0 all is well; 1 a page or a generated file is not; 2 the call or the configuration is wrong.`

/**
 * Runs the command line, `argv` without node and script. Data goes to stdout, notes go to stderr; nothing is thrown.
 *
 * @example
 * await runMain(['check', 'docs'], io) // 0
 */
export async function runMain(argv: readonly string[], io: Io): Promise<ExitCode> {
  const said: (readonly [Io['stdout'], string])[] = []
  let code: ExitCode = 0
  const program = new Program('docparity')
    .description(about)
    .addHelpText('after', exitCodes)
    .configureOutput({
      writeOut: text => said.push([io.stdout, text]),
      writeErr: text => said.push([io.stderr, text]),
    })
    .exitOverride()
    .helpCommand(false)
    .option('-v, --version', 'print the version')
    .on('option:version', () => {
      said.push([io.stdout, `${version()}\n`])
      throw new CommanderError(0, 'commander.version', '')
    })
  for (const command of commands) {
    addCommand(program, command, async (pages, options) => {
      code = await run(command, {pages, options, io})
    })
  }
  try {
    await program.parseAsync(argv, {from: 'user'})
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    code = error.exitCode === 0 ? 0 : 2
  }
  for (const [out, text] of said) await print(out, text)
  return code
}

function addCommand(
  program: Program,
  {id, about, examples, takesPages, options}: Command,
  action: (pages: readonly string[], options: Options) => Promise<void>,
): void {
  const command = program.command(id).description(about).allowExcessArguments(false)
  if (takesPages)
    command.argument('[pages...]', "files, folders and globs; by default those of the configuration's `pages`")
  for (const [flags, what] of options) command.option(flags, what)
  const width = Math.max(...examples.map(([call]) => call.length))
  const lines = examples.map(([call, what]) => `  ${call.padEnd(width)}  ${what}`)
  command.addHelpText('after', ['', 'Examples:', ...lines].join('\n'))
  command.action(() => action(command.args, command.opts<Options>()))
}

/** Runs a command, again and again under `--watch`. */
function run(command: Command, call: Call): Promise<ExitCode> {
  const once = () => attempt(command, call)
  return call.options.watch ? watch(call, once) : once()
}

/** What people can put right is told in one line; what they cannot is our bug, and told with its stack. */
async function attempt(command: Command, call: Call): Promise<ExitCode> {
  try {
    return await command.run(call)
  } catch (thrown) {
    const error = toUsageError(thrown, 'write', 'the answer')
    const bug = error instanceof Error ? (error.stack ?? error.message) : String(error)
    await note(call.io, error instanceof UsageError ? `docparity: ${error.message}` : `docparity crashed: ${bug}`)
    return 2
  }
}
