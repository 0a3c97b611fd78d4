import fc from 'fast-check'
import joi, {type StringSchema} from 'joi'
import {describe, expect, test} from 'vitest'
import {liveJoi} from '../../../src/parity/readers/live-joi.ts'
import {accepts} from '../../../src/regex/index.ts'
import {failure} from '../files.ts'
import {toForm} from '../live.ts'

const read = (schema: unknown) => liveJoi.readRule?.(toForm(schema))
const text = fc.oneof(
  fc.string({unit: fc.constantFrom('a', 'B', '1', '_', ' ', 'é', '\n'), maxLength: 4}),
  fc.constantFrom('page+referral', '0x1f', 'ff', ''),
)

const steps: readonly ((schema: StringSchema) => StringSchema)[] = [
  schema => schema.min(2),
  schema => schema.min(0),
  schema => schema.max(3),
  schema => schema.length(2),
  schema => schema.pattern(/^[a-z1]+$/i),
  schema => schema.regex(/\//, {invert: true}),
  schema => schema.pattern(/B/, {name: 'b', invert: true}),
  schema => schema.alphanum(),
  schema => schema.token(),
  schema => schema.hex(),
  schema => schema.hex({prefix: 'optional'}),
  schema => schema.hex({prefix: true}),
  schema => schema.allow('', 'page+referral', null),
  schema => schema.valid('ff', 'a', 1),
  schema => schema.only(),
  schema => schema.invalid('a', 'ff'),
  schema => schema.max(1).warn(),
  schema => schema.required(),
  schema => schema.optional().default('a'),
  schema => schema.forbidden(),
  schema => schema.empty(''),
  schema => schema.empty(['', 'a']),
  schema => schema.label('a').description('b').note('c').tag('d').meta({e: 1}).example('f').unit('g'),
]
/** These change what they get, unless nothing is converted. */
const strict: typeof steps = [
  schema => schema.lowercase(),
  schema => schema.uppercase(),
  schema => schema.trim(),
  schema => schema.hex({byteAligned: true}),
]

const agrees = (pool: typeof steps, start: StringSchema) =>
  fc.property(fc.array(fc.constantFrom(...pool), {maxLength: 4}), fc.array(text, {maxLength: 8}), (chain, texts) => {
    const schema = chain.reduce((schema, step) => step(schema), start)
    // Together these are no set of strings.
    fc.pre(!(schema.$_getRule('trim') && Object.hasOwn(schema._flags, 'empty')))
    const bound = read(schema)
    const accept = bound && accepts(bound.language)
    const validate = (value: string | undefined) => schema.validate(value).error === undefined
    expect(texts.map(value => [value, accept?.(value)])).toEqual(texts.map(value => [value, validate(value)]))
    expect(bound?.isRequired).toBe(!validate(undefined))
  })

describe('a joi schema that runs', () => {
  test('accepts what joi accepts', () => fc.assert(agrees(steps, joi.string()), {numRuns: 500}))

  test('accepts what joi accepts where nothing is converted', () =>
    fc.assert(agrees([...steps, ...strict], joi.string().strict()), {numRuns: 500}))

  test.each([
    [joi.any().valid('a', 'b'), 'a', 'c'],
    [joi.valid('a'), 'a', 'A'],
    [joi.alternatives(joi.string().hex(), joi.valid('x')), 'x', 'y'],
    [joi.alternatives(joi.string().hex(), joi.string().max(2)).match('all'), 'ab', 'abc'],
  ])('alternatives and values are read %#', (schema, good, bad) => {
    const accept = accepts(read(schema)?.language ?? {any: []})
    expect([accept(good), accept(bad)]).toEqual([true, false])
    expect([good, bad].map(value => schema.validate(value).error === undefined)).toEqual([true, false])
  })

  test.each([
    [joi.number(), 'joi type `number`'],
    [joi.string().lowercase(), 'joi rule `case({"direction":"lower"})`'],
    [joi.string().trim(), 'joi rule `trim({"enabled":true})`'],
    [joi.string().hex({byteAligned: true}), 'joi rule `hex('],
    [joi.string().guid(), 'joi rule `guid()`'],
    [joi.string().max(3, 'utf8'), 'joi rule `max({"limit":3,"encoding":"utf8"})`'],
    [joi.string().max(joi.ref('a')), 'joi rule `max('],
    [joi.string().custom(value => value), 'joi rule `custom('],
    [joi.string().external(() => undefined), '`externals` in a joi schema'],
    [joi.string().replace(/a/g, 'b'), '`replacements` in a joi schema'],
    [joi.string().when('a', {is: 'b', otherwise: joi.required()}), '`whens` in a joi schema'],
    [joi.string().truncate().max(3), '`truncate` in a joi schema'],
    [joi.string().failover('a'), '`failover` in a joi schema'],
    [joi.string().valid(joi.ref('a')), 'value `{"ref":{"path":["a"]}}` in a joi schema'],
    [joi.string().valid('A').insensitive(), 'joi flag `insensitive`'],
    [joi.string().empty(joi.string().min(2)), 'joi flag `empty` with a schema'],
    [joi.string().strict().trim().empty(''), 'joi flag `empty` beside `trim`'],
    [joi.alternatives(joi.string(), joi.valid('x')).match('one'), 'alternatives on conditions'],
    [joi.alternatives().conditional('a', {is: 1, otherwise: joi.string()}), 'alternatives on conditions'],
  ])('what is no set of strings is refused %#', (schema, message) => {
    expect(failure(() => read(schema))).toContain(`form: Unexpected ${message}`)
  })

  test('a switch that is off asks nothing', () => {
    expect(accepts(read(joi.string().trim(false))?.language ?? {any: []})(' a ')).toBe(true)
  })

  test('a refused warning refuses nothing, whatever it asks', () => {
    expect(accepts(read(joi.string().warning('any.custom', {}))?.language ?? {any: []})('a')).toBe(true)
  })

  test('is shown as it is written', () => {
    const schema = joi.string().max(128).pattern(/^a$/).allow('b')
    expect(read(schema)?.shown).toBe('joi.string().max(128).pattern(/^a$/).allow("b")')
    expect(read(joi.string().valid('a'))?.shown).toBe('joi.string().valid("a")')
  })
})

describe('a joi object that runs', () => {
  const entries = (schema: unknown) =>
    [...(liveJoi.readSchema?.(toForm(schema)) ?? [])].map(([name, {form}]) => [name, liveJoi.readRule?.(form)] as const)

  test('tells its keys, with the preferences that go down to them', () => {
    const keys = {a: joi.string().lowercase(), b: joi.string().optional(), c: joi.any()}
    const schema = joi.object(keys).unknown().and('a', 'b').prefs({convert: false, presence: 'required'})
    const read = new Map(entries(schema))
    expect([...read].map(([name, bound]) => [name, bound?.isRequired])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ])
    expect(['a', 'A'].map(accepts(read.get('a')?.language ?? {any: []}))).toEqual([true, false])
  })

  test.each([
    [joi.object({a: joi.any()}).rename('b', 'a'), 'renames'],
    [joi.object({a: joi.any()}).custom(value => value), 'rules'],
    [joi.object({a: joi.any()}).external(() => undefined), 'externals'],
  ])('says clearly what else it does %#', (schema, name) => {
    expect(failure(() => entries(schema))).toContain(`form: Unexpected \`${name}\` of a joi object`)
  })

  test('is nothing else', () => {
    expect(liveJoi.readSchema?.(toForm(joi.string()))).toBeUndefined()
    expect(liveJoi.readRule?.(toForm(/a/))).toBeUndefined()
  })
})
