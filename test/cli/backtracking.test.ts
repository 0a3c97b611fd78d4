import {describe, expect, test} from 'vitest'
import {page, project} from './project.ts'

const slow = page({a: '^(a+)+$'})
const config = (rules: object) => JSON.stringify({pages: ['a.md'], rules})

describe('a pattern that takes far too long', () => {
  test('fails the check with the string that it takes', async () => {
    const {code, stdout} = await project({'a.md': slow}).run(['check', 'a.md'])
    expect(code).toBe(1)
    expect(stdout).toContain('error pattern-backtracking')
    expect(stdout).toContain('takes exponential time on')
  })

  test.each([
    ['off', {'docparity.config.json': config({'pattern-backtracking': 'off'}), 'a.md': slow}],
    ['a warning', {'docparity.config.json': config({'pattern-backtracking': 'warning'}), 'a.md': slow}],
    ['suppressed', {'a.md': `<!--docparity-allow pattern-backtracking because we must-->\n\n${slow}`}],
    [
      'suppressed in its table',
      {'a.md': slow.replace('About it', '<!--docparity-allow pattern-backtracking because we must-->')},
    ],
  ])('is never generated into code, even where the rule is %s, and nothing is written', async (_, files) => {
    const {run, files: left} = project(files)
    const before = left()
    const {code, stdout} = await run(['generate', 'a.md'])
    expect(code).toBe(1)
    expect(stdout.match(/error pattern-backtracking/g)).toHaveLength(1)
    expect(left()).toEqual(before)
  })

  test('keeps no other page from being generated', async () => {
    const files = {
      'docparity.config.json': JSON.stringify({
        pages: ['a.md', 'b.md'],
        generate: [{target: 'typescript', output: 'b.ts', page: 'b.md'}],
        rules: {'pattern-backtracking': 'off'},
      }),
      'a.md': slow,
      'b.md': page({b: '^[a-z]+(?:-[a-z]+)*$'}),
    }
    const {run, read} = project(files)
    expect(await run(['generate'])).toMatchObject({code: 0})
    expect(read('b.ts')).toContain('/^[a-z]+(?:-[a-z]+)*$/')
  })
})

test('the rule for other engines runs where the configuration asks for it', async () => {
  const files = {
    'a.md': page({a: '^[0-9a-f]{16}$'}),
    'docparity.config.json': config({'pattern-portability': 'warning'}),
  }
  const {run} = project(files)
  const {code, stdout} = await run(['check'])
  expect(code).toBe(0)
  expect(stdout).toContain('Java, PCRE: accepts "aaaaaaaaaaaaaaaa\\n"')
  expect((await run(['check', '--config', 'none.json'])).code).toBe(2)
})
