import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {generate, targets} from '../../src/generate/index.ts'
import {line, metricsFlow, parameter, spec} from '../support/specs.ts'
import {compile} from './compile.ts'
import {load, toCode} from './load.ts'

/** Names and descriptions that try to break out of where they are written. */
const hostile = [
  'class',
  'constructor',
  'toString',
  'a-b',
  'a_b',
  'a b',
  '1st',
  '😀',
  '*/ alert(1) /*',
  '</script><script>',
  '<!--',
  "it's",
  '"',
  '`${1}`',
  '\\',
  'a\nb\r\u2028c',
  '\ud800',
  '\u202Etxt',
  'größe',
  '@deprecated',
  '',
]

describe('the generated module', () => {
  test('imports nothing', () => {
    expect(toCode(metricsFlow)).not.toMatch(/\bimport\b|\brequire\b/)
  })

  test('is the same for the same spec, byte for byte', () => {
    expect(toCode(structuredClone(metricsFlow))).toBe(toCode(metricsFlow))
  })

  test('names the page, its hash and the command in its header', () => {
    const [artifact] = generate(metricsFlow, 'typescript', {page: 'a.md', command: 'npm run update'})
    expect(artifact?.text.split('\n').slice(0, 3)).toEqual([
      '// Generated from a.md by `npm run update`. Edit the page, not this file.',
      `// page-sha256: ${metricsFlow.sha256}`,
      expect.stringMatching(/^\/\/ code-sha256: [0-9a-f]{64}$/),
    ])
  })

  test('gives finite patterns and named values their types', () => {
    const use = `
      import {isFormType, isUid, type ParameterName, type Query, querySchema, validateQuery} from './validators'
      // As the DOM and Node type it; the whole library would cost seconds.
      declare class URLSearchParams {
        constructor(init: string)
        get(name: string): string | null
        entries(): IterableIterator<[string, string]>
      }
      const query: Query = {form_type: 'email', uid: 'any', service: 'any'}
      // @ts-expect-error: not one of the two values
      const wrong: Query = {form_type: 'button'}
      // @ts-expect-error: not on the page
      const name: ParameterName = 'product_id'
      export function narrow(value: unknown): 'email' | 'other' | undefined {
        return isFormType(value) ? value : undefined
      }
      export function result(): Query | number {
        const result = validateQuery(new URLSearchParams('a=b'))
        return result.ok ? result.value : result.refused.length
      }
      // @ts-expect-error: an array is no query
      validateQuery(['a=b'])
      export const all: readonly unknown[] = [query, wrong, name, isUid, querySchema, validateQuery('?a'), validateQuery({a: 1})]
    `
    expect(compile({'/validators.ts': toCode(metricsFlow), '/use.ts': use})).toEqual([])
  })

  test('compiles when the page has no parameters at all', () => {
    expect(compile({'/validators.ts': toCode(spec([]))})).toEqual([])
    expect(load(spec([])).validateQuery('a=1')).toEqual({ok: true, value: {}, unknown: ['a']})
  })
})

test('a page of thousands of parameters gives code that TypeScript can hold', () => {
  const names = Array.from({length: 1500}, (_, index) => `p${index}`)
  expect(compile({'/validators.ts': toCode(spec(names.map(name => parameter(name, '^x$'))))})).toEqual([])
})

describe('a hostile page', () => {
  const page = spec(
    hostile.map((name, index) => parameter(name, index % 2 ? '^x$' : undefined, {description: `Says ${name}`})),
    [{parameter: '*/', values: hostile, when: [], place: line(2)}],
  )

  test('still gives code that compiles', () => {
    expect(compile({'/validators.ts': toCode(page)})).toEqual([])
  })

  test('gets nothing into the code that ends a script, hides or turns text', () => {
    const code = toCode(page)
    expect(code).not.toMatch(/<\/?script|<!--/i)
    expect(code).not.toMatch(/(?![\n])\p{Cc}|[\p{Cs}\u2028\u2029\u202A-\u202E]/u)
  })

  test('is judged by the names that it gives', () => {
    const {validateParameter, validateQuery} = load(page)
    for (const [index, name] of hostile.entries()) {
      expect(validateParameter(name, 'y').ok, name).toBe(index % 2 === 0)
      expect(validateQuery({[name]: 'x'})).toEqual({ok: true, value: {[name]: 'x'}, unknown: []})
    }
  })

  test('of any names gives code that compiles and keeps every function apart', () => {
    const names = fc.uniqueArray(fc.string({unit: 'binary'}), {maxLength: 8})
    fc.assert(
      fc.property(names, fc.string({unit: 'binary'}), (names, description) => {
        const page = spec(names.map(name => parameter(name, '^x$', {description})))
        const module = load(page)
        const known = names.filter(name => name !== '__proto__')
        expect(Object.keys(module).filter(name => name.startsWith('is'))).toHaveLength(known.length)
        expect(new Set(Object.keys(module.patterns))).toEqual(new Set(known))
      }),
      {numRuns: 50},
    )
  })
})

test('a pattern that is no regular expression refuses everything', () => {
  const {validateParameter} = load(spec([parameter('a', '(')]))
  expect(validateParameter('a', '(').ok).toBe(false)
})

test('an unknown target is named, with those that exist', () => {
  expect(() => generate(metricsFlow, 'cobol')).toThrow(
    new RangeError('Unexpected target `cobol`, expected one of `spec`, `typescript`'),
  )
  expect(targets.map(({id}) => id)).toEqual(['spec', 'typescript'])
})
