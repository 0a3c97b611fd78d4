import {existsSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Stryker} from '@stryker-mutator/core'

/**
 * Makes one small change after the other in a room of `src`, and tells which of them no test of that room notices:
 * `npm run mutate -- page`. A folder of a room can be named alone (`regex/search`); what earlier runs found is kept.
 */
const [folder = '', ...rest] = process.argv.slice(2)
const [room = ''] = folder.split('/')
const cache = join('node_modules/.cache/mutation', room)

if (rest.length > 0 || !room || !existsSync(join('src', folder)) || !existsSync(join('test', room))) {
  console.error('Expected one room that has tests, or a folder in it: npm run mutate -- page')
  process.exitCode = 2
} else {
  await new Stryker({
    // Lists of plug-ins and doors of rooms are written by a script, or say only what a room exports.
    mutate: [`src/${folder}/**/*.ts`, `!src/${room}/**/index.ts`],
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
    incrementalFile: join(cache, 'incremental.json'),
    reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
    clearTextReporter: {allowColor: false, logTests: false, reportTests: false},
    htmlReporter: {fileName: join(cache, 'report.html')},
    jsonReporter: {fileName: join(cache, 'report.json')},
    thresholds: {high: 95, low: 90, break: 90},
  }).runMutationTest()
}
