import {symlinkSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Disk} from '../../src/cli/files/write-artifacts.ts'
import {good, page, project} from './project.ts'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)))

const files = {
  'good.md': good,
  'docs/plain.md': '# Nothing to read here\n',
  'empty/readme.txt': '',
  'code.md': 'In code: `<!--begin-validation-uid-->^a$<!--end-validation-uid-->`\n',
}

const markers = 'expected a pattern between `<!--begin-validation-NAME-->` and `<!--end-validation-NAME-->`'

describe('one clear line on stderr, exit code 2, nothing on stdout', () => {
  test.each([
    ['a missing page', ['gone.md'], 'Cannot read `gone.md`: no such file or folder'],
    ['a folder without pages', ['empty'], 'Unexpected folder `empty` without pages, expected a .md or .mdx file in it'],
    ['a folder without markers', ['docs'], `Unexpected pages without markers in \`docs\`, ${markers}`],
    ['a page without markers', ['docs/plain.md'], `Unexpected page \`docs/plain.md\` without markers, ${markers}`],
    [
      'markers in code alone',
      ['code.md'],
      'Unexpected pages without markers, expected one outside of code on `code.md`',
    ],
    ['a hostile name', ['a\nb\u001B[.md'], 'Unexpected glob `a<U+000A>b<U+001B>[.md` that matches no file, expected'],
    ['a glob without a match', ['*.mdx'], 'Unexpected glob `*.mdx` that matches no file, expected the pages to read'],
    ['a link to itself', ['self.md'], 'Cannot read `self.md`: its links run in a circle (ELOOP)'],
    ['one bad page among good ones', ['good.md', 'gone.md'], 'Cannot read `gone.md`: no such file or folder'],
    [
      'no page at all',
      [],
      'Unexpected call without pages, expected files, folders or globs (`docparity init` finds them)',
    ],
    ['an unknown format', ['good.md', '--format', 'xml'], 'Unexpected format `xml`, expected one of '],
    ['a missing configuration', ['--config', 'my.json'], 'Cannot read `my.json`: no such file or folder (ENOENT)'],
    ['an output that is a folder', ['good.md', '--output', 'docs'], 'Cannot write `docs`: it is not a file'],
    [
      'an output below a file',
      ['good.md', '--output', 'good.md/x'],
      'Cannot write `good.md/x`: a part of its path is a',
    ],
  ])('%s', async (_, argv, message) => {
    const {root, run, files: list} = project(files)
    symlinkSync('self.md', join(root, 'self.md'))
    const before = list()
    for (const command of ['check', 'extract', 'generate']) {
      const {code, stdout, stderr} = await run([command, ...argv])
      const lines = stderr.split('\n').filter(line => !/^(?:Wrote|Unchanged)/.test(line))
      expect({code, stdout, lines}).toEqual({code: 2, stdout: '', lines: [expect.stringContaining(message), '']})
      expect(stderr).toContain(`docparity: ${message}`)
    }
    expect(list().filter(path => !path.startsWith('src/'))).toEqual(before)
  })

  test.each([
    ['an unknown command', ['chekc'], "error: unknown command 'chekc'\n(Did you mean check?)\n"],
    ['an unknown option', ['check', '--strickt'], "error: unknown option '--strickt'\n(Did you mean --strict?)\n"],
    ['an option without its value', ['check', '--output'], "error: option '--output <file>' argument missing\n"],
    ['an argument too many', ['init', 'x'], "error: too many arguments for 'init'. Expected 0 arguments but got 1.\n"],
  ])('%s', async (_, argv, stderr) => {
    expect(await project(files).run(argv)).toEqual({code: 2, stdout: '', stderr})
  })
})

test('a page that cannot be read is one clear line', async () => {
  const {root, run} = project({'a.md': good})
  const server = createServer()
  // No permission binds root, but nobody can open a socket as a file.
  await new Promise<void>(resolve => server.listen(join(root, 'socket.md'), resolve))
  const {code, stdout, stderr} = await run(['check', 'a.md', 'socket.md'])
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toMatch(/^docparity: Cannot read `socket\.md`: the system refuses \(\w+\)\n$/)
  await new Promise(resolve => server.close(resolve))
})

