import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Stryker} from '@stryker-mutator/core'

/**
 * Makes one small change after the other in a room of `src`, and tells which of them no test of that room notices:
 * `npm run mutate -- page`. A folder of a room can be named alone (`regex/search`), and a large one be taken in parts,
 * each of other files (`parity 1/12`): what was found before is kept.
 */
const [folder = '', share = '1/1', ...rest] = process.argv.slice(2)
const [room = ''] = folder.split('/')
const [, part, parts] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(share) ?? []

if (
  rest.length > 0 ||
  !part ||
  !parts ||
  !room ||
  !existsSync(join('src', folder)) ||
  !existsSync(join('test', room))
) {
  console.error(
    'Expected a room that has tests, or a folder of it, and perhaps which part of it: npm run mutate -- page 1/4',
  )
  process.exitCode = 2
} else {
  await mutate(filesOf(folder).filter((_, index) => index % Number(parts) === Number(part) - 1))
}

/** The files of a folder; not lists of plug-ins, which a script writes, nor doors of rooms, which only pass things on. */
function filesOf(folder: string): readonly string[] {
  const files = readdirSync(join('src', folder), {recursive: true, encoding: 'utf8'}).sort()
  return files
    .filter(file => /\.ts$/.test(file) && !/(?:^|\/)index\.ts$/.test(file))
    .map(file => join('src', folder, file))
}

/** Has all that was not killed in these files tried anew: Stryker knows a test by its name, and not that it says more now. */
function forget(incrementalFile: string, files: readonly string[]): void {
  if (!existsSync(incrementalFile)) return
  const report: {files: Record<string, {mutants: {status: string}[]}>} = JSON.parse(
    readFileSync(incrementalFile, 'utf8'),
  )
  for (const [file, result] of Object.entries(report.files))
    if (files.includes(file)) result.mutants = result.mutants.filter(({status}) => status === 'Killed')
  writeFileSync(incrementalFile, JSON.stringify(report))
}

async function mutate(files: readonly string[]): Promise<void> {
  const cache = join('node_modules/.cache/mutation', room)
  const incrementalFile = join(cache, 'incremental.json')
  forget(incrementalFile, files)
  const options: ConstructorParameters<typeof Stryker>[0] = {
    mutate: [...files],
    testRunner: 'vitest',
    // All tests of the room are asked: what vitest takes for related is found anew for each change, which is slower.
    vitest: {configFile: 'scripts/mutate/vitest.config.ts', dir: join('test', room), related: false},
    coverageAnalysis: 'perTest',
    concurrency: 1,
    timeoutMS: 5000,
    disableTypeChecks: false,
    ignorePatterns: ['coverage', 'dist', '*.log'],
    // Not below `node_modules`, where vitest looks for no tests, and not beside the sources.
    tempDirName: join(tmpdir(), 'docparity-mutation'),
    incremental: true,
    incrementalFile,
    reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
    clearTextReporter: {allowColor: false, logTests: false, reportTests: false},
    htmlReporter: {fileName: join(cache, 'report.html')},
    jsonReporter: {fileName: join(cache, 'report.json')},
    thresholds: {high: 95, low: 90, break: 90},
  }
  // What runs in tests is asked about the tests that run it, though it may run while files are loaded too; all tests
  // are asked only about what runs at no other time, which the first run ignores.
  await new Stryker({
    ...options,
    ignoreStatic: true,
    reporters: ['progress-append-only'],
    thresholds: {},
  }).runMutationTest()
  await new Stryker(options).runMutationTest()
}
