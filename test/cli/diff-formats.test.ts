import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {describe, expect, test} from 'vitest'
import {formatMarkdown} from '../../src/cli/revisions/format-markdown.ts'
import {formatVersion, type Judged} from '../../src/cli/revisions/judged.ts'
import {type Change, formats, toReport, toVersion, toVisible} from '../../src/index.ts'
import {line} from '../support/specs.ts'
import {page, project} from './project.ts'

const files = {
  'old.md': page({a: '^[ab]$', b: '^a$', c: '^c$'}),
  'new.md': page({d: '^d$', c: '^[$', b: '^[ab]$', a: '^a$'}),
}
const run = (...options: string[]) => project(files).run(['diff', 'old.md', 'new.md', ...options])

test.each([...formats.map(({id}) => id), 'markdown'])('%s tells of each break, and nothing on stderr', async format => {
  const {code, stdout, stderr} = await run('--format', format)
  expect({code, stderr}).toEqual({code: 1, stderr: ''})
  for (const word of ['narrower', 'wider']) expect(stdout).toContain(word)
})

test('an answer goes to a file, where that is asked for', async () => {
  const {run, read} = project(files)
  expect(await run(['diff', 'old.md', 'new.md', '--format', 'markdown', '--output', 'comment.md'])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'Wrote comment.md\n',
  })
  expect(read('comment.md')).toContain('|`a`|narrower|')
})

describe('JSON', () => {
  const read = (name: string) => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'))
  const validate = new Ajv2020().addSchema(read('check')).compile(read('diff'))

  test('is a report as that of check, with all changes and the advice', async () => {
    const answer = JSON.parse((await run('--format', 'json')).stdout)
    validate(answer)
    expect(validate.errors).toBeNull()
    expect(answer).toMatchObject({version: 'major', counts: {fail: 2}})
    expect(answer.changes).toMatchObject([
      {name: 'd', kind: 'added', classes: ['compatible'], related: null, approved: null},
      {name: 'c', kind: 'undecided', classes: ['undecided'], note: expect.any(String)},
      {name: 'b', kind: 'wider', classes: ['readers'], onlyBefore: null, onlyAfter: 'b', related: {path: 'old.md'}},
      {name: 'a', kind: 'narrower', classes: ['senders'], onlyBefore: 'b', onlyAfter: null},
    ])
  })

  test('has a schema that refuses other things', async () => {
    const answer = JSON.parse((await run('--format', 'json')).stdout)
    expect(validate({...answer, version: 'huge'})).toBe(false)
    expect(validate({...answer, changes: [{...answer.changes[0], kind: 'odd'}]})).toBe(false)
    expect(validate({...answer, extra: 1})).toBe(false)
  })
})

describe('Markdown', () => {
  const change = (rest: Partial<Change> = {}): Change => ({
    subject: 'parameter',
    name: 'x',
    kind: 'narrower',
    classes: ['senders'],
    path: 'a.md',
    place: line(3),
    ...rest,
  })
  const judged = (...changes: readonly Change[]): Judged => ({
    changes: changes.map(change => ({change, approval: undefined})),
    version: toVersion(changes),
    report: toReport([], '0.1.0'),
  })
  /** The text of each cell of the first table, row by row, as GitHub shows it. */
  const toCells = (markdown: string) => {
    const tree = fromMarkdown(markdown, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
    const table = tree.children.find(node => node.type === 'table')
    return table?.children.map(row => row.children.map(toText))
  }

  test('has the gravest change first', async () => {
    const cells = toCells((await run('--format', 'markdown')).stdout)
    expect(cells?.slice(1).map(([what]) => what)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('shows each witness, name and reason as it is, and breaks no table', () => {
    const nasty = fc.oneof(
      fc.string({maxLength: 40}),
      fc
        .array(fc.constantFrom('|', '`', '\\', ' ', '<', '&', '*', '_', '\n', 'a', '&#124;'), {maxLength: 8})
        .map(all => all.join('')),
    )
    fc.assert(
      fc.property(nasty, nasty, nasty, (name, onlyBefore, note) => {
        fc.pre(name.trim() === name && name !== '' && onlyBefore !== '' && note.trim() === note && !/ {2}/.test(note))
        const [, row] = toCells(formatMarkdown(judged(change({name, onlyBefore, note, path: `${name}.md`})))) ?? []
        expect(row).toHaveLength(6)
        expect(row?.[0]).toBe(toVisible(name))
        expect(row?.[1]).toBe(toVisible(`narrower: ${note}`).trim())
        expect(row?.[2]?.startsWith(`${toVisible(onlyBefore)} (`)).toBe(true)
        expect(row?.[5]).toBe(`${toVisible(name)}.md:3`)
      }),
    )
  })

  test('tells of faulty patterns below the table', async () => {
    const {stdout} = await run('--format', 'markdown')
    expect(stdout).toMatch(/\n\n- Unexpected syntax \(Unterminated character class\), .* \(`new\.md:4`\)\n$/)
  })

  test('says so where nothing changed', () => {
    expect(formatMarkdown(judged())).toBe('### Changes for those who rely on the page\n\nNone.\n')
  })
})

test.each([
  [['undecided'], 'Next version: none is needed, if the undecided change breaks nobody'],
  [['undecided', 'undecided'], 'Next version: none is needed, if the 2 undecided changes break nobody'],
  [['readers', 'undecided'], 'Next version: minor, if the undecided change breaks nobody'],
  [['senders', 'undecided'], 'Next version: major'],
  [[], 'Next version: none is needed'],
] as const)('the advice where changes are %j', (classes, line_) => {
  const changes = classes.map(
    (one): Change => ({
      subject: 'parameter',
      name: 'x',
      kind: one === 'undecided' ? 'undecided' : 'wider',
      classes: [one],
      path: 'a.md',
      place: line(1),
    }),
  )
  expect(
    formatVersion({changes: changes.map(change => ({change, approval: undefined})), version: toVersion(changes)}),
  ).toBe(line_)
})

/** What a reader sees of a node; an HTML element shows nothing by itself. */
function toText(node: object): string {
  if ('type' in node && node.type === 'html') return ''
  if ('value' in node && typeof node.value === 'string') return node.value
  return 'children' in node && Array.isArray(node.children) ? node.children.map(toText).join('') : ''
}