describe('a page that is not UTF-8', () => {
  test('fails at the first bad byte, and the other pages are judged', async () => {
    const {run} = project({'bad.md': bytes(good, 'é', [0xff], '\n'), 'other.md': `${page({uid: '^[$'})}`})
    const {code, stdout} = await run(['check', 'bad.md', 'other.md'])
    expect(code).toBe(1)
    expect(stdout).toMatch(/bad\.md:4:2 error page-encoding\s+Unexpected byte 0xFF, expected UTF-8/)
    expect(stdout).toContain('other.md:3:')
  })

  test.each(['extract', 'generate'])('%s gives nothing', async command => {
    const {run, files} = project({'bad.md': bytes(good, [0xc3])})
    const {code, stdout, stderr} = await run([command, 'bad.md'])
    expect(code).toBe(1)
    expect(command === 'extract' ? stderr : stdout).toContain('Unexpected byte 0xC3, expected UTF-8')
    expect(files()).toEqual(['bad.md'])
  })
})

describe('a page with a marker fault', () => {
  const broken = good.replace('<!--end-validation-uid-->', '')

  test.each(['check', 'extract', 'generate'])('%s shows it at its line, and writes nothing', async command => {
    const {run, files} = project({'a.md': broken})
    const {code, stdout, stderr} = await run([command, 'a.md'])
    expect(code).toBe(1)
    expect(command === 'extract' ? stderr : stdout).toMatch(/a\.md:3:\d+ error marker-unclosed/)
    if (command === 'extract') expect(stdout).toBe('')
    expect(files()).toEqual(['a.md'])
  })
})

describe('a disk that is full', () => {
  const error = Object.assign(new Error('ENOSPC'), {code: 'ENOSPC', syscall: 'write'})
  const disk: Disk = {
    writeFileSync: () => {
      throw error
    },
    renameSync: () => {},
  }

  test.each([
    ['check', ['--output', 'x.txt']],
    ['extract', ['--output', 'x.txt']],
    ['generate', ['--out', 'x.txt']],
  ])('%s says so, and leaves nothing behind', async (command, argv) => {
    const {run, files} = project({'a.md': good})
    const stderr = 'docparity: Cannot write `x.txt`: the disk is full (ENOSPC)\n'
    expect(await run([command, 'a.md', ...argv], {disk})).toEqual({code: 2, stdout: '', stderr})
    expect(files()).toEqual(['a.md'])
  })

  test('stdout on a full disk is told too', async () => {
    const stdout = {write: (_text: string, _encoding: string, done: (error: Error) => void) => done(error)}
    for (const argv of [['check', 'a.md'], ['--help']]) {
      const {code, stderr} = await project({'a.md': good}).run(argv, {stdout})
      expect({code, stderr}).toEqual({
        code: 2,
        stderr: 'docparity: Cannot write the answer: the disk is full (ENOSPC)\n',
      })
    }
  })
})

test('a reader that goes away is no error', async () => {
  const gone = Object.assign(new Error('EPIPE'), {code: 'EPIPE', syscall: 'write'})
  const stdout = {write: (_text: string, _encoding: string, done: (error: Error) => void) => done(gone)}
  const {code, stderr} = await project({'a.md': good}).run(['check', 'a.md'], {stdout})
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
})

test('a bug is told with its stack, as code 2', async () => {
  const stdout = {
    write: () => {
      throw new TypeError('no such thing')
    },
  }
  const {code, stderr} = await project({'a.md': good}).run(['check', 'a.md'], {stdout})
  expect({code, stderr}).toEqual({
    code: 2,
    stderr: expect.stringMatching(/^docparity crashed: TypeError: no such thing\n +at/),
  })
})
