import {describe, expect, test} from 'vitest'
import {good, page, project} from './project.ts'

const output = 'src/generated/validators.ts'

describe('generate', () => {
  test('writes the validators, and then finds them unchanged', async () => {
    const {run, read, files} = project({'a.md': good})
    expect(await run(['generate', 'a.md'])).toMatchObject({code: 0, stderr: `Wrote ${output}\n`})
    expect(read(output)).toMatch(/^\/\/ Generated from a\.md by `npx docparity generate`/)
    expect(await run(['generate', 'a.md'])).toMatchObject({code: 0, stderr: `Unchanged: ${output}\n`})
    expect(files()).toEqual(['a.md', output])
  })

  test('a page with an error is refused with its diagnostics, and nothing is written', async () => {
    const {run, files} = project({'a.md': page({uid: '^[$'})})
    const {code, stdout} = await run(['generate', 'a.md'])
    expect(code).toBe(1)
    expect(stdout).toContain('error pattern-syntax')
    expect(files()).toEqual(['a.md'])
  })

  test('writes nothing outside of the working folder', async () => {
    const {run, files} = project({'a.md': good})
    const {code, stderr} = await run(['generate', 'a.md', '--out', '../v.ts'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('Unexpected output `../v.ts`, expected a path below')])
    expect(files()).toEqual(['a.md'])
  })

  test('--output, which is for the report, does not overwrite the validators', async () => {
    const {run, read} = project({'a.md': good})
    await run(['generate', 'a.md', '--out', 'v.ts'])
    const written = read('v.ts')
    const {code, stderr} = await run(['generate', 'a.md', '--out', 'v.ts', '--output', './v.ts'])
    expect([code, stderr]).toEqual([
      2,
      'docparity: Unexpected `--output ./v.ts`, which is for the report, expected `--out ./v.ts` for the validators\n',
    ])
    expect(read('v.ts')).toBe(written)
  })

  test('--out names the file', async () => {
    const {run, files} = project({'a.md': good})
    expect(await run(['generate', 'a.md', '--target', 'typescript', '--out', 'lib/v.ts'])).toMatchObject({code: 0})
    expect(files()).toEqual(['a.md', 'lib/v.ts'])
  })

  test('the configuration names pages and files', async () => {
    const generate = ['a', 'b'].map(name => ({target: 'typescript', output: `out/${name}.ts`, page: `${name}.md`}))
    const config = JSON.stringify({pages: ['a.md', 'b.md'], generate})
    const {run, read, files} = project({'a.md': good, 'b.md': page({code: '^b$'}), 'docparity.config.json': config})
    expect(await run(['generate'])).toMatchObject({code: 0, stderr: 'Wrote out/a.ts\nWrote out/b.ts\n'})
    expect(read('out/b.ts')).toContain('code')
    expect(files()).toContain('out/a.ts')
  })

  test('a page that the command line names is generated as the configuration says, and no other', async () => {
    const generate = ['a', 'b'].map(name => ({target: 'typescript', output: `out/${name}.ts`, page: `./${name}.md`}))
    const config = JSON.stringify({pages: ['a.md', 'b.md'], generate})
    const {run} = project({'a.md': good, 'b.md': page({code: '^b$'}), 'docparity.config.json': config})
    expect(await run(['generate', 'b.md'])).toMatchObject({code: 0, stderr: 'Wrote out/b.ts\n'})
  })

  test.each([
    ['an unknown target', ['--target', 'rust'], {}, 'Unexpected target `rust`, expected one of spec, typescript'],
    ['two pages for one file', [], {}, 'Unexpected pages `a.md`, `b.md`, expected one, or `page` in `generate`'],
    [
      'a page that is not read',
      [],
      {page: 'c.md'},
      'Unexpected page `c.md` in `generate`, expected one of `a.md`, `b.md`',
    ],
  ])('%s is one clear line', async (_, argv, job, message) => {
    const config = JSON.stringify({pages: ['a.md', 'b.md'], generate: [{target: 'typescript', output: 'x.ts', ...job}]})
    const {run} = project({'a.md': good, 'b.md': page({code: '^b$'}), 'docparity.config.json': config})
    expect(await run(['generate', ...argv])).toEqual({code: 2, stdout: '', stderr: `docparity: ${message}\n`})
  })

  test('a page without parameters gives nothing', async () => {
    const text = 'It <!--begin-requirement-a.b-->must be<!--end-requirement-a.b-->.\n'
    const {code, stderr} = await project({'a.md': text}).run(['generate', 'a.md'])
    expect(code).toBe(2)
    expect(stderr).toBe('docparity: Unexpected pages without parameters, expected a table of parameters on `a.md`\n')
  })
})

