import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {closest} from '../../src/cli/config/closest.ts'
import {good, page, project} from './project.ts'

const accepted = [
  {pages: ['a.md']},
  {$schema: './schemas/config.schema.json', pages: ['a.md'], generate: [], rules: {}},
  {
    pages: ['a.md'],
    generate: [{target: 'typescript', output: 'b.ts', page: 'a.md'}],
    rules: {'pattern-v-flag': 'off', 'zone-empty': 'warning'},
  },
  {pages: ['a.md'], bindings: []},
  {pages: ['a.md'], trace: {}},
  {pages: ['a.md'], conformance: {origin: 'https://a.example', client: 'c', deviations: 'd.json', events: 'e.ndjson'}},
  {
    pages: ['a.md'],
    conformance: {eventsCommand: 'docker logs -f fxa', fields: {parameters: '', rename: {utm_source: 'utmSource'}}},
  },
  {pages: ['a.md'], trace: {code: ['lib/**'], tests: ['spec/**'], snapshot: 'trace.md'}},
  {pages: ['a.md'], approvedBreaks: [{parameter: 'uid', change: 'narrower', because: 'it was a mistake'}]},
  {pages: ['a.md'], approvedBreaks: [{requirement: 'flow.id', change: 'added', because: 'as agreed'}]},
]

const refused: [unknown, string][] = [
  [{page: ['a.md']}, 'Unexpected key `page`, expected `pages`'],
  [
    {pages: ['a.md'], colour: true},
    'Unexpected key `colour`, expected one of pages, generate, bindings, approvedBreaks, trace, conformance, rules',
  ],
  [{}, 'Unexpected end, expected `pages`'],
  [{pages: 'a.md'}, 'Unexpected "a.md" at `pages`, expected array'],
  [{pages: ['a.md', 5]}, 'Unexpected 5 at `pages[1]`, expected string'],
  [
    {pages: ['a.md'], generate: [{target: 'typescript', outptu: 'x'}]},
    'Unexpected key `generate[0].outptu`, expected `output`',
  ],
  [{pages: ['a.md'], generate: [{target: 'typescript'}]}, 'Unexpected end, expected `generate[0].output`'],
  [
    {pages: ['a.md'], rules: {'zone-empty': 'warn'}},
    'Unexpected "warn" at `rules.zone-empty`, expected "error" or "warning" or "off"',
  ],
  [
    {pages: ['a.md'], bindings: [{parameter: 'uid', att: 'a.js#UID'}]},
    'Unexpected key `bindings[0].att`, expected `at`',
  ],
  [
    {pages: ['a.md'], bindings: [{schema: 'a.js#QUERY', parameter: 'uid'}]},
    'Unexpected key `bindings[0].parameter`, expected one of schema, live',
  ],
  [{pages: ['a.md'], bindings: [{parameter: 'uid'}]}, 'Unexpected end, expected `bindings[0].at`'],
  [{pages: ['a.md'], bindings: [null]}, 'Unexpected null at `bindings[0]`, expected object'],
  [
    {pages: ['a.md'], bindings: [{schema: 'a.js'}]},
    'Unexpected "a.js" at `bindings[0].schema`, expected a file and a name, such as `src/rules.js#UID`',
  ],
  [{pages: ['a.md'], bindings: [{schema: 'a.js#A', live: 1}]}, 'Unexpected 1 at `bindings[0].live`, expected boolean'],
  [
    {pages: ['a.md'], approvedBreaks: [{parameter: 'uid', change: 'narrow', because: 'x'}]},
    'Unexpected "narrow" at `approvedBreaks[0].change`, expected "added" or "removed" or "wider" or "narrower" or "changed" or "reworded" or "undecided"',
  ],
  [
    {pages: ['a.md'], approvedBreaks: [{change: 'narrower', because: 'x'}]},
    'Unexpected object at `approvedBreaks[0]`, expected exactly one of parameter, answer, condition, requirement and page',
  ],
  [
    {pages: ['a.md'], approvedBreaks: [{parameter: 'uid', page: 'a.md', change: 'narrower', because: 'x'}]},
    'Unexpected object at `approvedBreaks[0]`, expected exactly one of parameter, answer, condition, requirement and page',
  ],
  [
    {pages: ['a.md'], approvedBreaks: [{parameter: 'uid', change: 'narrower', because: ''}]},
    'Unexpected empty `approvedBreaks[0].because`, expected a reason',
  ],
  [
    {pages: ['a.md'], approvedBreaks: [{parameter: 'uid', change: 'narrower'}]},
    'Unexpected end, expected `approvedBreaks[0].because`',
  ],
  [
    {pages: ['a.md'], approvedBreaks: [{parameter: 'uid', change: 'narrower', reason: 'x'}]},
    'Unexpected key `approvedBreaks[0].reason`, expected one of parameter, answer, condition, requirement, page, change, because',
  ],
  [{pages: ['a.md'], conformance: {clients: 'c'}}, 'Unexpected key `conformance.clients`, expected `client`'],
  [
    {pages: ['a.md'], conformance: {fields: {flow_id: 'a'}}},
    'Unexpected key `conformance.fields.flow_id`, expected `flowId`',
  ],
  [{pages: ['a.md'], conformance: {origin: 1}}, 'Unexpected 1 at `conformance.origin`, expected string'],
  [
    {pages: ['a.md'], conformance: {fields: {rename: {utm_source: 1}}}},
    'Unexpected 1 at `conformance.fields.rename.utm_source`, expected string',
  ],
  [{pages: ['a.md'], trace: {test: ['a']}}, 'Unexpected key `trace.test`, expected `tests`'],
  [{pages: ['a.md'], trace: {code: 'src'}}, 'Unexpected "src" at `trace.code`, expected array'],
  [{pages: ['a.md'], trace: {snapshot: 1}}, 'Unexpected 1 at `trace.snapshot`, expected string'],
  [[], 'Unexpected end, expected `pages`'],
  [null, 'Unexpected null as configuration, expected object'],
  [5, 'Unexpected 5 as configuration, expected object'],
]

