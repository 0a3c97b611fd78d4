import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {good, page, project} from './project.ts'

const validate = new Ajv2020().compile(JSON.parse(readFileSync('schemas/extract.schema.json', 'utf8')))

const rich = [
  'The type <!--begin-requirement-q.type-->must be email or other<!--end-requirement-q.type-->.',
  '',
  '|Name|Description|Example Values|Validation regex|',
  '|----|-----------|--------------|----------------|',
  '|`type`|The \u0007type|`email`|<!--begin-validation-type-->`^(email\\|other)$`<!--end-validation-type-->|',
  '|`free`|Anything|`x`||',
  '',
].join('\n')

test('one page gives one object, which is what the schema says', async () => {
  const {run} = project({'a.md': rich})
  const {code, stdout, stderr} = await run(['extract', 'a.md', '--format', 'json'])
  const spec = JSON.parse(stdout)
  validate(spec)
  expect({code, stderr, errors: validate.errors}).toEqual({code: 0, stderr: '', errors: null})
  expect(spec).toMatchObject({
    page: 'a.md',
    parameters: [
      {name: 'type', examples: ['email'], pattern: {source: '^(email|other)$', flags: '', place: {start: {line: 5}}}},
      {name: 'free', pattern: null},
    ],
    requirements: [{id: 'q.type', level: 'must', text: 'must be email or other'}],
  })
})

test('several pages give a list', async () => {
  const {run} = project({'a.md': good, 'b.md': page({other: '^b$'})})
  const {stdout} = await run(['extract', 'a.md', 'b.md', '--format', 'json'])
  const specs: {page: string}[] = JSON.parse(stdout)
  expect(specs.map(({page}) => page)).toEqual(['a.md', 'b.md'])
  expect(specs.every(spec => validate(spec))).toBe(true)
})

test('the real page is what the schema says, and its overview names each parameter', async () => {
  const io = {cwd: process.cwd()}
  const path = 'docs/metrics-for-relying-parties.md'
  const spec = JSON.parse((await project({}).run(['extract', path, '--format', 'json'], io)).stdout)
  validate(spec)
  expect(validate.errors).toBeNull()
  const {stdout} = await project({}).run(['extract', path], io)
  for (const {name} of [...spec.parameters, ...spec.answer]) expect(stdout).toContain(`  ${name}`)
  for (const {id} of spec.requirements) expect(stdout).toContain(id)
  expect(stdout).toContain(`Conditions (${spec.conditions.length})`)
})

test('the overview is for people, and no page steers their terminal', async () => {
  const {code, stdout} = await project({'a.md': rich}).run(['extract', 'a.md'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^a\.md sha256 [0-9a-f]{12}\n\nParameters \(2\)\n/)
  expect(stdout).toContain('  type (line 5)\n    The <U+0007>type\n    pattern  ^(email|other)$\n')
  expect(stdout).toContain('  free (line 6)\n    Anything\n    pattern  none: any value is accepted\n')
  expect(stdout).toContain('Requirements (1)\n  q.type (must, line 1)\n    must be email or other\n')
})

test.each([
  ['a row', 'row-unreadable', '|`two`|<!--begin-validation-two-->`^a$`<!--end-validation-two-->|\n'],
  [
    'a condition',
    'condition-unreadable',
    '\nThe id <!--begin-condition-uid-->must be there<!--end-condition-uid-->.\n',
  ],
])('%s that cannot be read gives nothing: it would be a wrong model', async (_, code, text) => {
  const {run} = project({'a.md': good + text})
  expect(await run(['extract', 'a.md'])).toMatchObject({code: 1, stdout: '', stderr: expect.stringContaining(code)})
})

test('a report format is no format of an extract', async () => {
  const {code, stderr} = await project({'a.md': good}).run(['extract', 'a.md', '--format', 'sarif'])
  expect({code, stderr}).toEqual({
    code: 2,
    stderr: 'docparity: Unexpected format `sarif`, expected one of json, text\n',
  })
})
