import {execFileSync} from 'node:child_process'
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test, vi} from 'vitest'
import {good, type Project, page, project} from './project.ts'

const before = page({
  entrypoint: '^[\\w.-]+$',
  utm_source: '^[\\w\\/.%-]+$',
  utm_term: '^[\\w]+$',
  uid: '^[0-9a-f]{2}$',
})
const after = page({entrypoint: '^[\\w.:-]+$', utm_source: '^[\\w.%-]+$', uid: '^[a-f0-9]{2}$', flow_id: '^a$'})

/** Commits all that is in the folder, and tags it. */
function commit({root}: Project): void {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false']
  const steps = [
    ['init', '-q'],
    ['add', '.'],
    ['commit', '-q', '-m', 'a'],
    ['tag', 'v1'],
  ]
  for (const step of steps) execFileSync('git', [...identity, ...step], {cwd: root, stdio: 'pipe'})
}

/** A repository with one revision. */
function repository(files: Readonly<Record<string, string>>): Project {
  const made = project(files)
  commit(made)
  return made
}

describe('two files', () => {
  test('are told apart parameter by parameter, with witness, place and advice', async () => {
    const {run} = project({'old.md': before, 'new.md': after})
    const {code, stdout, stderr} = await run(['diff', 'old.md', 'new.md'])
    expect({code, stderr}).toEqual({code: 1, stderr: ''})
    for (const text of [
      /^new\.md:3:\d+ warning parameter-wider\n {2}`entrypoint`: wider, ":" is accepted now\n/m,
      /^new\.md:4:\d+ error parameter-narrower\n {2}`utm_source`: narrower, "\/" is no longer accepted\n/m,
      /^new\.md:4:\d+ error parameter-removed\n {2}`utm_term`: removed\n(?: .*\n)* {2}old\.md:5:\d+ before: `\^\[\\w\]\+\$`\n/m,
      /^Compatible:\n {2}new\.md:5 `uid`: reworded, pattern\n {2}new\.md:6 `flow_id`: added\nNext version: major\n$/m,
    ])
      expect(stdout).toMatch(text)
  })

  test('that say the same have no changes', async () => {
    const {run} = project({'old.md': before, 'new.md': before})
    expect(await run(['diff', 'old.md', 'new.md'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('\nNothing changed\n'),
    })
  })

  test.each([
    ['readers', 1],
    ['undecided', 0],
    ['none', 0],
    ['undecided,readers', 1],
  ])('fail on %s with %i', async (failOn, code) => {
    const {run} = project({'old.md': page({a: '^a$'}), 'new.md': page({a: '^[ab]$'})})
    expect(await run(['diff', 'old.md', 'new.md', '--fail-on', failOn])).toMatchObject({code, stderr: ''})
  })

  test('of which the new one cannot be read are no changes: they would be wrong', async () => {
    const {run} = project({'old.md': before, 'new.md': before.replace('<!--end-validation-uid-->', '')})
    const {code, stdout, stderr} = await run(['diff', 'old.md', 'new.md'])
    expect({code, stdout}).toEqual({code: 1, stdout: ''})
    expect(stderr).toContain('marker-unclosed')
  })

  test('of which the new one has a faulty pattern are refused, and all else is still judged', async () => {
    const files = {'old.md': page({a: '^a$', b: '^[bc]$'}), 'new.md': page({a: '^[a$', b: '^b$', c: '^(a$'})}
    const {code, stdout, stderr} = await project(files).run(['diff', 'old.md', 'new.md', '--fail-on', 'none'])
    expect({code, stderr}).toEqual({code: 1, stderr: ''})
    const told = [...stdout.matchAll(/^new\.md:.*\n.*/gm)].map(([text]) => text)
    expect(told).toEqual([
      'new.md:3:46 error pattern-syntax\n' +
        '  Unexpected syntax (Unterminated character class), expected a regular expression',
      'new.md:4:42 warning parameter-narrower\n  `b`: narrower, "c" is no longer accepted',
      'new.md:5:46 error pattern-syntax\n  Unexpected syntax (Unterminated group), expected a regular expression',
    ])
  })

  test('of which the old one has a faulty pattern are undecided', async () => {
    const {run} = project({'old.md': page({a: '^[a$'}), 'new.md': page({a: '^a$'})})
    const {code, stdout} = await run(['diff', 'old.md', 'new.md'])
    expect(code).toBe(0)
    expect(stdout).toContain('warning parameter-undecided')
  })

  test('of which the old one cannot be read leave a doubt', async () => {
    const {run} = project({'new.md': before, 'old.md': before.replace('<!--end-validation-uid-->', '')})
    const {code, stdout} = await run(['diff', 'old.md', 'new.md', '--fail-on', 'none'])
    expect(code).toBe(0)
    expect(stdout).toContain('inconclusive revision-unreadable: All of the old revision can be read.')
  })
})

describe('--base', () => {
  test('holds the pages of the working tree against those of a revision, by path', async () => {
    const made = repository({'docs/a.md': before, 'docs/gone.md': page({old: '^a$', older: '^b$'})})
    made.write('docs/a.md', after)
    made.write('docs/new.md', page({young: '^a$'}))
    made.remove('docs/gone.md')
    const {code, stdout} = await made.run(['diff', '--base', 'HEAD', 'docs'])
    expect(code).toBe(1)
    expect(stdout).toContain(
      '\ndocs/gone.md:1:1 error page-removed\n  page `docs/gone.md`: removed, with old, older\n  HEAD:docs/gone.md:1:1 ',
    )
    expect(stdout).toContain('docs/new.md:1 page `docs/new.md`: added, with young\n')
    expect(stdout).toContain('`utm_source`: narrower, "/" is no longer accepted')
    expect(stdout).toContain('HEAD:docs/a.md:4')
  })

  test('takes the pages of the configuration, globs, files and paths of this machine', async () => {
    const made = repository({'docs/a.md': before, 'docparity.config.json': '{"pages": ["docs"]}'})
    made.write('docs/a.md', after)
    const all = await Promise.all(
      [[], ['docs/*.md'], ['docs/a.md'], ['.'], [join(made.root, 'docs')]].map(names =>
        made.run(['diff', '--base', 'HEAD', ...names]),
      ),
    )
    for (const ended of all) expect(ended).toEqual(all[0])
    expect(all[0]?.code).toBe(1)
  })

  test('works below the top of the repository, and with branches and tags', async () => {
    const made = repository({'site/docs/a.md': before})
    made.write('site/docs/a.md', after)
    const ended = await made.run(['diff', '--base', 'v1', 'docs/a.md'], {cwd: join(made.root, 'site')})
    expect(ended.stdout).toContain('v1:docs/a.md:')
  })

  test('finds a page that only the revision has', async () => {
    const made = repository({'a.md': before})
    made.remove('a.md')
    const {code, stdout} = await made.run(['diff', '--base', 'HEAD', 'a.md'])
    expect({code, stdout}).toMatchObject({code: 1, stdout: expect.stringContaining('page `a.md`: removed')})
  })
})

describe('approvals', () => {
  const config = (change: string) =>
    `{"pages": ["a.md"],\n"approvedBreaks": [{"parameter": "uid", "change": "${change}", "because": "a mistake"}]}`
  const made = (change: string) => {
    const one = repository({'a.md': page({uid: '^[ab]$'}), 'docparity.config.json': config(change)})
    one.write('a.md', page({uid: '^a$'}))
    return one
  }

  test('let a break pass, and show why', async () => {
    const {code, stdout} = await made('narrower').run(['diff', '--base', 'HEAD'])
    expect(code).toBe(0)
    expect(stdout).toContain('Approved:\n  a.md:3 `uid`: narrower, "b" is no longer accepted (a mistake)\n')
  })

  test('that match nothing are told', async () => {
    const {code, stdout} = await made('removed').run(['diff', '--base', 'HEAD'])
    expect(code).toBe(1)
    expect(stdout).toMatch(/^docparity\.config\.json:2:\d+ warning approval-unused$/m)
  })

  test('of what the named pages do not describe are none of their business', async () => {
    const approvedBreaks = [
      {parameter: 'uid', change: 'removed', because: 'of a page that is named'},
      {parameter: 'other', change: 'removed', because: 'of another page'},
      {page: 'a.md', change: 'removed', because: 'named'},
      {page: 'b.md', change: 'removed', because: 'not named'},
    ]
    const config = JSON.stringify({pages: ['*.md'], approvedBreaks})
    const one = repository({'a.md': good, 'b.md': page({other: '^a$'}), 'docparity.config.json': config})
    const told = async (...argv: string[]) => {
      const {stdout} = await one.run(['diff', ...argv, '--format', 'github'])
      return [...stdout.matchAll(/approval of `(.*?)`/g)].map(([, name]) => name)
    }
    expect(await told('--base', 'HEAD')).toEqual(['uid', 'other', 'a.md', 'b.md'])
    expect(await told('--base', 'HEAD', 'a.md')).toEqual(['uid', 'a.md'])
    expect(await told('b.md', 'a.md')).toEqual(['uid', 'a.md'])
  })
})

describe('wrong input is one clear line, exit code 2, nothing on stdout', () => {
  const files = {'a.md': before, 'plain.md': '# Nothing\n', 'bad.md': new Uint8Array([0xff])}
  test.each([
    [['a.md'], 'Unexpected call without two files, expected `<old> <new>` or `--base <ref>`'],
    [['a.md', 'a.md', 'a.md'], 'Unexpected call without two files, expected `<old> <new>` or `--base <ref>`'],
    [['a.md', 'gone.md'], 'Cannot read `gone.md`: no such file or folder (ENOENT)'],
    [['plain.md', 'plain.md'], 'Unexpected pages without markers, expected one in either revision'],
    [
      ['a.md', 'bad.md'],
      'Unexpected bytes in `bad.md` that are not UTF-8, expected a page (`docparity check` shows where)',
    ],
    [
      ['a.md', 'a.md', '--fail-on', 'sender'],
      'Unexpected class `sender`, expected some of senders, readers, undecided, compatible, or none',
    ],
    [
      ['a.md', 'a.md', '--format', 'xml'],
      'Unexpected format `xml`, expected one of github, json, junit, markdown, sarif, text',
    ],
    [['--base', 'HEAD', 'a.md'], 'Cannot read from git: not a git repository (or any of the parent directories): .git'],
  ])('%j', async (argv, message) => {
    expect(await project(files).run(['diff', ...argv])).toEqual({
      code: 2,
      stdout: '',
      stderr: `docparity: ${message}\n`,
    })
  })

  test.each([
    [
      ['--base', 'gone', 'a.md'],
      'Unexpected git ref `gone`, expected a branch, tag or commit that this repository has (in CI, fetch it first)',
    ],
    [['--base=-x', 'a.md'], 'Unexpected git ref `-x`, expected a branch, tag or commit'],
    [
      ['--base', 'HEAD'],
      'Unexpected call without pages, expected files, folders or globs, or `pages` in a configuration',
    ],
    [['--base', 'HEAD', 'b.md'], 'Cannot read `b.md`: no such file or folder'],
    [['--base', 'HEAD', '../x.md'], 'Unexpected page `../x.md`, expected one inside the git repository'],
  ])('in a repository: %j', async (argv, message) => {
    const {code, stdout, stderr} = await repository({'a.md': before}).run(['diff', ...argv])
    expect({code, stdout, stderr}).toEqual({code: 2, stdout: '', stderr: expect.stringContaining(message)})
  })

  test('no git', async () => {
    const {run, root} = repository({'a.md': before})
    mkdirSync(join(root, 'empty'))
    vi.stubEnv('PATH', join(root, 'empty'))
    const ended = await run(['diff', '--base', 'HEAD', 'a.md']).finally(() => vi.unstubAllEnvs())
    const stderr = 'docparity: Cannot run `git`: it is not there, or not on the PATH (ENOENT)\n'
    expect(ended).toEqual({code: 2, stdout: '', stderr})
  })
})
