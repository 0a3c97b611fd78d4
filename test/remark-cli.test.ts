import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {buildSync} from 'esbuild'
import {afterAll, beforeAll, expect, test} from 'vitest'

/** A project that has docparity among its packages, and remark-cli run in it. */
const project = mkdtempSync(join(tmpdir(), 'docparity-remark-'))
const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [resolve('node_modules/remark-cli/cli.js'), '.', '--no-color', ...args], {
    cwd: project,
    encoding: 'utf8',
  })

beforeAll(() => {
  const home = join(project, 'node_modules/docparity')
  mkdirSync(home, {recursive: true})
  const exports = {'./remark-lint': './remark-lint.js'}
  writeFileSync(join(home, 'package.json'), JSON.stringify({name: 'docparity', type: 'module', exports}))
  const outfile = join(home, 'remark-lint.js')
  buildSync({entryPoints: ['src/remark-lint.ts'], bundle: true, platform: 'node', format: 'esm', outfile})
  writeFileSync(join(project, 'page.md'), 'It is <!--begin-validation-a--> <!--end-validation-a-->\n')
})

afterAll(() => rmSync(project, {recursive: true}))

test('remark-cli finds the preset by its name and fails on an error', () => {
  const {status, stderr} = run('--use', 'docparity/remark-lint')
  expect(stderr).toContain('1:7-1:56 error Unexpected empty zone `validation-a`')
  expect(stderr).toContain('docparity-zone-empty')
  expect(status).toBe(1)
})

test('remark-cli finds the preset in its configuration', () => {
  writeFileSync(join(project, '.remarkrc.json'), JSON.stringify({plugins: ['docparity/remark-lint']}))
  expect(run().stderr).toContain('docparity-zone-empty')
})
