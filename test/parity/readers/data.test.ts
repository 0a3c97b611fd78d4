import {describe, expect, test} from 'vitest'
import {openData} from '../../../src/parity/data/open-data.ts'
import type {Reader} from '../../../src/parity/reader.ts'
import {dataConstant} from '../../../src/parity/readers/data-constant.ts'
import {jsonSchema} from '../../../src/parity/readers/json-schema.ts'
import {openapi} from '../../../src/parity/readers/openapi.ts'
import {accepts} from '../../../src/regex/index.ts'
import {failure, files} from '../files.ts'
import {toForm} from '../live.ts'

const open = (text: string, pointer = '') => openData(files({'a.yaml': text}), 'a.yaml', pointer)
/** Each parameter of a set: whether it has to be there, and of some values those that it accepts. */
function tell(reader: Reader, form: ReturnType<typeof open>, values: readonly string[] = []) {
  const entries = [...(reader.readSchema?.(form) ?? [])]
  return entries.map(([name, {form, isRequired}]) => {
    const bound = reader.readRule?.(form)
    return [name, isRequired ?? bound?.isRequired, values.filter(accepts(bound?.language ?? {any: []}))]
  })
}

describe('a JSON Schema of an object', () => {
  test('tells its properties, and which of them have to be there', () => {
    const text = '{$ref: "#/$defs/q", $defs: {q: {properties: {a: {enum: [x]}, b: {type: string}}, required: [b]}}}'
    expect(tell(jsonSchema, open(text), ['x', 'y'])).toEqual([
      ['a', false, ['x']],
      ['b', true, ['x', 'y']],
    ])
  })

  test.each([
    ['{properties: {a: {}}, allOf: []}', 'form: Unexpected `allOf` beside `properties`, expected none (a.yaml:1:30)'],
    [
      '{properties: {utm_a: {}}, patternProperties: {^utm_: {}}}',
      'form: Unexpected second schema of `utm_a` in `patternProperties`, expected one (a.yaml:1:46)',
    ],
    ['{$ref: "#/a", a: 1}', 'form: Unexpected schema without `properties`, expected those of an object (a.yaml:1:18)'],
  ])('%s is refused', (text, message) => {
    expect(failure(() => tell(jsonSchema, open(text)))).toBe(message)
  })

  test('passes over what it says of other properties', () => {
    expect(
      tell(jsonSchema, open('{properties: {a: {}}, patternProperties: {^b: {}}, additionalProperties: false}')),
    ).toEqual([['a', false, []]])
  })

  test('comes from a running module as well', () => {
    const form = toForm({properties: {a: {$ref: '#/definitions/b'}}, definitions: {b: {enum: ['x']}}})
    const entry = jsonSchema.readSchema?.(form)?.get('a')
    expect(entry && jsonSchema.readRule?.(entry.form)?.language).toEqual({values: ['x']})
    expect(failure(() => jsonSchema.readRule?.(toForm({$ref: 'b.json'})))).toBe(
      'form: Unexpected reference to `b.json`, expected one within the schema (a.js:1:1)',
    )
  })

  test('is nothing else', () => {
    expect(jsonSchema.readRule?.(open('a'))).toBeUndefined()
    expect(jsonSchema.readRule?.(open('{$ref: "#/p", p: {in: query, name: a}}'))).toBeUndefined()
    expect(jsonSchema.readRule?.(toForm(/a/))).toBeUndefined()
    expect(jsonSchema.readSchema?.(open('{type: string}'))).toBeUndefined()
    expect(jsonSchema.readSchema?.(toForm(/a/))).toBeUndefined()
  })
})

const api = `openapi: 3.0.3
paths:
  /metrics-flow:
    parameters:
      - {in: query, name: both, schema: {type: string, enum: [path]}}
      - {in: header, name: etag, schema: {type: string}}
    get:
      parameters:
        - {in: query, name: both, required: true, schema: {type: string, nullable: true, enum: [operation]}}
        - $ref: '#/components/parameters/uid'
        - {in: query, name: list, schema: {type: array}}
        - {in: query, name: json, content: {application/json: {}}}
        - {in: query, name: empty, allowEmptyValue: true, schema: {}}
    post: {responses: {}}
components:
  parameters:
    uid: {in: query, name: uid, schema: {$ref: '#/components/schemas/hex'}}
  schemas:
    hex: {type: string, pattern: '^[0-9a-f]+$'}
`

