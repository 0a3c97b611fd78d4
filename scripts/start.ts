import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {ExitCode} from '../src/cli/command.ts'
import {runMain} from '../src/cli/main.ts'
import {checkPages, checkParity, type Verdict} from '../src/index.ts'

/**
 * The main job on real input: read the page, judge it, generate its validators, and prove that they agree with it.
 * `npm start -- other.md` reads and judges another page, and generates nothing.
 */
const ours = 'docs/metrics-for-relying-parties.md'
const validators = 'src/generated/validators.ts'
const path = process.argv[2] ?? ours

const io = {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  terminal: process.stdout.isTTY === true,
}
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Runs a command as a user would, and shows what to type. */
async function run(...argv: readonly string[]): Promise<ExitCode> {
  say(`$ docparity ${argv.join(' ')}\n`)
  const code = await runMain(argv, io)
  if (code !== 2) say('')
  return code
}

/** Asks the validators that were just written whether they accept what the page says. */
async function prove(): Promise<readonly Verdict[]> {
  const [page] = checkPages([{path, text: readFileSync(path, 'utf8')}]).pages
  const verdicts = page ? checkParity(page.spec, await import(pathToFileURL(resolve(validators)).href)) : []
  for (const {title, status, diagnostics} of verdicts) {
    say(`${status}  ${title}`)
    for (const {message} of diagnostics) say(`      ${message}`)
  }
  return verdicts
}

/** Reads and judges the page; a page that cannot be read has been told of once, and that is enough. */
async function main(): Promise<ExitCode> {
  const read = await run('extract', path)
  if (read === 2) return read
  const judged = await run('check', path)
  const isSound = read === 0 && judged === 0
  if (path === ours) return proveOurs(isSound)
  say(isSound ? `${path} is sound.` : `${path} is not sound: see above.`)
  return isSound ? 0 : 1
}

/** Generates from the page of this project, and proves what was generated. */
async function proveOurs(isSound: boolean): Promise<ExitCode> {
  const verdicts = (await run('generate', path)) === 0 ? await prove() : []
  const isProven = verdicts.length > 0 && verdicts.every(({status}) => status === 'pass')
  say(
    isSound && isProven
      ? `\nThe page is sound, and ${validators} agrees with it on all ${verdicts.length} parameters.`
      : `\nThe page is not sound, or ${validators} does not agree with it: see above.`,
  )
  return isSound && isProven ? 0 : 1
}

process.exitCode = await main()
