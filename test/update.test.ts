import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {folders, toList} from '../scripts/update/lists.ts'
import {toReadme} from '../scripts/update/readme.ts'
import {toRuleIndex, toRulePage} from '../scripts/update/rule-pages.ts'
import {defineRule, rules} from '../src/lint/index.ts'

const read = (path: string) => readFileSync(path, 'utf8')
const [folder] = folders
if (!folder) throw new Error('Unexpected empty list of folders')

describe.each(folders.filter(({path}) => existsSync(`${path}/index.ts`)))('$path', folder => {
  test('lists what is in the folder', () => {
    const files = readdirSync(folder.path).filter(file => file !== 'index.ts')
    const plugIns = files.map(file => ({file, text: read(`${folder.path}/${file}`)}))
    expect(read(`${folder.path}/index.ts`)).toBe(toList(folder, plugIns))
  })
})

describe('a list', () => {
  const plugIn = (id: string) => ({file: `${id}.ts`, text: `export const ${id} = defineCommand({})`})

  test('is sorted, and imports each plug-in by the name that its file exports', () => {
    expect(toList(folder, [plugIn('init'), plugIn('check')]).split('\n')).toEqual([
      '// Written by `npm run update`.',
      "import type {Command} from '../command.ts'",
      "import {check} from './check.ts'",
      "import {init} from './init.ts'",
      '',
      '/** All commands, sorted by id. */',
      'export const commands: readonly Command[] = [check, init]',
      '',
    ])
  })

  test('has one name a line where the names do not fit on one', () => {
    const ids = ['a', 'b', 'c', 'd'].map(letter => letter.repeat(30))
    const list = toList(folder, ids.map(plugIn))
    expect(list.endsWith(`[\n${ids.map(id => `  ${id},\n`).join('')}]\n`)).toBe(true)
  })

  test('cannot be made of a file that defines nothing', () => {
    expect(() => toList(folder, [{file: 'check.ts', text: 'export const check = 1'}])).toThrow('check.ts: Unexpected')
  })
})

describe('the pages of the rules', () => {
  test('are those of the rules, and say what the rules say', () => {
    const pages = new Map(rules.map(rule => [`${rule.id}.md`, toRulePage(rule)]))
    pages.set('index.md', toRuleIndex(rules))
    const written = readdirSync('docs/rules').map(file => [file, read(`docs/rules/${file}`)] as const)
    expect(new Map(written)).toEqual(new Map([...pages].sort()))
  })

  const rule = defineRule({
    id: 'no-fence',
    severity: 'warning',
    about: 'No fence.',
    why: 'It is hard to show.',
    examples: [
      {ok: 'a\n'},
      {bad: '```\n', says: ['1:1-1:4: Unexpected fence'], fixed: '\n', others: ['b\n'], mdx: true},
    ],
    check: () => [],
  })

  test('show an example in a fence that it does not close', () => {
    expect(toRulePage(rule)).toContain('\n````mdx\n```\n````\n')
  })

  test('show what stands beside the page, what is said and the repaired page', () => {
    const wrong = /## Wrong\n\n(.*)\n\n## Right/s.exec(toRulePage(rule))?.[1]
    expect(wrong?.split('\n\n').slice(1, 4)).toEqual([
      'Beside `other-1.md`:',
      '```mdx\nb\n```',
      '```text\n1:1-1:4: Unexpected fence\n```',
    ])
    expect(wrong).toContain('Repaired:')
  })

  test('tell apart which rules repair', () => {
    const table = toRuleIndex([rule, {...rule, id: 'no-repair', examples: []}])
    expect(table).toContain('|[`no-fence`](no-fence.md)|warning|No fence.|yes|\n')
    expect(table).toContain('|[`no-repair`](no-repair.md)|warning|No fence.||\n')
  })
})

describe('the README', () => {
  test('holds the table of rules between its comments, and all else as it was', () => {
    const readme = toReadme('before <!--rules-->old<!--/rules--> after', [])
    expect(readme).toBe('before <!--rules-->\n\n|Rule|Severity|Claim|Repairs|\n|-|-|-|-|\n\n<!--/rules--> after')
  })

  test('without the comments stays as it is', () => {
    expect(toReadme('# docparity\n', rules)).toBe('# docparity\n')
  })
})
