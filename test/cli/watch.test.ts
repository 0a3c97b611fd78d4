import {setTimeout as sleep} from 'node:timers/promises'
import {describe, expect, test, vi} from 'vitest'
import {collect, good, type Project, page, project} from './project.ts'

/** Starts a command under `--watch`. */
function watching({run}: Project, argv: readonly string[]) {
  const [stdout, stderr, stop] = [collect(), collect(), new AbortController()]
  const ended = run([...argv, '--watch'], {stdout, stderr, signal: stop.signal})
  const runs = () => stderr.text().split('Waiting for changes').length - 1
  return {
    stdout: stdout.text,
    stderr: stderr.text,
    /** Waits for the end of a run: reports may come in between, as an editor saves in more than one step. */
    until: (check: () => void) => vi.waitFor(check, {timeout: 20_000, interval: 10}),
    first: () => vi.waitFor(() => expect(runs()).toBe(1), {timeout: 20_000, interval: 10}),
    runs,
    end: async () => {
      stop.abort()
      return (await ended).code
    },
  }
}

describe('--watch', () => {
  test('judges again when a page changes, goes or comes back, and a run that fails ends nothing', async () => {
    const files = project({'a.md': good})
    const {stdout, stderr, first, until, end} = watching(files, ['check', 'a.md'])
    await first()
    expect(stdout()).toContain('0 errors')
    files.write('a.md', page({uid: '^[$'}))
    await until(() => expect(stdout()).toContain('error pattern-syntax'))
    files.write('a.md', '# Nothing\n')
    await until(() => expect(stderr()).toContain('docparity: Unexpected page `a.md` without markers'))
    files.remove('a.md')
    await until(() => expect(stderr()).toContain('docparity: Cannot read `a.md`: no such file or folder'))
    files.write('a.md', page({uid: '^('}))
    await until(() => expect(stdout()).toContain('`^(`'))
    expect(await end()).toBe(1)
  })

  test('sees a new page in a folder, and a change of the configuration', async () => {
    const config = (severity: string) => JSON.stringify({pages: ['docs/**/*.md'], rules: {'pattern-syntax': severity}})
    const files = project({'docs/a.md': good, 'docparity.config.json': config('error')})
    const {stdout, first, until, end} = watching(files, ['check'])
    await first()
    files.write('docs/new/b.md', page({code: '^[$'}))
    await until(() => expect(stdout()).toContain('docs/new/b.md:3:'))
    files.write('docparity.config.json', config('warning'))
    await until(() => expect(stdout()).toContain('warning pattern-syntax'))
    expect(await end()).toBe(0)
  })

  test.each([
    ['the command line', ['check', '.hidden', 'page.txt']],
    ['the configuration', ['check']],
  ])('sees each page that %s names, whatever it is called', async (_, argv) => {
    const config = JSON.stringify({pages: ['.hidden', 'page.txt']})
    const files = project({'.hidden/a.md': good, 'page.txt': good, 'docparity.config.json': config})
    const {stdout, first, until, end} = watching(files, argv)
    await first()
    files.write('.hidden/a.md', page({uid: '^[$'}))
    await until(() => expect(stdout()).toContain('.hidden/a.md:3:'))
    files.write('page.txt', page({uid: '^[$'}))
    await until(() => expect(stdout()).toContain('page.txt:3:'))
    expect(await end()).toBe(1)
  })

  test('sees a change of code that a binding leads to, by whatever way, and a file that was missing', async () => {
    const bindings = [{parameter: 'uid', at: 'src/route.js#UID'}]
    const files = project({
      'a.md': good,
      'src/route.js': "export {UID} from './rules.js'",
      'docparity.config.json': JSON.stringify({pages: ['a.md'], bindings}),
    })
    const {stdout, first, until, end} = watching(files, ['check'])
    await first()
    expect(stdout()).toContain('error binding-')
    files.write('src/rules.js', 'export const UID = /^[0-9a-f]{31}$/')
    await until(() => expect(stdout()).toContain('error parity-differs'))
    files.write('src/rules.js', 'export const UID = /^[0-9a-f]{32}$/')
    await until(() => expect(stdout()).toContain('0 errors'))
    expect(await end()).toBe(0)
  })

  test('does not run again on what it writes itself, or on other files', async () => {
    const files = project({'docs/a.md': good})
    const {first, runs, end} = watching(files, ['generate', 'docs', '--out', 'docs/v.ts'])
    await first()
    files.write('docs/other.txt', '')
    files.write('docs/node_modules/x.md', good)
    await sleep(200)
    expect(runs()).toBe(1)
    expect(await end()).toBe(0)
  })

  test('traces again when there is a new file, be it in a new folder, and when the matrix is another', async () => {
    const files = project({
      'docparity.config.json': '{"pages": ["a.md"]}',
      'a.md': good,
      'src/deep/a.js': '// implements validation.uid',
      'test/a.js': '// tests validation.uid',
    })
    const {stdout, first, until, end} = watching(files, ['trace', '--check'])
    await first()
    expect(stdout()).toContain('Unexpected missing file')
    files.write('docs/trace.md', 'old')
    await until(() => expect(stdout()).toContain('Unexpected stale line'))
    files.write('src/new/b.js', '// implements validation.uuid')
    await until(() => expect(stdout()).toContain('src/new/b.js:1:15 error citation-unknown'))
    expect(await end()).toBe(1)
  })
})
