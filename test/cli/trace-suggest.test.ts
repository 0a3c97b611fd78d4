import {describe, expect, test} from 'vitest'
import {project} from './project.ts'

const page = [
  '<!--begin-requirement-flow.id-->',
  'A flow must have an id.',
  '<!--end-requirement-flow.id-->',
  'It should be unique.',
  '',
].join('\n')

describe('docparity trace --suggest', () => {
  test('lists sentences with markers to paste', async () => {
    expect(await project({'page.md': page}).run(['trace', 'page.md', '--suggest'])).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        'page.md:4:1 should',
        '<!--begin-requirement-page.unique-->',
        'It should be unique.<!--end-requirement-page.unique-->',
        '',
        '1 sentence sounds like a requirement and has no id',
        '',
      ].join('\n'),
    })
  })

  test('needs no marker on a page that is named', async () => {
    const {run} = project({'docs/a.md': 'It must be.'})
    expect(await run(['trace', 'docs/a.md', '--suggest'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('docs/a.md:1:1 must\n'),
    })
    expect(await run(['trace', 'docs', '--suggest'])).toMatchObject({code: 2})
    expect(await run(['trace', 'docs/a.md'])).toMatchObject({code: 2})
  })

  test('of a page that cannot be read as a whole is refused', async () => {
    const {run} = project({'a.md': 'It must be. <!--begin-requirement-a.b-->a'})
    expect(await run(['trace', 'a.md', '--suggest'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('marker-unclosed'),
    })
  })

  test('shows no control character, and colours where it may', async () => {
    const {run} = project({'a.md': `${page}\nIt must \u001b[31m be.`})
    const {stdout} = await run(['trace', 'a.md', '--suggest'], {terminal: true})
    expect(stdout).toContain('\u001b[1ma.md:4:1\u001b[22m should\n')
    expect(stdout).toContain('It must <U+001B>[31m be.')
    expect(stdout).toContain('2 sentences sound like a requirement and have no id')
  })
})
