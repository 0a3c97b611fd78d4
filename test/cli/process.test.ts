import {spawn, spawnSync} from 'node:child_process'
import {closeSync, existsSync, openSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {good, page, project} from './project.ts'

const jiti = resolve('node_modules/jiti/lib/jiti-cli.mjs')
const [bin, start] = [resolve('src/cli/index.ts'), resolve('scripts/start.ts')]
const ours = 'docs/metrics-for-relying-parties.md'

const run = (cwd: string, ...argv: string[]) => {
  const {status, stdout, stderr} = spawnSync(process.execPath, [jiti, ...argv], {cwd, encoding: 'utf8'})
  return {status, stdout, stderr}
}

test('the process ends with the exit code of the command', () => {
  const {root} = project({'good.md': good, 'bad.md': page({uid: '^[$'})})
  expect(run(root, bin, 'check', 'good.md')).toMatchObject({status: 0, stderr: ''})
  expect(run(root, bin, 'check', 'bad.md')).toMatchObject({status: 1, stderr: ''})
  expect(run(root, bin, 'check', 'gone.md')).toMatchObject({status: 2, stdout: ''})
})

test('a reader that goes away ends the process without a word', async () => {
  const child = spawn(process.execPath, [jiti, bin, 'extract', ours, '--format', 'json'])
  let stderr = ''
  child.stderr.on('data', data => {
    stderr += data
  })
  child.stdout.destroy()
  const code = await new Promise(resolve => child.on('close', resolve))
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
})

test.skipIf(!existsSync('/dev/full'))('stdout on a full disk is one clear line', () => {
  const full = openSync('/dev/full', 'w')
  const argv = [jiti, bin, 'extract', ours]
  const {status, stderr} = spawnSync(process.execPath, argv, {stdio: ['ignore', full, 'pipe'], encoding: 'utf8'})
  closeSync(full)
  expect({status, stderr}).toEqual({
    status: 2,
    stderr: 'docparity: Cannot write the answer: the disk is full (ENOSPC)\n',
  })
})

test('npm start goes the whole loop, writes what is missing, and fails where a part of it fails', () => {
  const {root, read} = project({[ours]: readFileSync(ours)})
  const {status, stdout, stderr} = run(root, start)
  expect(stderr).toContain('Wrote src/generated/validators.ts\n')
  expect(read('src/generated/validators.ts')).toBe(readFileSync('src/generated/validators.ts', 'utf8'))
  for (const command of ['check', 'generate', 'serve', 'conform', 'trace'])
    expect(stdout).toContain(`$ docparity ${command} `)
  expect(stdout.match(/^\d+ pass, 0 fail, 0 inconclusive(?:, by \d+ requests)?$/gm)).toHaveLength(4)
  // Nothing in this project cites the page but its validators.
  expect(stdout).toContain('error requirement-unimplemented')
  expect(status).toBe(1)
})

test('npm start on a page that is not there is one clear line', () => {
  expect(run(project({}).root, start, 'gone.md')).toEqual({
    status: 2,
    stdout: '$ docparity extract gone.md\n\n',
    stderr: 'docparity: Cannot read `gone.md`: no such file or folder\n',
  })
})

test('npm start judges another page, and generates nothing from it', () => {
  const {root, files} = project({'good.md': good, 'bad.md': page({uid: '^[$'})})
  expect(run(root, start, 'good.md')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/good\.md is sound\.\n$/),
  })
  expect(run(root, start, join(root, 'bad.md'))).toMatchObject({status: 1})
  expect(files()).toEqual(['bad.md', 'good.md'])
})
