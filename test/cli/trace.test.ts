import {readFileSync, symlinkSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {formats} from '../../src/index.ts'
import {project} from './project.ts'

const page = [
  '<!--begin-requirement-flow.id-->',
  'A flow must have an id.',
  '<!--end-requirement-flow.id-->',
  'It should be unique.',
  '',
].join('\n')
const config = (trace: object = {}) => JSON.stringify({pages: ['page.md'], trace})
const files = {
  'page.md': page,
  'docparity.config.json': config(),
  'src/a.ts': '// implements flow.id\n',
  'test/a.test.ts': '// tests flow.id\n',
}
/** The same without a test. */
const untested = {...files, 'test/a.test.ts': ''}

describe('docparity trace', () => {
  test('passes where each requirement is implemented and tested', async () => {
    const {code, stdout, stderr} = await project(files).run(['trace'])
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout.split('\n').slice(-3)).toEqual([
      '5 checks: 5 pass, 0 fail, 0 inconclusive; 0 errors, 0 warnings',
      '1 requirement: 1 implemented, 1 tested, 0 excepted, 0 to do',
      '',
    ])
  })

  test('shows the sentence that has no test', async () => {
    const {code, stdout} = await project(untested).run(['trace'])
    expect(code).toBe(1)
    expect(stdout).toContain('page.md:2:1 error requirement-untested\n')
    expect(stdout).toContain('  2 | A flow must have an id.\n')
  })

  test('shows the line of code that cites what no page has', async () => {
    const {code, stdout} = await project({...files, 'src/b.py': '\n# implements flow.idd'}).run(['trace'])
    expect(code).toBe(1)
    expect(stdout).toContain('src/b.py:2:14 error citation-unknown\n')
    expect(stdout).toContain('  2 | # implements flow.idd\n')
  })

  test('lets a todo pass, but not under --strict', async () => {
    const {run} = project({...files, 'src/a.ts': '// todo flow.id because it is new'})
    expect((await run(['trace'])).code).toBe(0)
    expect((await run(['trace', '--strict'])).code).toBe(1)
  })

  test('reads the globs of the configuration; what both name is a test, and what is no text is nothing', async () => {
    const {run, write} = project({
      'page.md': page,
      'docparity.config.json': config({code: ['**/*.rs', 'bin/*'], tests: ['**/*_test.rs']}),
      'lib/a.rs': '/// implements flow.id',
      'lib/a_test.rs': '/// tests flow.id',
      'bin/a': '\0\n// implements nothing.here',
      'node_modules/b/b.rs': '// implements nothing.here',
    })
    expect(await run(['trace'])).toMatchObject({code: 0, stderr: ''})
    write('lib/a_test.rs', '/// implements flow.id')
    expect((await run(['trace'])).stdout).toContain('implementation-in-test')
  })

  test('does not take the page or the matrix for code', async () => {
    const {run} = project({
      ...files,
      'docparity.config.json': config({code: ['**'], snapshot: 'm.md'}),
      'm.md': '// tests a.b',
    })
    expect(await run(['trace'])).toMatchObject({code: 0})
  })

  test('counts a file once, whatever links lead to it', async () => {
    const {run, root} = project(files)
    symlinkSync('a.ts', `${root}/src/link.ts`)
    symlinkSync('.', `${root}/src/loop`)
    symlinkSync('gone', `${root}/src/gone.ts`)
    const {code, stdout} = await run(['trace', '--format', 'markdown'])
    expect(code).toBe(0)
    expect(stdout).toContain('|[src/a.ts:1](src/a.ts#L1)|[test/a.test.ts:1](test/a.test.ts#L1)|')
  })

  test('knows the requirements of the pages that it is not asked for', async () => {
    const other = page.replaceAll('flow.id', 'other.id')
    const both = {
      ...files,
      'other.md': other,
      'docparity.config.json': JSON.stringify({pages: ['page.md', 'other.md']}),
      'src/b.ts': '// implements other.id',
    }
    expect(await project(both).run(['trace', 'page.md'])).toMatchObject({code: 0})
    expect(await project(both).run(['trace'])).toMatchObject({code: 1, stdout: expect.stringContaining('other.id')})
  })
})

describe('a report', () => {
  test.each([...formats.map(({id}) => id), 'markdown', 'html'])('as %s tells what is missing', async format => {
    const {code, stdout, stderr} = await project(untested).run(['trace', '--format', format])
    expect({code, stderr}).toEqual({code: 1, stderr: ''})
    expect(stdout).toContain('flow.id')
    expect(stdout).toMatch(/without test|\*\*no\*\*|✗ tested/)
  })

  test('goes to a file, whose links are relative to it', async () => {
    const {run, read, root} = project(files)
    for (const path of ['out/trace.md', `${root}/out/trace.md`]) {
      expect(await run(['trace', '--format', 'markdown', '--output', path])).toMatchObject({code: 0, stdout: ''})
      expect(read('out/trace.md')).toContain('[src/a.ts:1](../src/a.ts#L1)')
    }
    expect((await run(['trace', '--format', 'markdown'])).stdout).toContain('[src/a.ts:1](src/a.ts#L1)')
  })

  test('as JSON has all citations, by its schema', async () => {
    const schema = (name: string) => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'))
    const validate = new Ajv2020().addSchema(schema('check')).compile(schema('trace'))
    const {stdout} = await project({...files, 'src/b.ts': '// exception flow.id because so'}).run([
      'trace',
      '--format',
      'json',
    ])
    const answer = JSON.parse(stdout)
    validate(answer)
    expect(validate.errors).toBeNull()
    expect(answer.requirements).toMatchObject([
      {
        id: 'flow.id',
        path: 'page.md',
        implementations: [{path: 'src/a.ts', place: {start: {line: 1}}, because: null}],
        tests: [{path: 'test/a.test.ts'}],
        exceptions: [{because: 'so'}],
        todos: [],
      },
    ])
    expect(validate({...answer, extra: 1})).toBe(false)
  })
})

