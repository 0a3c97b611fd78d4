import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {publint} from 'publint'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {buildValidatorsPackage} from '../scripts/build/validators-package.ts'

const root = mkdtempSync(join(tmpdir(), 'docparity-package-'))
const [packageFolder, project] = [join(root, 'package'), join(root, 'project')]

/** Runs a program in the empty project, away from the packages of this one; gives what it prints. */
function run(program: string, ...args: readonly string[]): string {
  const {stdout, stderr} = spawnSync(program, args, {
    cwd: project,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return stdout + stderr
}

beforeAll(() => {
  buildValidatorsPackage(packageFolder)
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), '{"private": true}')
  run('npm', 'pack', packageFolder, '--silent')
  const [tarball = ''] = readdirSync(project).filter(file => file.endsWith('.tgz'))
  run('npm', 'install', '--offline', '--no-audit', '--no-fund', '--silent', `./${tarball}`)
}, 120_000)

afterAll(() => rmSync(root, {recursive: true}))

describe('the package of validators', () => {
  test('holds what it needs, depends on nothing, and publint finds nothing', async () => {
    const installed = join(project, 'node_modules/docparity-validators')
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
    expect(Object.keys(manifest).filter(key => /dependencies/i.test(key))).toEqual([])
    expect(readdirSync(installed).sort()).toEqual(
      ['LICENSE', 'README.md', 'index.cjs', 'index.d.cts', 'index.d.ts', 'index.js', 'package.json'].sort(),
    )
    expect((await publint({pkgDir: packageFolder, strict: true})).messages).toEqual([])
  })

  test.each([
    ['use.mjs', "import {validateQuery} from 'docparity-validators'"],
    ['use.cjs', "const {validateQuery} = require('docparity-validators')"],
  ])('runs in %s', (file, load) => {
    writeFileSync(join(project, file), `${load}\nconsole.log(JSON.stringify(validateQuery('?form_type=email&x=1')))`)
    expect(JSON.parse(run('node', file))).toEqual({ok: true, value: {form_type: 'email'}, unknown: ['x']})
  })

  test.each(['use.mts', 'use.cts'])('has types under strict in %s', file => {
    writeFileSync(join(project, file), typed)
    const options =
      '--strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --noEmit --module nodenext --lib es2022'
    expect(run('node', resolve('node_modules/typescript/bin/tsc'), ...options.split(' '), file)).toBe('')
  })
})

/** Needs the types of neither the DOM nor Node; each wrong line has to be one. */
const typed = `
import {isFormType, patterns, querySchema, validateParameter, validateQuery, type Query} from 'docparity-validators'
const given: unknown = 'email'
if (isFormType(given)) {
  const formType: 'email' | 'other' = given
  validateParameter('form_type', formType)
}
const result = validateQuery({form_type: 'email', unknown: 1})
export const query: Query | string | undefined = result.ok ? result.value : result.refused[0]?.message
export const source: string = patterns.uid.source + querySchema['~standard'].vendor
// @ts-expect-error: a name that is not on the page
validateParameter('product_id', 'a')
// @ts-expect-error: a value that is not on the page
export const wrong: Query = {form_type: 'button'}
`
