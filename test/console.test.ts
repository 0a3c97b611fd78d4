import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import type {Io} from '../src/cli/io.ts'
import {runMain} from '../src/cli/main.ts'
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
afterAll(() => rmSync(cwd, {recursive: true}))

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

describe('a console block prints what it shows', () => {
  test.each(commands)('$at $command', async ({command, output}) => {
    const [, program, ...words] = toWords(command)
    expect(program).toBe('docparity')
    let printed = ''
    const out: Io['stdout'] = {
      write: (text, done) => {
        printed += text
        done()
      },
    }
    await runMain(words, {cwd, env: {}, stdout: out, stderr: out, terminal: false})
    expect(printed.trimEnd()).toMatch(toExpected(output))
  })
})
