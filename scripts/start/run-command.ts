import type {ExitCode} from '../../src/cli/command.ts'
import type {Io, Out} from '../../src/cli/io.ts'
import {runMain} from '../../src/cli/main.ts'
import type {Verdict} from '../../src/index.ts'

const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  terminal: process.stdout.isTTY === true,
}

/** Shows what to type. */
const show = (argv: readonly string[]): void => console.log(`$ docparity ${argv.map(quote).join(' ')}`)

const quote = (word: string) => (/^[\w./:=-]+$/.test(word) ? word : `'${word}'`)

/** Runs a command as a user would, and shows what to type. */
export async function runCommand(...argv: readonly string[]): Promise<ExitCode> {
  show(argv)
  console.log()
  const code = await runMain(argv, io)
  if (code !== 2) console.log()
  return code
}

/**
 * Runs a command for its verdicts, and says how many there are of each kind; one that cannot do its work has said why on
 * stderr, and has none.
 */
export async function judgeBy(...argv: readonly string[]): Promise<readonly Verdict[]> {
  show(argv)
  let text = ''
  const code = await runMain([...argv, '--format', 'json'], {...io, stdout: toOut(more => (text += more))})
  const {verdicts = [], run} = code === 2 ? {} : JSON.parse(text)
  return tell(verdicts, run && `, by ${run.sent} requests`)
}

/** Says how a part ended; what it found is in the report. */
export function tell(verdicts: readonly Verdict[], how = ''): readonly Verdict[] {
  const count = (wanted: Verdict['status']) => verdicts.filter(({status}) => status === wanted).length
  console.log(`${count('pass')} pass, ${count('fail')} fail, ${count('inconclusive')} inconclusive${how}\n`)
  return verdicts
}

/** Starts a command that runs until it is told to stop; `started` is what it says to people when that matches. */
export function startCommand(argv: readonly string[], stdout: Out, wanted: RegExp) {
  show(argv)
  const stop = new AbortController()
  let [said, ended]: [string, Promise<ExitCode> | undefined] = ['', undefined]
  const started = new Promise<RegExpExecArray>((resolve, reject) => {
    const stderr = toOut(more => {
      said += more
      const found = wanted.exec(said)
      if (found) resolve(found)
    })
    ended = runMain(argv, {...io, stdout, stderr, signal: stop.signal})
    ended.then(code => reject(new Error(`docparity ${argv[0]} ended with ${code}: ${said}`)))
  })
  const end = () => {
    stop.abort()
    return ended
  }
  return {started, end}
}

const toOut = (take: (text: string) => void): Out => ({
  write(text, _encoding, done) {
    take(text)
    done()
  },
})
