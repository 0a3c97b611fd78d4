import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'

/** One thing that must hold; what it prints is shown where it does not. */
interface Step {
  readonly claim: string
  /** Gives what is wrong, or nothing. */
  readonly check: () => string | undefined
}

/** A command of this repository or its packages that must end with 0. */
function runs(command: string, ...args: readonly string[]): Step['check'] {
  return () => {
    const path = command === 'node' ? process.execPath : `node_modules/.bin/${command}`
    const {status, stdout, stderr, error} = spawnSync(path, args, {
      encoding: 'utf8',
      env: {...process.env, NO_COLOR: '1'},
    })
    return status === 0 ? undefined : `${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}` || `ended with ${status}`
  }
}

const committed = () => spawnSync('git', ['ls-files', '-z'], {encoding: 'utf8'}).stdout.split('\0').filter(Boolean)

/** The places of a piece of text in committed files, one a line. */
function finds(files: () => readonly string[], text: RegExp): Step['check'] {
  return () => {
    const found = files().flatMap(file =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, index) => (text.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 200)}`] : [])),
    )
    return found.length === 0 ? undefined : found.join('\n')
  }
}

const page = 'docs/metrics-for-relying-parties.md'
const machinePath = /(?:\/home|\/Users|[A-Z]:\\Users)[\\/][a-z]|\/root\/|\/tmp\/[\w-]+\//

/** In this order: what comes later needs what was built before. */
const steps: readonly Step[] = [
  {claim: 'style and lint: biome', check: runs('biome', 'ci', '--colors=off')},
  {claim: 'types: tsc', check: runs('tsc', '--noEmit')},
  {claim: 'the build succeeds', check: runs('jiti', 'scripts/build.ts')},
  {claim: 'lists, rule pages and README are up to date', check: runs('jiti', 'scripts/update.ts', '--check')},
  {claim: 'the validators are those of the page', check: runs('node', 'dist/cli.js', 'generate', '--check')},
  {claim: 'the page passes its own check', check: runs('node', 'dist/cli.js', 'check', page)},
  {
    claim: 'each requirement of the page is implemented and tested: trace',
    check: runs('node', 'dist/cli.js', 'trace', '--check'),
  },
  {claim: 'nothing is unused: knip', check: runs('knip')},
  {claim: 'the package is sound: publint', check: runs('publint', '--strict', '.')},
  {claim: 'the package of validators is sound: publint', check: runs('publint', '--strict', 'dist/validators-package')},
  {
    claim: 'the reference has no warnings: typedoc',
    check: runs('typedoc', '--emit', 'none', '--treatWarningsAsErrors'),
  },
  {claim: 'package-lock.json names no registry', check: finds(() => ['package-lock.json'], /"resolved": "https?:/)},
  {claim: 'no file names a path of one machine', check: finds(committed, machinePath)},
]

const failed = steps.filter(({claim, check}) => {
  const start = performance.now()
  const wrong = check()
  console.log(`${wrong === undefined ? '✓' : '✗'} ${claim} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  if (wrong !== undefined) console.error(wrong.trim().replace(/^/gm, '    '))
  return wrong !== undefined
})
console.log(failed.length === 0 ? `All ${steps.length} hold.` : `${failed.length} of ${steps.length} fail.`)
process.exitCode = failed.length === 0 ? 0 : 1
