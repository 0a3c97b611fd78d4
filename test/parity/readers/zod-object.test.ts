import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import * as z from 'zod'
import {Unbound} from '../../../src/parity/bound.ts'
import {read, readRule, readSet, say} from '../../support/read-code.ts'

describe('z.object', () => {
  const toPresence = (readings: ReturnType<typeof readSet>) =>
    readings instanceof Map
      ? Object.fromEntries(
          [...readings].map(([name, rule]) => [name, rule instanceof Unbound ? rule.message : rule.isRequired]),
        )
      : readings
  const shape = 'const base = z.object({a: z.string(), b: z.string().optional()})\n'
  const readShape = (text: string) => toPresence(readSet(`import {z} from 'zod'\n${shape}exports.it = ${text}`))

  const change = fc.oneof(
    fc.constantFrom(
      ".extend({c: z.string().default('x')})",
      '.safeExtend({a: z.string()})',
      '.extend(z.object({d: z.string()}).shape)',
      '.merge(z.object({a: z.string().optional()}))',
      '.strict()',
      '.loose()',
      '.passthrough()',
      ".describe('x')",
      '.partial()',
      '.required()',
      '.partial({a: true})',
      '.required({b: true})',
      '.pick({a: true})',
      '.omit({b: true})',
    ),
  )

  test('has the parameters that zod has, required where zod requires them', () => {
    fc.assert(
      fc.property(fc.array(change, {maxLength: 4}), changes => {
        const text = `base${changes.join('')}`
        const schema = new Function('z', `${shape}try {return ${text}} catch {}`)(z) as z.ZodObject | undefined
        fc.pre(schema !== undefined)
        const presence = Object.entries(schema?.shape ?? {}).map(([name, inner]) => [
          name,
          !z.object({it: inner as z.ZodType}).safeParse({}).success,
        ])
        expect(readShape(text)).toEqual(Object.fromEntries(presence))
      }),
      {numRuns: 500},
    )
  })

  test.each([
    'base',
    'base.shape',
    'z.object({...base.shape})',
    'z.strictObject(base.shape)',
    "z.looseObject({a: z.string(), ['b']: z.optional(z.string())})",
  ])('is a set of its parameters: %s', text => {
    expect(readShape(text)).toEqual({a: true, b: false})
  })

  test.each(['base.shape.a', 'base.a', 'base.partial().shape.a.nonoptional()'])('has rules in it: %s', text => {
    const rule = readRule(`import {z} from 'zod'\n${shape}exports.it = ${text}`)
    expect(rule.isRequired).toBe(true)
  })

  test('a parameter that cannot be read spoils no other', () => {
    expect(readShape('base.extend({b: z.string().trim(), get c() { return base }})')).toEqual({
      a: true,
      b: 'Unexpected `.trim()` in `z.string().trim()`, expected methods whose language is known',
      c: 'Unexpected `get c() { return base }`, expected a schema of zod',
    })
  })

  test.each([
    ['base.refine(x => x)', 'Unexpected `.refine()` in `base.refine(x => x)`'],
    ['base.catchall(z.string())', 'Unexpected `.catchall()` in'],
    ['base.merge(z.string())', 'Unexpected `.merge()` in'],
    ['base.pick(mask)', 'Unexpected `mask`, expected constant options'],
    ['z.object(shape)', 'Unexpected `shape`, expected a constant object'],
    ['z.object({...base.partial().shape})', 'Unexpected `...base.partial().shape`, expected a constant object'],
    ['base.shape.a', 'expected a set of rules that can be read'],
  ])('is refused where its parameters are not known: %s', (text, message) => {
    expect(readShape(text)).toContain(message)
  })

  test.each([
    ['base', 'form: Unexpected set `z.object({a: z.string(), b: z.string().optional()})`'],
    ['base.shape.c', 'name: Unexpected name `c` in `base.shape.c`, expected `a` or `b`'],
  ])('is no rule by itself: %s', (text, message) => {
    expect(say(read(`import {z} from 'zod'\n${shape}exports.it = ${text}`))).toContain(message)
  })
})
