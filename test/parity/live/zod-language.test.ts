import {describe, expect, test} from 'vitest'
import * as z from 'zod'
import {liveZod} from '../../../src/parity/readers/live-zod.ts'
import {accepts, compare} from '../../../src/regex/index.ts'
import {failure} from '../files.ts'
import {toForm} from '../live.ts'

const read = (schema: unknown) => liveZod.readRule?.(toForm(schema))
/** What a definition says that no schema of this version has. */
const readDefined = (definition: unknown) => liveZod.readRule?.({...toForm(''), value: {kind: 'zod', definition}})

describe('a format is its pattern', () => {
  test.each([
    [z.guid(), '00000000-0000-0000-0000-000000000001'],
    [z.nanoid(), 'V1StGXR8_Z5jdHi6B-myT'],
    [z.cuid(), 'cjld2cjxh0000qzrmn831i7rn'],
    [z.cuid2(), 'tz4a98xxat96iws9zmbrgj3a'],
    [z.xid(), '9m4e2mr0ui3e8a215n4g'],
    [z.ksuid(), '0ujtsYcgvSTl8PAuAdqWYSMnLOv'],
    [z.cidrv4(), '10.0.0.0/8'],
    [z.e164(), '+14155552671'],
    [z.iso.datetime(), '2020-01-02T03:04:05Z'],
    [z.iso.time(), '03:04:05'],
    [z.iso.duration(), 'P1DT2H'],
    [z.string().startsWith('a-'), 'a-b'],
  ])('%#', (schema, good) => {
    const accept = accepts(read(schema)?.language ?? {any: []})
    for (const text of [good, `${good}!`, '', 'a']) expect(accept(text)).toBe(schema.safeParse(text).success)
    expect(accept(good)).toBe(true)
  })
})

test.each([
  [z.unknown(), {all: []}],
  [z.undefined(), {any: []}],
  [z.null(), {any: []}],
  [z.literal(['a', 1, null]), {values: ['a']}],
  [z.enum({A: 'a', B: 2}), {values: ['a']}],
] as const)('what holds other values than texts is read %#', (schema, language) => {
  expect(compare(read(schema)?.language ?? {values: ['?']}, language).relation).toBe('equivalent')
})

test('lengths count code units where a definition does not say that they count code points', () => {
  const of = (inCodePoints?: boolean) =>
    readDefined({type: 'string', checks: [{check: 'max_length', maximum: 1, inCodePoints}]})?.language ?? {any: []}
  expect([of(), of(true)].map(language => accepts(language)('😀'))).toEqual([false, true])
})

test.each([
  [{type: 'string', checks: [{check: 'string_format', format: 'email'}]}, 'zod check `email`'],
  [{type: 'string', checks: [{check: 'string_format', format: 'email', pattern: {source: 'a'}}]}, 'zod check `email`'],
  [{type: 'constructor'}, 'zod type `constructor`'],
  [{}, 'zod type `undefined`'],
])('a definition that is not known is refused: %j', (definition, what) => {
  expect(failure(() => readDefined(definition))).toBe(
    `form: Unexpected ${what}, expected what can be read as a set of strings (a.js:1:1)`,
  )
})

test.each([
  [z.string().startsWith('a').min(2), 'z.string().starts_with(…).min_length(…)'],
  [z.string(), 'z.string()'],
])('is shown in one short line %#', (schema, shown) => {
  expect(read(schema)?.shown).toBe(shown)
})

test('an object that is refined is refused, and what is none is no set', () => {
  expect(failure(() => liveZod.readSchema?.(toForm(z.object({}).refine(() => true))))).toBe(
    'form: Unexpected refinement of a zod object, expected its keys alone (a.js:1:1)',
  )
  for (const definition of [{type: 'object'}, {type: 'string', shape: {}}, {shape: {}}]) {
    expect(liveZod.readSchema?.({...toForm(''), value: {kind: 'zod', definition}})).toBeUndefined()
  }
  expect(liveZod.readSchema?.({...toForm(''), value: {kind: 'json-schema', schema: {}}})).toBeUndefined()
})