describe('the matrix', () => {
  test('is written, then found fresh, whatever its line endings', async () => {
    const {run, read, write} = project(files)
    expect(await run(['trace', '--snapshot'])).toMatchObject({code: 0, stderr: 'Wrote docs/trace.md\n'})
    expect(await run(['trace', '--snapshot'])).toMatchObject({code: 0, stderr: 'Unchanged: docs/trace.md\n'})
    expect(await run(['trace', '--check'])).toMatchObject({code: 0, stderr: ''})
    write('docs/trace.md', read('docs/trace.md').replaceAll('\n', '\r\n'))
    expect(await run(['trace', '--check'])).toMatchObject({code: 0})
  })

  test('is written even where something is missing', async () => {
    const {run, read} = project(untested)
    expect(await run(['trace', '--snapshot'])).toMatchObject({code: 1})
    expect(read('docs/trace.md')).toContain('|**no**|')
  })

  test('that is stale fails, with the difference', async () => {
    const {run, write, read} = project(files)
    await run(['trace', '--snapshot'])
    const before = read('docs/trace.md')
    write('src/b.ts', '// implements flow.id')
    const {code, stdout} = await run(['trace', '--check'])
    expect(code).toBe(1)
    expect(stdout).toContain(
      'docs/trace.md:9:1 error trace-snapshot\n  Unexpected stale line, expected what `npx docparity trace --snapshot` writes',
    )
    expect(stdout).toMatch(/^-\|`flow\.id`.*\n\+\|`flow\.id`.*src\/b\.ts/m)
    expect(read('docs/trace.md')).toBe(before)
  })

  test('that is not there fails, and so does one that goes on too long', async () => {
    const {run, write, read} = project(files)
    expect((await run(['trace', '--check'])).stdout).toContain(
      'docs/trace.md:1:1 error trace-snapshot\n  Unexpected missing file',
    )
    await run(['trace', '--snapshot'])
    write('docs/trace.md', `${read('docs/trace.md')}more\n`)
    expect((await run(['trace', '--check'])).stdout).toContain('docs/trace.md:10:1 error trace-snapshot')
    write('docs/trace.md', read('docs/trace.md').slice(0, 30))
    expect(await run(['trace', '--check'])).toMatchObject({code: 1})
  })

  test('has the path that the configuration gives it', async () => {
    const {run, files: list} = project({...files, 'docparity.config.json': config({snapshot: 'etc/matrix.md'})})
    expect(await run(['trace', '--snapshot'])).toMatchObject({code: 0, stderr: 'Wrote etc/matrix.md\n'})
    expect(list()).toContain('etc/matrix.md')
  })
})

describe('wrong input', () => {
  test.each([
    [['--check', '--snapshot'], 'Unexpected --snapshot and --check, expected one of them'],
    [['--check', '--suggest'], 'Unexpected --check and --suggest, expected one of them'],
    [['--suggest', '--format', 'json'], 'Unexpected format `json` of --suggest, expected text'],
    [['--format', 'pdf'], 'Unexpected format `pdf`, expected one of github, html, json, junit, markdown, sarif, text'],
    [['gone.md'], 'Cannot read `gone.md`: no such file or folder'],
  ])('%j is refused', async (options, message) => {
    expect(await project(files).run(['trace', ...options])).toEqual({
      code: 2,
      stdout: '',
      stderr: `docparity: ${message}\n`,
    })
  })

  test('globs without a file are told', async () => {
    const {run, write} = project({'page.md': page, 'docparity.config.json': config({code: ['lib/**']})})
    expect(await run(['trace'])).toMatchObject({
      code: 2,
      stderr: 'docparity: Unexpected `lib/**` in `trace.code` without a file, expected globs of code\n',
    })
    write('docparity.config.json', config())
    expect(await run(['trace'])).toMatchObject({
      code: 2,
      stderr:
        'docparity: Unexpected `src/**`, `test/**` without a file, expected `trace.code` and `trace.tests` in the configuration\n',
    })
  })

  test('a page that cannot be read as a whole is not traced', async () => {
    const {code, stdout, stderr} = await project({...files, 'page.md': '<!--begin-requirement-a.b-->a'}).run(['trace'])
    expect({code, stdout}).toEqual({code: 1, stdout: ''})
    expect(stderr).toContain('marker-unclosed')
  })

  test('a snapshot that is a folder is told', async () => {
    const {run} = project({...files, 'docs/trace.md/a': ''})
    for (const option of ['--check', '--snapshot'])
      expect(await run(['trace', option])).toMatchObject({code: 2, stderr: expect.stringContaining('`docs/trace.md`')})
  })
})