/** Names that only the program knows: the schema leaves them open. */
const unknownNames: [unknown, string][] = [
  [{pages: ['a.md'], rules: {'zone-emptly': 'off'}}, 'Unexpected key `rules.zone-emptly`, expected `zone-empty`'],
  [{pages: ['a.md'], rules: {nonsense: 'off'}}, 'Unexpected key `rules.nonsense`, expected the id of a rule'],
  [{pages: ['a.md'], rules: {constructor: 'off'}}, 'Unexpected key `rules.constructor`, expected the id of a rule'],
  [
    {pages: ['a.md'], generate: [{target: 'rust', output: 'x'}]},
    'Unexpected "rust" at `generate[0].target`, expected "spec" or "typescript"',
  ],
]

const validate = new Ajv2020().compile(JSON.parse(readFileSync('schemas/config.schema.json', 'utf8')))

test.each(accepted)('accepts %j, and so does the schema', async config => {
  const {run} = project({'a.md': good, 'docparity.config.json': JSON.stringify(config)})
  expect(await run(['check'])).toMatchObject({code: 0, stderr: ''})
  expect(validate(config)).toBe(true)
})

test.each(refused)('refuses %j, and so does the schema', async (config, message) => {
  const {run} = project({'a.md': good, 'docparity.config.json': JSON.stringify(config)})
  expect(await run(['check'])).toEqual({code: 2, stdout: '', stderr: `docparity: docparity.config.json: ${message}\n`})
  expect(validate(config)).toBe(false)
})

test.each(unknownNames)('refuses %j', async (config, message) => {
  const {run} = project({'a.md': good, 'docparity.config.json': JSON.stringify(config)})
  expect(await run(['check'])).toEqual({code: 2, stdout: '', stderr: `docparity: docparity.config.json: ${message}\n`})
})

describe('each form is found and run', () => {
  test.each([
    [
      'docparity.config.ts',
      "import {defineConfig} from 'docparity'\nexport default defineConfig({pages: ['a.md' as string]})",
    ],
    ['docparity.config.js', "export default {pages: ['a.md']}"],
    ['docparity.config.mjs', "export default {pages: ['a.md']}"],
    ['docparity.config.json', '\uFEFF{"pages": ["a.md"]}'],
  ])('%s', async (name, text) => {
    const {run} = project({'a.md': good, [name]: text})
    expect(await run(['check'])).toMatchObject({code: 0, stderr: ''})
  })

  test('all that the package exports is there, even where it is not installed', async () => {
    const config = "import {rules} from 'docparity'\nexport default {pages: ['a.md'], rules: {[rules[0].id]: 'off'}}"
    const {run} = project({'a.md': good, 'docparity.config.mjs': config})
    expect(await run(['check'])).toMatchObject({code: 0, stderr: ''})
  })

  test('--config names another', async () => {
    const {run} = project({
      'a.md': good,
      'docparity.config.json': '{}',
      'etc/my.ts': "export default {pages: ['a.md']}",
    })
    expect(await run(['check', '--config', 'etc/my.ts'])).toMatchObject({code: 0, stderr: ''})
  })
})

test.each([
  ['docparity.config.json', '{\n"pages": [}', /^docparity: docparity\.config\.json: Unexpected token.*JSON\n$/],
  ['docparity.config.json', '{\n"pages": []\n"rules": {}}', /^docparity: docparity\.config\.json:3: Expected ','.*\n$/],
  [
    'docparity.config.ts',
    'export default {\n  pages: [\n}',
    /^docparity: docparity\.config\.ts:3: .*Unexpected token\n$/,
  ],
  ['docparity.config.mjs', '\nthrow new Error("no\\nway")', /^docparity: docparity\.config\.mjs:2: no\n$/],
  ['docparity.config.mjs', 'throw new RangeError()', /^docparity: docparity\.config\.mjs:1: RangeError\n$/],
  ['docparity.config.js', 'throw "a string"', /^docparity: docparity\.config\.js: a string\n$/],
])('%s that does not run is one clear line', async (name, text, message) => {
  const {code, stdout, stderr} = await project({'a.md': good, [name]: text}).run(['check'])
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toMatch(message)
})

test('rules can be switched off and turned into errors', async () => {
  const bad = page({uid: '[0-9a-f]{32}'})
  const config = (severity: string) => JSON.stringify({pages: ['a.md'], rules: {'pattern-anchored': severity}})
  const {run, write} = project({'a.md': bad, 'docparity.config.json': config('off')})
  expect((await run(['check', '--strict'])).stdout).not.toContain('pattern-anchored')
  write('docparity.config.json', config('error'))
  expect(await run(['check'])).toMatchObject({code: 1, stdout: expect.stringContaining('error pattern-anchored')})
})

test('closest finds what was probably meant, and nothing far away', () => {
  expect(closest('outptu', ['target', 'output', 'page'])).toBe('output')
  expect(closest('rule', ['rules', 'roles'])).toBe('rules')
  expect(closest('colour', ['pages', 'rules'])).toBeUndefined()
  expect(closest('', ['pages'])).toBeUndefined()
})
