import {Ajv, type AnySchema} from 'ajv'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {openData} from '../../../src/parity/data/open-data.ts'
import {toSchemaLanguage} from '../../../src/parity/data/schema-language.ts'
import {accepts} from '../../../src/regex/index.ts'
import {failure, files} from '../files.ts'

const read = (schema: unknown, pointer = '') =>
  toSchemaLanguage(openData(files({'a.json': JSON.stringify(schema)}), 'a.json', pointer))

const text = fc.string({unit: fc.constantFrom('a', 'b', '.', '-', '😀', '\n', '\uD83D'), maxLength: 5})

/** One keyword, or several side by side, of a string. */
const {schema} = fc.letrec<{schema: AnySchema; branches: AnySchema[]}>(tie => ({
  schema: fc.oneof(
    {maxDepth: 3},
    {weight: 1, arbitrary: fc.boolean()},
    {
      weight: 6,
      arbitrary: fc.record(
        {
          type: fc.constantFrom('string', ['string', 'null'], 'null'),
          pattern: fc.constantFrom('^a', 'b$', '^[ab]*$', '.', '^[^a]$', '\\W', '^(a|b-){1,2}'),
          minLength: fc.nat(3),
          maxLength: fc.nat(4),
          enum: fc.uniqueArray(fc.oneof(text, fc.integer()), {minLength: 1, maxLength: 4}),
          const: text,
          title: fc.string(),
          minimum: fc.nat(),
        },
        {requiredKeys: []},
      ),
    },
    {
      weight: 3,
      arbitrary: fc.record(
        {
          not: tie('schema'),
          allOf: tie('branches'),
          anyOf: tie('branches'),
          oneOf: tie('branches'),
          if: tie('schema'),
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
          then: tie('schema'),
          else: tie('schema'),
        },
        {requiredKeys: []},
      ),
    },
  ),
  branches: fc.array(tie('schema'), {minLength: 1, maxLength: 3}),
}))

describe('the language of a JSON Schema', () => {
  test('is what ajv accepts', () => {
    const ajv = new Ajv({strict: false, logger: false})
    fc.assert(
      fc.property(schema, fc.array(text, {minLength: 1, maxLength: 10}), (schema, texts) => {
        const accept = accepts(read(schema))
        const validate = ajv.compile(schema)
        expect(texts.map(value => [value, accept(value)])).toEqual(texts.map(value => [value, validate(value)]))
      }),
      {numRuns: 300},
    )
  })

  test('counts code points', () => {
    const accept = accepts(read({type: 'string', maxLength: 2}))
    expect(['', '😀😀', '😀😀😀', 'abc'].map(accept)).toEqual([true, true, false, false])
  })

  test('follows references, also beside other keywords', () => {
    const schema = {$defs: {short: {maxLength: 2}, a: {$ref: '#/$defs/short', pattern: '^a'}}, $ref: '#/$defs/a'}
    expect(['a', 'ab', 'b', 'abc'].map(accepts(read(schema)))).toEqual([true, true, false, false])
  })

  test.each([
    [{pattern: '['}, 'Unexpected pattern `[`, expected one that compiles with the flag `u`, as JSON Schema has it: '],
    [{pattern: '^[\\w-.]+$'}, 'Unexpected pattern `^[\\w-.]+$`, expected one that compiles with the flag `u`'],
    [{pattern: 1}, 'Unexpected `pattern` `1`, expected a string'],
    [{maxLength: -1}, 'Unexpected `maxLength` `-1`, expected a whole number'],
    [{enum: 'a'}, 'Unexpected enum `"a"`, expected a list'],
    [{anyOf: []}, 'Unexpected `anyOf` `[]`, expected a list of schemas'],
    [{type: 'integer'}, 'Unexpected type `"integer"`, expected `string`, which is what a query holds'],
    [{type: 'text'}, 'Unexpected type `"text"`, expected one of JSON Schema'],
    [{type: []}, 'Unexpected type `[]`, expected one of JSON Schema'],
    [{format: 'uri'}, 'Unexpected format `"uri"`, expected a pattern: some validators check a format, and some do not'],
    [
      {transform: ['trim']},
      'Unexpected keyword `transform`, expected one of JSON Schema that says what a string may be',
    ],
    [{constructor: 1}, 'Unexpected keyword `constructor`'],
    [{$dynamicRef: '#x'}, 'Unexpected keyword `$dynamicRef`'],
    [{not: 1}, 'Unexpected `1`, expected a schema'],
    [{$ref: '#'}, 'Unexpected reference `#` back to itself, expected one that ends'],
    [{anyOf: [{$ref: '#/anyOf/0'}]}, 'Unexpected reference `#/anyOf/0` back to itself'],
    [{$ref: 'https://example.org/a.json'}, 'Unexpected reference `https://example.org/a.json`, expected one within'],
  ])('%j is refused', (schema, message) => {
    expect(failure(() => read(schema))).toContain(`form: ${message}`)
  })

  test('annotations and what is asked of other types say nothing of a string', () => {
    const schema = {title: 'a', format: 'password', 'x-internal': true, minimum: 3, items: {}, nullable: true}
    expect(accepts(read(schema))('anything')).toBe(true)
  })
})
