import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {toPlaces} from '../../src/diagnostic/index.ts'

const validate = new Ajv2020({strict: true, allErrors: true, allowUnionTypes: true}).compile(
  JSON.parse(readFileSync('schemas/extract.schema.json', 'utf8')),
)
const place = toPlaces('some text').place(0, 4)
const pattern = {source: '^a$', flags: '', place}
const parameter = {name: 'uid', description: 'Who.', examples: ['a'], values: ['a'], pattern, place}
const spec = {
  page: 'docs/page.md',
  sha256: '0'.repeat(64),
  parameters: [parameter, {...parameter, values: null, pattern: null}],
  answer: [{name: 'flowId', description: 'The flow.', type: 'string', pattern: null, place}],
  conditions: [{parameter: 'context', values: [], when: [{parameter: 'service', value: 'sync'}], place}],
  requirements: [{id: 'metrics-flow.answer', level: 'must', text: 'It answers.', place}],
}

test('the model of a page is valid, with a pattern or without one', () => {
  expect(validate(spec), JSON.stringify(validate.errors)).toBe(true)
})

test.each([
  ['a key too many', {...spec, extra: 1}],
  ['a key too few', {...spec, answer: undefined}],
  ['a parameter that keeps silent about its pattern', {...spec, parameters: [{...parameter, pattern: undefined}]}],
  ['a level that is none', {...spec, requirements: [{...spec.requirements[0], level: 'shall'}]}],
  ['a hash in capitals', {...spec, sha256: 'A'.repeat(64)}],
  ['a place that counts lines from 0', {...spec, answer: [{...spec.answer[0], place: {start: {line: 0}}}]}],
])('the schema refuses %s', (_, value) => {
  expect(validate(JSON.parse(JSON.stringify(value)))).toBe(false)
})