describe('generate --check', () => {
  test('passes where the file is what the page generates', async () => {
    const {run} = project({'a.md': good})
    await run(['generate', 'a.md'])
    expect(await run(['generate', 'a.md', '--check'])).toMatchObject({code: 0, stderr: ''})
  })

  test('a missing file is not written', async () => {
    const {run, files} = project({'a.md': good})
    const {code, stdout} = await run(['generate', 'a.md', '--check'])
    expect(code).toBe(1)
    expect(stdout).toContain('generated-missing')
    expect(stdout).not.toContain('+++')
    expect(files()).toEqual(['a.md'])
  })

  test('a stale file shows the difference and the command to run', async () => {
    const {run, read, write} = project({'a.md': good})
    await run(['generate', 'a.md', '--out', 'v.ts'])
    const before = read('v.ts')
    write('a.md', page({uid: '^[0-9a-f]{16}$'}))
    const {code, stdout} = await run(['generate', 'a.md', '--out', 'v.ts', '--check'])
    expect(code).toBe(1)
    expect(stdout).toContain('generated-stale')
    expect(stdout).toContain('npx docparity generate a.md --out v.ts')
    expect(stdout).toMatch(/^--- a\/v\.ts\n\+\+\+ b\/v\.ts\n@@ /m)
    expect(stdout).toMatch(/^-.*\{32\}/m)
    expect(stdout).toMatch(/^\+.*\{16\}/m)
    expect(read('v.ts')).toBe(before)
  })

  test.each([
    ['with a space', "it's a page.md", "'it'\\''s a page.md'"],
    ['with a dash in front', '-a.md', './-a.md'],
  ])('the command to run is one that can be copied: a page %s', async (_, path, shown) => {
    const {stdout} = await project({[path]: good}).run(['generate', '--check', '--', path])
    expect(stdout).toContain(`run \`npx docparity generate ${shown}\`\n`)
  })

  test('the difference of a stale file with CRLF is what the page changed', async () => {
    const {run, read, write} = project({'a.md': good})
    await run(['generate', 'a.md'])
    write(output, read(output).replaceAll('\n', '\r\n'))
    write('a.md', page({uid: '^[0-9a-f]{16}$'}))
    const {stdout} = await run(['generate', 'a.md', '--check'])
    expect(stdout).toMatch(/^\+.*\{16\}/m)
    expect(stdout).not.toMatch(/^\+export type ParameterName/m)
  })

  test('an edit by hand is told from a stale file', async () => {
    const {run, read, write} = project({'a.md': good})
    await run(['generate', 'a.md'])
    write(output, `${read(output)}// mine\n`)
    const {code, stdout} = await run(['generate', 'a.md', '--check'])
    expect(code).toBe(1)
    expect(stdout).toContain('generated-edited')
    expect(stdout).toContain('-// mine')
  })

  test('JSON has no difference in it', async () => {
    const {stdout} = await project({'a.md': good}).run(['generate', 'a.md', '--check', '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({counts: {fail: 1}})
  })

  test('an output that is a folder is one clear line', async () => {
    const {run} = project({'a.md': good, 'v.ts/x': ''})
    const {code, stderr} = await run(['generate', 'a.md', '--out', 'v.ts', '--check'])
    expect({code, stderr}).toEqual({code: 2, stderr: 'docparity: Cannot read `v.ts`: it is a folder (EISDIR)\n'})
  })
})
