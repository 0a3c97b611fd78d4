import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {formats} from '../../src/index.ts'
import {good, page, project} from './project.ts'

const bad = page({uid: '[0-9a-f]{32}', code: '^[$'})
const slashed = page({uid: '/^[0-9a-f]{32}$/'})

describe('exit codes', () => {
  test.each([
    ['a sound page', good, [], 0],
    ['an error', bad, [], 1],
    ['a warning', page({uid: '[0-9a-f]{32}'}), [], 0],
    ['a warning under --strict', page({uid: '[0-9a-f]{32}'}), ['--strict'], 1],
  ])('%s', async (_, text, argv, code) => {
    expect(await project({'a.md': text}).run(['check', 'a.md', ...argv])).toMatchObject({code, stderr: ''})
  })
})

describe('formats', () => {
  test.each(formats)('$id is printed to stdout alone', async ({id}) => {
    const {code, stdout, stderr} = await project({'a.md': bad}).run(['check', 'a.md', '--format', id])
    expect({code, stderr}).toEqual({code: 1, stderr: ''})
    expect(stdout).toContain('pattern-syntax')
  })

  test('the help names each', async () => {
    const {stdout} = await project({}).run(['check', '--help'])
    for (const {id} of formats) expect(stdout).toMatch(new RegExp(`--format <id>.*\\b${id}\\b`))
  })

  test('JSON is what its schema says', async () => {
    const validate = new Ajv2020().compile(JSON.parse(readFileSync('schemas/check.schema.json', 'utf8')))
    const {stdout} = await project({'a.md': bad}).run(['check', 'a.md', '--format', 'json'])
    validate(JSON.parse(stdout))
    expect(validate.errors).toBeNull()
  })
})

describe('colour', () => {
  const color = '\u001B['
  test.each([
    ['on a terminal', true, {}, [], true],
    ['not in a pipe', false, {}, [], false],
    ['not where NO_COLOR speaks', true, {NO_COLOR: '1', FORCE_COLOR: '1'}, [], false],
    ['not where NO_COLOR is empty, which says nothing, in a pipe', false, {NO_COLOR: ''}, [], false],
    ['in a pipe where FORCE_COLOR speaks', false, {FORCE_COLOR: '1'}, [], true],
    ['not where FORCE_COLOR is 0', true, {FORCE_COLOR: '0'}, [], false],
    ['not on a dumb terminal', true, {TERM: 'dumb'}, [], false],
    ['not after --no-color', true, {FORCE_COLOR: '1'}, ['--no-color'], false],
  ])('%s', async (_, terminal, env, argv, expected) => {
    for (const command of ['check', 'extract']) {
      const {stdout} = await project({'a.md': page({uid: '^[a.-]$'})}).run([command, 'a.md', ...argv], {terminal, env})
      expect(stdout.includes(color)).toBe(expected)
    }
  })

  test('never in a file', async () => {
    const {run, read} = project({'a.md': bad})
    const {stdout, stderr} = await run(['check', 'a.md', '--output', 'out/report.txt'], {terminal: true})
    expect({stdout, stderr}).toEqual({stdout: '', stderr: 'Wrote out/report.txt\n'})
    expect(read('out/report.txt')).not.toContain(color)
    expect(read('out/report.txt')).toContain('pattern-syntax')
  })

  test('may go to a file anywhere, for CI collects reports', async () => {
    const [{run}, {root, files}] = [project({'a.md': good}), project({})]
    expect(await run(['check', 'a.md', '--output', join(root, 'report.txt')])).toMatchObject({code: 0})
    expect(files()).toEqual(['report.txt'])
  })
})

describe('pages', () => {
  test('of a folder are judged where they hold markers, and the others are left alone', async () => {
    const {run} = project({
      'docs/a.md': good,
      'docs/b.md': '|a|\n|-|\n',
      'docs/c/d.mdx': bad.replaceAll(/<!--(.*?)-->/g, '{/* $1 */}'),
    })
    const {code, stdout} = await run(['check', 'docs'])
    expect(code).toBe(1)
    expect(stdout).toContain('docs/c/d.mdx:')
    expect(stdout).not.toContain('docs/b.md')
  })

  test('come from the configuration where the command line names none', async () => {
    const {run} = project({'a.md': bad, 'b.md': good, 'docparity.config.json': '{"pages": ["b.md"]}'})
    expect(await run(['check'])).toMatchObject({code: 0})
    expect(await run(['check', 'a.md'])).toMatchObject({code: 1})
  })
})

describe('--fix', () => {
  test('repairs what is safe, and judges what is left', async () => {
    const {run, read} = project({'a.md': slashed})
    expect(await run(['check', 'a.md', '--fix'])).toMatchObject({code: 0, stderr: 'Repaired a.md\n'})
    expect(read('a.md')).toBe(good)
  })

  test('leaves a page without faults as it is', async () => {
    const {run, read} = project({'a.md': good})
    expect(await run(['check', 'a.md', '--fix'])).toMatchObject({code: 0, stderr: 'Found nothing to repair\n'})
    expect(read('a.md')).toBe(good)
  })

  test('keeps CRLF and the byte order mark', async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    const {run, read} = project({'a.md': windows(slashed)})
    await run(['check', 'a.md', '--fix'])
    expect(read('a.md')).toBe(windows(good))
  })
})
