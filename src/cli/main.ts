import {CommanderError, Command as Program} from 'commander'
import type {Call, Command, ExitCode, Options} from './command.ts'
import {commands} from './commands/index.ts'
import {type Io, note, print} from './io.ts'
import {version} from './report.ts'
import {UsageError} from './usage-error.ts'

const about = `docparity: the Markdown page is the spec.

Put the pattern of each query parameter between two markers in its table row:
  <!--begin-validation-uid-->^[0-9a-f]{32}$<!--end-validation-uid-->
docparity reads it, judges it, and writes validators from it.`

const closing = `
Start with \`docparity init\`; \`docparity check --help\` shows the options of a command, with examples.
Exit codes: 0 all is well; 1 a page, a generated file or a change is not; 2 the call or the configuration is wrong;
3 \`compare\` cannot tell.`

/**
 * Runs the command line, `argv` without node and script. Data goes to stdout, notes go to stderr; nothing is thrown.
 */
export const runMain = (argv: readonly string[], io: Io): Promise<ExitCode> => guard(io, () => parse(argv, io))

async function parse(argv: readonly string[], io: Io): Promise<ExitCode> {
  const said = {out: '', err: ''}
  let code: ExitCode = 0
  const program = new Program('docparity')
    .description(about)
    .addHelpText('after', closing)
    .configureOutput({
      writeOut: text => {
        said.out += text
      },
      writeErr: text => {
        said.err += text
      },
    })
    .exitOverride()
    .helpCommand(false)
    .option('-v, --version', 'print the version')
    .on('option:version', () => {
      said.out += `${version}\n`
      throw new CommanderError(0, 'commander.version', '')
    })
  for (const command of commands) {
    addCommand(program, command, async (args, options) => {
      code = await run(command, {args, options, io, seen: new Map()})
    })
  }
  try {
    await program.parseAsync(argv, {from: 'user'})
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    code = error.exitCode === 0 ? 0 : 2
  }
  if (said.out) await print(io, said.out)
  if (said.err) await note(io, ...said.err.trimEnd().split('\n'))
  return code
}

function addCommand(
  program: Program,
  {id, about, examples, takes, options}: Command,
  action: (args: readonly string[], options: Options) => Promise<void>,
): void {
  const command = program.command(id).description(about).allowExcessArguments(false)
  for (const [name, what] of takes) command.argument(name, what)
  for (const [flags, what] of options) command.option(flags, what)
  const width = Math.max(...examples.map(([call]) => call.length))
  const lines = examples.map(([call, what]) => `  ${call.padEnd(width)}  ${what}`)
  command.addHelpText('after', ['', 'Examples:', ...lines].join('\n'))
  command.action(() => action(command.args, command.opts<Options>()))
}

/** Runs a command, again and again under `--watch`. */
async function run(command: Command, call: Call): Promise<ExitCode> {
  const once = () => guard(call.io, () => command.run(call))
  if (!call.options.watch) return once()
  const {watch} = await import('./watch.ts')
  return watch(call, once)
}

/** What people can put right is told in one line; what they cannot is our bug, and told with its stack. */
async function guard(io: Io, step: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await step()
  } catch (error) {
    const bug = error instanceof Error ? error.stack : error
    const lines = `docparity crashed: ${bug}`.split('\n')
    await note(io, ...(error instanceof UsageError ? [`docparity: ${error.message}`] : lines))
    return 2
  }
}
