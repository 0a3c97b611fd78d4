import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type ZodString, z} from 'zod'
import {liveZod} from '../../../src/parity/readers/live-zod.ts'
import {accepts} from '../../../src/regex/index.ts'
import {failure} from '../files.ts'
import {toForm} from '../live.ts'

const read = (schema: unknown) => liveZod.readRule?.(toForm(schema))
const text = fc.oneof(
  fc.string({unit: fc.constantFrom('a', 'B', '1', '.', ' ', '😀', '\n'), maxLength: 4}),
  fc.constantFrom('a@b.org', '2020-02-29', '01ARZ3NDEKTSV4RRFFQ69G5FAV', '127.0.0.1'),
)

const steps: readonly ((schema: ZodString) => ZodString)[] = [
  schema => schema.min(1),
  schema => schema.max(3),
  schema => schema.min(1.5),
  schema => schema.max(2.5),
  schema => schema.length(2),
  schema => schema.nonempty(),
  schema => schema.regex(/^[a-z]/i),
  schema => schema.regex(/^.$/u),
  schema => schema.regex(/b/gi),
  schema => schema.startsWith('a.'),
  schema => schema.endsWith('.'),
  schema => schema.includes('a'),
  schema => schema.lowercase(),
  schema => schema.uppercase(),
  schema => schema.email(),
  schema => schema.ulid(),
  schema => schema.ipv4(),
  schema => schema.describe('a').meta({title: 'b'}),
]
const around: readonly ((schema: z.ZodType) => z.ZodType)[] = [
  schema => schema,
  schema => schema.optional(),
  schema => schema.nullable(),
  schema => schema.default('a'),
  schema => schema.prefault('a'),
  schema => schema.readonly(),
  schema => schema.or(z.literal(['a', 1])),
  schema => schema.or(z.null()),
  schema => schema.and(z.any()),
  schema => schema.pipe(z.string().max(2)),
  schema => z.union([schema, z.never()]),
]

describe('a zod schema that runs', () => {
  test('accepts what zod accepts', () => {
    const chains = fc.array(fc.constantFrom(...steps), {maxLength: 4})
    const wrapped = fc.array(fc.constantFrom(...around), {maxLength: 2})
    fc.assert(
      fc.property(chains, wrapped, fc.array(text, {maxLength: 8}), (chain, wraps, texts) => {
        const string = chain.reduce((schema, step) => step(schema), z.string())
        const schema = wraps.reduce((schema, wrap) => wrap(schema), string as z.ZodType)
        const accept = accepts(read(schema)?.language ?? {any: []})
        const validate = (value: string) => schema.safeParse(value).success
        expect(texts.map(value => [value, accept(value)])).toEqual(texts.map(value => [value, validate(value)]))
      }),
      {numRuns: 500},
    )
  })

  test.each([
    [z.enum(['a', 'b']), 'a', 'c'],
    [z.enum({A: 0, B: 'b'}), 'b', 'A'],
    [z.enum({A: 0, 0: 'A', B: 'b'}), 'b', 'A'],
    [z.email(), 'a@b.org', 'a'],
    [z.iso.date(), '2020-02-29', '2021-02-29'],
    [z.uuid(), '00000000-0000-0000-0000-000000000000', '0'],
    [z.coerce.string(), 'a', undefined],
  ])('other forms of text are read %#', (schema, good, bad) => {
    const accept = accepts(read(schema)?.language ?? {any: []})
    expect(accept(good)).toBe(true)
    expect(schema.safeParse(good).success).toBe(true)
    expect(bad !== undefined && accept(bad)).toBe(false)
    expect(bad !== undefined && schema.safeParse(bad).success).toBe(false)
  })

  test.each([
    [z.number(), 'zod type `number`'],
    [z.string().trim(), 'zod check `overwrite`'],
    [z.string().toLowerCase(), 'zod check `overwrite`'],
    [z.string().refine(value => value === 'a'), 'zod check `custom`'],
    [z.string().transform(value => value), 'zod type `transform`'],
    [z.preprocess(value => value, z.string()), 'zod type `transform`'],
    [z.codec(z.string(), z.string(), {decode: value => value, encode: value => value}), 'zod type `pipe`'],
    [z.string().catch('a'), 'zod type `catch`'],
    [z.lazy(() => z.string()), 'zod type `lazy`'],
    [z.xor([z.string(), z.literal('a')]), 'zod type `union`'],
    [z.url(), 'zod check `url`'],
    [z.base64(), 'zod check `base64`'],
    [z.string().includes('a', {position: 1}), 'zod check `includes`'],
    [z.stringFormat('mine', /a/), 'zod check `mine`'],
    [z.templateLiteral(['a', z.string()]), 'zod type `template_literal`'],
  ])('what is no set of strings is refused %#', (schema, message) => {
    expect(failure(() => read(schema))).toContain(`form: Unexpected ${message}`)
  })

  test('is shown in short', () => {
    expect(read(z.string().max(3).optional())?.shown).toBe('z.string().max_length(…).optional()')
  })
})

describe('a zod object that runs', () => {
  const entries = (schema: unknown) =>
    [...(liveZod.readSchema?.(toForm(schema)) ?? [])].map(([name, {form}]) => [name, form] as const)

  test('tells its keys, and which of them have to be there', () => {
    const schema = z.strictObject({
      a: z.string(),
      b: z.string().optional(),
      c: z.string().default('d'),
      d: z.string().optional().pipe(z.string()),
    })
    expect(entries(schema).map(([name, form]) => [name, liveZod.readRule?.(form)?.isRequired])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
      ['d', true],
    ])
  })

  test('may hold itself', () => {
    const schema = z.object({
      name: z.string(),
      get inner() {
        return z.optional(schema)
      },
    })
    const [name, inner] = entries(schema)
    expect(['', 'a'].filter(accepts((name && liveZod.readRule?.(name[1])?.language) ?? {any: []}))).toEqual(['', 'a'])
    expect(failure(() => inner && liveZod.readRule?.(inner[1]))).toContain('Unexpected zod type `')
  })

  test('says clearly that it is refined', () => {
    expect(failure(() => entries(z.object({a: z.string()}).refine(() => true)))).toContain(
      'form: Unexpected refinement',
    )
  })

  test('is nothing else', () => {
    expect(liveZod.readSchema?.(toForm(z.string()))).toBeUndefined()
    expect(liveZod.readRule?.(toForm(/a/))).toBeUndefined()
  })
})
