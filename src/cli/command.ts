import type {Io} from './io.ts'

/** 0: all pass. 1: some fail. 2: the command itself could not do its work. 3: `compare` could not decide. */
export type ExitCode = 0 | 1 | 2 | 3

/** What the command line says; an option that was not given is not there. */
export interface Options {
  readonly config?: string
  readonly format?: string
  readonly output?: string
  readonly strict?: boolean
  readonly watch?: boolean
  /** False after `--no-color`. */
  readonly color?: boolean
  readonly port?: string
  readonly host?: string
  readonly allowOrigin?: readonly string[]
  /** One of `conform`, any number of `serve`. */
  readonly client?: string | readonly string[]
  readonly keyFile?: string
  readonly sink?: string
  readonly fix?: boolean
  readonly check?: boolean
  readonly suggest?: boolean
  readonly snapshot?: boolean
  readonly target?: string
  readonly out?: string
  readonly base?: string
  readonly failOn?: string
  readonly page?: string
  readonly origin?: string
  readonly events?: string
  readonly eventsCommand?: string
  readonly list?: boolean
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  readonly seed?: string
  readonly runs?: string
  readonly vectors?: string
  readonly rate?: string
  readonly total?: string
  readonly timeout?: string
  readonly deviations?: string
  readonly replay?: string
  readonly iMayTestThisHost?: boolean
}

/** One call of a command. */
export interface Call {
  readonly args: readonly string[]
  readonly options: Options
  readonly io: Io
  /** Files beside pages and configuration that the last run looked at, each as it was then: `--watch` looks at them too. */
  readonly seen: Map<string, string>
}

/** One argument: how it is written, such as `<left>` or `[pages...]`, and what it is. */
export type ArgumentText = readonly [name: string, about: string]

/** One option: how it is written, such as `--output <file>`, and what it does. */
export type OptionText = readonly [flags: string, about: string]

/** One verb of the command line. */
export interface Command {
  readonly id: string
  /** What it does, in one sentence. */
  readonly about: string
  /** Calls to copy, each with a line that says what it is for. */
  readonly examples: readonly (readonly [call: string, about: string])[]
  readonly takes: readonly ArgumentText[]
  readonly options: readonly OptionText[]
  run(call: Call): Promise<ExitCode>
}

/** Gives a command its type. */
export const defineCommand = (command: Command): Command => command

/** The argument of the commands that read pages. */
export const pages: readonly ArgumentText[] = [
  ['[pages...]', "files, folders and globs; by default those of the configuration's `pages`"],
]

/** Options that all commands that read pages share. */
export const pageOptions: readonly OptionText[] = [
  ['--config <file>', 'read this configuration instead of docparity.config.ts, .js, .mjs or .json'],
  ['--output <file>', 'write to a file what would go to stdout'],
  ['--watch', 'run again whenever a page, the configuration or code that it binds changes'],
  ['--no-color', 'never colour the text (NO_COLOR=1 does the same)'],
]

/** Options of the commands that end in a report. */
export const reportOptions: readonly OptionText[] = [
  ['--format <id>', 'text (default), json, sarif, junit or github'],
  ['--strict', 'let warnings fail too'],
  ...pageOptions,
]
