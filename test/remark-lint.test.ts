import {remark} from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import {expect, test} from 'vitest'
import {rules} from '../src/lint/index.ts'
import docparity from '../src/remark-lint.ts'
import {lint, say} from './lint/read.ts'

async function messagesOf(value: string, path = 'page.md') {
  const {messages} = await remark().use(remarkFrontmatter).use(remarkGfm).use(docparity).process({path, value})
  return messages
}

const page = [
  '---',
  'title: A page',
  '---',
  '',
  '|Name|Validation|',
  '|-|-|',
  '|`a`|<!--begin-validation-a-->`^[\\w\\/-]+$`<!--end-validation-a-->/|',
  '|`b`|<!--begin-validation-b-->`^b`<!--end-validation-b-->|',
  '|`c`|<!--begin-validation-c--> <!--end-validation-c-->|',
  '',
].join('\r\n')

test('says what the command says, at the same places', async () => {
  const messages = await messagesOf(page)
  const said = messages.map(({line, column, place, reason, ruleId}) => {
    const end = place && 'end' in place ? place.end : undefined
    return `${ruleId} ${line}:${column}-${end?.line}:${end?.column}: ${reason}`
  })
  const expected = lint([{path: 'page.md', text: page}]).map(found => `docparity-${found.code} ${say(found)}`)
  expect(said.length).toBeGreaterThan(3)
  expect(said.toSorted()).toEqual(expected.toSorted())
})

test('an error is fatal and a warning is not', async () => {
  const messages = await messagesOf(page)
  const severities = new Map(rules.map(({id, severity}) => [`docparity-${id}`, severity]))
  expect(messages.map(({ruleId, fatal}) => [ruleId, fatal])).toEqual(
    messages.map(({ruleId}) => [ruleId, severities.get(ruleId ?? '') === 'error']),
  )
  expect(new Set(messages.map(({fatal}) => fatal))).toEqual(new Set([true, false]))
})

test('a witness is a note of the message', async () => {
  const messages = await messagesOf(page)
  const witnesses = lint([{path: 'page.md', text: page}]).flatMap(({witness}) =>
    witness === undefined ? [] : [witness],
  )
  expect(messages.flatMap(({note}) => note ?? []).toSorted()).toEqual(
    witnesses.map(witness => `Witness: ${JSON.stringify(witness)}`).toSorted(),
  )
})

test("remark-lint's own comments switch a rule off", async () => {
  const empty = 'It is <!--begin-validation-a--> <!--end-validation-a-->\n'
  expect((await messagesOf(empty)).map(({ruleId}) => ruleId)).toEqual(['docparity-zone-empty'])
  expect(await messagesOf(`<!--lint disable docparity-zone-empty-->\n\n${empty}`)).toEqual([])
})

test('a suppression with a reason holds here too', async () => {
  const empty = 'It is <!--begin-validation-a--> <!--end-validation-a-->\n'
  expect(await messagesOf(`<!--docparity-allow zone-empty because of the tests-->\n${empty}`)).toEqual([])
})

test('waits only for a page with a pattern that takes a look of its own', async () => {
  const slow = page.replace('`^b`', () => '`^(b+)+$`')
  expect((await messagesOf(slow)).map(({ruleId}) => ruleId)).toContain('docparity-pattern-backtracking')
  const sync = (value: string) => remark().use(remarkFrontmatter).use(remarkGfm).use(docparity).processSync(value)
  expect(sync(page).messages.length).toBeGreaterThan(3)
  expect(() => sync(slow)).toThrow('async')
})

test('a file without a path is read as Markdown', async () => {
  const {messages} = await remark().use(docparity).process('It is <!--begin-validation-a-->^a$\n')
  expect(messages.map(({ruleId}) => ruleId)).toEqual(['docparity-marker-unclosed'])
})

test('a page in MDX is read as MDX', async () => {
  const messages = await messagesOf('It is {/* begin-validation-a */}\n', 'page.mdx')
  expect(messages.map(({ruleId}) => ruleId)).toEqual(['docparity-marker-unclosed'])
})
