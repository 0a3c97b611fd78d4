import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {commands} from '../../src/cli/commands/index.ts'
import {project} from './project.ts'

const run = (...argv: string[]) => project({}).run(argv)

test('the list of commands is the folder', () => {
  const files = readdirSync('src/cli/commands').filter(file => file !== 'index.ts')
  expect(commands.map(({id}) => `${id}.ts`)).toEqual(files.sort())
})

test('--version is that of the package', async () => {
  const {version} = JSON.parse(readFileSync('package.json', 'utf8'))
  for (const option of ['--version', '-v'])
    expect(await run(option)).toEqual({code: 0, stdout: `${version}\n`, stderr: ''})
})

describe('help', () => {
  test.each(['--help', '-h'])('%s names each command, a marker and the exit codes', async option => {
    const {code, stdout, stderr} = await run(option)
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    for (const {id} of commands) expect(stdout).toMatch(new RegExp(`^  ${id} `, 'm'))
    expect(stdout).toContain('<!--begin-validation-uid-->')
    expect(stdout).toContain('Exit codes: 0 ')
  })

  test('without a command it goes to stderr, as wrong usage', async () => {
    expect(await run()).toEqual({code: 2, stdout: '', stderr: (await run('--help')).stdout})
  })

  test.each(commands)('of $id has each option and example', async ({id, options, examples}) => {
    const {code, stdout} = await run(id, '--help')
    expect(code).toBe(0)
    expect(examples.length).toBeGreaterThan(0)
    for (const [flags] of options) expect(stdout).toContain(`  ${flags} `)
    const toLiteral = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    for (const [call, about] of examples)
      expect(stdout).toMatch(new RegExp(`^  ${toLiteral(call)} +${toLiteral(about)}$`, 'm'))
  })
})
