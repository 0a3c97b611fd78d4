import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import type {Io} from '../src/cli/io.ts'
import {runMain} from '../src/cli/main.ts'
import {startGuideEndpoints} from './support/guide-endpoints.ts'
import {guides, readSnippets, toCommands} from './support/snippets.ts'

/** A copy of what the commands of the guides read and write. */
const cwd = mkdtempSync(join(tmpdir(), 'docparity-'))
for (const path of ['docs', 'src/generated', 'docparity.config.json']) cpSync(path, join(cwd, path), {recursive: true})
for (const guide of guides) {
  // A fence below a line with nothing but a file's name is that file.
  for (const [, name = '', text = ''] of readFileSync(guide, 'utf8').matchAll(
    /^`([\w.-]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm,
  )) {
    writeFileSync(join(cwd, name), text)
  }
}
const endpoints = await startGuideEndpoints(join(cwd, 'events.ndjson'))
afterAll(async () => {
  await endpoints.stop()
  rmSync(cwd, {recursive: true})
})

const commands = guides.flatMap(path =>
  readSnippets(path, 'console').flatMap(({at, code}) => toCommands(code).map(one => ({at, ...one}))),
)

/** Words of a command line; quotes keep spaces. */
const toWords = (line: string) => [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')

/** Output of which a guide shows a part: `…` on a line of its own stands for any lines. */
const toExpected = (output: string) =>
  new RegExp(
    `^${output
      .split(/^…$\n?/m)
      .map(toLiteral)
      .join('[\\s\\S]*?')}$`,
  )
const toLiteral = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Prints what `npx docparity` prints: stdout and stderr, as a terminal shows them. */
async function runDocparity(words: readonly string[]): Promise<string> {
  let printed = ''
  const out: Io['stdout'] = {
    write: (text, _encoding, done) => {
      printed += text
      done()
    },
  }
  await runMain(words, {cwd, env: {}, stdout: out, stderr: out, terminal: false})
  return printed
}

const jiti = resolve('node_modules/jiti/lib/jiti-cli.mjs')
/** In the repository itself: it traces the code and the tests that are there. */
const runStart = () => spawnSync(process.execPath, [jiti, resolve('scripts/start.ts')], {encoding: 'utf8'}).stdout

describe('a console block prints what it shows', () => {
  test.each(commands)('$at $command', async ({command, output}) => {
    const [program, verb, ...words] = toWords(endpoints.toReal(command))
    expect(['npx docparity', 'npm start']).toContain(`${program} ${verb}`)
    const printed = program === 'npm' ? runStart() : await runDocparity(words)
    expect(endpoints.toShown(printed).trimEnd()).toMatch(toExpected(output))
  })
})