describe('an operation of OpenAPI', () => {
  const read = (name: string) => {
    const entry = openapi.readSchema?.(open(api, '/paths/~1metrics-flow/get'))?.get(name)
    return entry && openapi.readRule?.(entry.form)
  }

  test('tells its query parameters and those of its path, and has the last word', () => {
    const names = [...(openapi.readSchema?.(open(api, '/paths/~1metrics-flow/get')) ?? [])].map(([name]) => name)
    expect(names).toEqual(['both', 'uid', 'list', 'json', 'empty'])
    expect(read('both')).toMatchObject({
      isRequired: true,
      shown: '{"type":"string","nullable":true,"enum":["operation"]}',
    })
    expect(['path', 'operation'].filter(accepts(read('both')?.language ?? {any: []}))).toEqual(['operation'])
    expect(['0af', 'x'].filter(accepts(read('uid')?.language ?? {any: []}))).toEqual(['0af'])
    expect(tell(openapi, open(api, '/paths/~1metrics-flow/post'), ['path', 'other'])).toEqual([
      ['both', false, ['path']],
    ])
  })

  test('has references that lead nowhere, each under the name that it ends in, which spoil no other', () => {
    const lost = ['#/components/parameters/gone', './lost.yaml#'].map(to => `        - $ref: '${to}'\n`)
    const operation = open(api.replace("        - $ref: '", `${lost.join('')}$&`), '/paths/~1metrics-flow/get')
    const entries = openapi.readSchema?.(operation) ?? new Map()
    expect([...entries.keys()]).toEqual(['both', 'gone', 'lost', 'uid', 'list', 'json', 'empty'])
    const say = (name: string) => failure(() => openapi.readRule?.(entries.get(name)?.form))
    expect(say('gone')).toBe('name: Unexpected `#/components/parameters/gone`, expected `uid` (a.yaml:19:5)')
    expect(say('lost')).toBe('file: Unexpected path `lost.yaml`, expected a file that is there (lost.yaml:1:1)')
  })

  test('has parameters that cannot be read, each for itself', () => {
    expect(failure(() => read('list'))).toContain('form: Unexpected type `"array"`')
    expect(failure(() => read('json'))).toBe(
      'form: Unexpected parameter without `schema`, expected one: `content` is no text (a.yaml:12:11)',
    )
    expect(failure(() => read('empty'))).toContain('form: Unexpected `allowEmptyValue`')
  })

  test('has parameters that are read by themselves, also by reference', () => {
    const bound = openapi.readRule?.(open(api, '/paths/~1metrics-flow/get/parameters/1'))
    expect(bound).toMatchObject({isRequired: false, path: 'a.yaml', place: {start: {line: 17}}})
    expect(failure(() => openapi.readRule?.(open(api, '/paths/~1metrics-flow/parameters/1')))).toContain(
      'form: Unexpected parameter in `header`, expected one in `query`',
    )
  })

  test('is nothing else', () => {
    expect(openapi.readRule?.(open(api, '/components/schemas/hex'))).toBeUndefined()
    expect(openapi.readSchema?.(open(api, '/components'))).toBeUndefined()
    expect(openapi.readSchema?.(toForm(/a/))).toBeUndefined()
  })
})

describe('a constant in a file of data', () => {
  test('is the source of a pattern, or a list of values', () => {
    expect(dataConstant.readRule?.(open('^[a-z]+/$'))).toMatchObject({language: {source: '^[a-z]+/$', flags: ''}})
    expect(dataConstant.readRule?.(open('[a, b]'))).toMatchObject({language: {values: ['a', 'b']}, shown: '["a","b"]'})
  })

  test.each([
    ['"/^a$/i"', 'form: Unexpected slashes around `/^a$/i`, expected the pattern alone (a.yaml:1:1)'],
    ['"a("', 'form: Unexpected `a(`, expected a pattern: Unterminated group (a.yaml:1:1)'],
  ])('%s is refused', (text, message) => {
    expect(failure(() => dataConstant.readRule?.(open(text)))).toBe(message)
  })

  test('stands in a set of them', () => {
    expect(tell(dataConstant, open('{a: ^x, b: [y]}'), ['x', 'y'])).toEqual([
      ['a', undefined, ['x']],
      ['b', undefined, ['y']],
    ])
  })

  test('is nothing else', () => {
    expect(dataConstant.readRule?.(open('[a, 1]'))).toBeUndefined()
    expect(dataConstant.readSchema?.(open('{a: 1}'))).toBeUndefined()
    expect(dataConstant.readSchema?.(open('{}'))).toBeUndefined()
    expect(dataConstant.readSchema?.(toForm('a'))).toBeUndefined()
  })
})
