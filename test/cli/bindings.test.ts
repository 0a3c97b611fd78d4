import {readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {page, project} from './project.ts'

const metrics = page({uid: '^[0-9a-f]{32}$', entrypoint: '^[\\w.\\-]+$'})
const code = 'exports.UID = /^[0-9a-f]{32}$/\nexports.ENTRYPOINT = /^[\\w.:-]+$/\n'
const [uid, entrypoint] = [
  {parameter: 'uid', at: 'src/rules.js#UID'},
  {parameter: 'entrypoint', at: 'src/rules.js#ENTRYPOINT'},
]
const config = (...bindings: readonly object[]) => JSON.stringify({pages: ['a.md'], bindings})
const files = (...bindings: readonly object[]) =>
  project({'a.md': metrics, 'src/rules.js': code, 'docparity.config.json': config(...bindings)})

describe('check', () => {
  test('judges what the configuration binds', async () => {
    expect(await files(uid).run(['check'])).toMatchObject({code: 0, stderr: ''})
    const {code, stdout} = await files(uid, entrypoint).run(['check'])
    expect(code).toBe(1)
    expect(stdout).toContain('a.md:4:')
    expect(stdout).toContain(`
  src/rules.js:2:22 the code
  2 | exports.ENTRYPOINT = /^[\\w.:-]+$/
    |                      ^^^^^^^^^^^^
`)
  })

  test('tells of a binding that leads nowhere at its entry, and judges the others', async () => {
    const {run} = files({parameter: 'uid', at: 'src/old.js#UID'}, {parameter: 'uid', at: 'src#UID'}, entrypoint)
    const {code, stdout} = await run(['check'])
    expect(code).toBe(1)
    expect(stdout).toMatch(/^docparity\.config\.json:1:\d+ error binding-file$/m)
    expect(stdout).toContain('`src/old.js`')
    expect(stdout).toContain('error parity-wider')
  })

  test('says of pages that are named only what concerns them', async () => {
    const {run, write} = files(uid, {parameter: 'entrypoint', at: 'src/rules.js#ENTRYPOINT'})
    write('b.md', page({uid: '^[0-9a-f]{32}$'}))
    expect(await run(['check', 'b.md'])).toMatchObject({code: 0})
    expect(await run(['check', 'a.md'])).toMatchObject({code: 1})
  })

  test('asks that links to the source lead to bound files, unless the configuration says otherwise', async () => {
    const {run, write} = files(uid)
    write('a.md', `As in [this file](lib/other.js).\n\n${metrics}`)
    expect(await run(['check'])).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^a\.md:1:7 error page-source-link$/m),
    })
    const configure = (severity: string) =>
      write(
        'docparity.config.json',
        JSON.stringify({...JSON.parse(config(uid)), rules: {'page-source-link': severity}}),
      )
    configure('warning')
    expect(await run(['check'])).toMatchObject({code: 0, stdout: expect.stringContaining('warning page-source-link')})
    configure('off')
    expect((await run(['check', '--strict'])).stdout).not.toContain('page-source-link')
  })

  test('asks a live binding what it is', async () => {
    const {run} = files({...entrypoint, live: true}, {...uid, live: true})
    const {code, stdout} = await run(['check'])
    expect(code).toBe(1)
    expect(stdout.match(/error [\w-]+/g)).toEqual(['error parity-wider'])
  })

  test('prints JSON of its schema, with both places', async () => {
    const validate = new Ajv2020().compile(JSON.parse(readFileSync('schemas/check.schema.json', 'utf8')))
    const {stdout} = await files(entrypoint).run(['check', '--format', 'json'])
    const report = JSON.parse(stdout)
    expect(validate(report)).toBe(true)
    const [found] = report.verdicts.flatMap(({diagnostics}: {diagnostics: object[]}) => diagnostics)
    expect(found).toMatchObject({code: 'parity-wider', path: 'a.md', witness: ':', related: [{path: 'src/rules.js'}]})
  })

  test('ends with 2 where code is there and cannot be read', async () => {
    const {run, root} = files({parameter: 'uid', at: 'src/circle.js#UID'})
    symlinkSync('circle.js', join(root, 'src/circle.js'))
    const {code, stderr} = await run(['check'])
    expect(code).toBe(2)
    expect(stderr).toBe('docparity: Cannot read `src/circle.js`: its links run in a circle (ELOOP)\n')
  })
})

describe('scan', () => {
  const copies = 'export const log = {entrypoint: /^[\\w.-]+$/}\n'

  test('lists copies that agree and fails on those that do not', async () => {
    const {run, write} = files(uid)
    write('lib/log.ts', copies)
    const agreeing = await run(['scan', 'lib'])
    expect(agreeing).toMatchObject({code: 0, stderr: ''})
    expect(agreeing.stdout).toContain('`{"parameter": "entrypoint", "at": "lib/log.ts#log.entrypoint"}`')
    expect(await run(['scan', 'lib', '--strict'])).toMatchObject({code: 1})
    const differing = await run(['scan', 'lib', 'src'])
    expect(differing).toMatchObject({code: 1})
    expect(differing.stdout).toMatch(/^src\/rules\.js:2:22 error parity-wider$/m)
    expect(differing.stdout).not.toContain('rules.js:1:')
  })

  test('passes over packages, folders with a dot and what is generated', async () => {
    const {run, write} = files()
    const generate = [{target: 'typescript', output: 'lib/validators.ts'}]
    write('docparity.config.json', JSON.stringify({pages: ['a.md'], generate}))
    for (const path of ['node_modules/a/log.js', '.cache/log.js', 'validators.ts', 'log.md', 'log.mjs'])
      write(`lib/${path}`, path === 'log.mjs' ? '' : copies)
    expect(await run(['scan', 'lib'])).toMatchObject({code: 0, stdout: expect.stringMatching(/^0 checks/)})
  })

  test('cannot conclude from a file that does not parse, and reads the others', async () => {
    const {run, write} = files()
    write('lib/bad.js', 'const uid = /a')
    write('lib/log.js', copies)
    const {code, stdout} = await run(['scan', 'lib/bad.js', 'lib'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^lib\/bad\.js:1:\d+ warning copy-unreadable$/m)
    expect(stdout).toContain('1 inconclusive')
    expect(stdout).toContain('copy-unbound')
  })

  test.each([
    ['without a folder', [], 'missing required argument'],
    ['with a folder that is not there', ['nowhere'], 'Cannot read `nowhere`: no such file or folder'],
    ['with a folder without code', ['empty'], 'Unexpected `empty` without code, expected a file of .'],
  ])('%s ends with 2', async (_, argv, message) => {
    const {run, write} = files()
    write('empty/a.txt', '')
    const {code, stderr} = await run(['scan', ...argv])
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })

  test('without a configuration ends with 2', async () => {
    const {run} = project({'src/rules.js': code})
    expect(await run(['scan', 'src'])).toMatchObject({code: 2, stderr: expect.stringContaining('without pages')})
  })
})
