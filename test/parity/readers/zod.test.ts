import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import * as z from 'zod'
import {accepts} from '../../../src/regex/index.ts'
import {read, readRule, say} from '../../support/read-code.ts'

const samples = [
  '',
  'a',
  'b',
  'A',
  'F0',
  'aa',
  'ab',
  'abc',
  'aaaa',
  'a b',
  '.',
  'a.b',
  'é',
  '😀',
  '😀😀',
  '\ud83d',
  '\n',
  'a\n',
]

const text = fc.constantFrom("''", "'a'", "'ab'", "'.'", "'😀'")
const limit = fc.oneof({weight: 4, arbitrary: fc.integer({min: 0, max: 4})}, fc.constantFrom(-1, 1.5, 2.5))
const list = fc.uniqueArray(text, {minLength: 1, maxLength: 3}).map(items => `[${items.join(', ')}]`)

const ofStrings = fc.oneof(
  limit.map(n => `.max(${n})`),
  limit.map(n => `.min(${n}, 'too short')`),
  limit.map(n => `.length(${n}, {message: 'wrong'})`),
  fc.constantFrom('/^[a-z]+$/', '/a/', '/^a/gi', "new RegExp('b$')", '/^.{2}$/u').map(regex => `.regex(${regex})`),
  text.map(part => `.startsWith(${part})`),
  text.map(part => `.endsWith(${part}, 'wrong')`),
  text.map(part => `.includes(${part}, 'wrong')`),
  fc.constantFrom('.nonempty()', '.lowercase()', '.uppercase()', ".describe('x')", '.meta({})', '.brand()'),
)
const strings = fc.array(ofStrings, {maxLength: 4}).map(links => `z.string()${links.join('')}`)
const enums = fc
  .tuple(list, fc.constantFrom('', ".extract(['a'])", ".exclude(['a'])"))
  .map(([items, link]) => `z.enum(${items})${link}`)
const others = fc.oneof(
  enums,
  list.map(items => `z.literal(${items})`),
  text.map(item => `z.literal(${item})`),
  fc.constantFrom(
    "z.enum({A: 'a', B: 'b', C: 1}).exclude(['B'])",
    "z.enum({a: 1, 1: 'a', b: 'b'})",
    'z.any()',
    'z.unknown()',
    'z.never()',
    'z.literal([1, null])',
  ),
)
const wraps = fc
  .array(
    fc.constantFrom(
      '.optional()',
      '.nullish()',
      '.nullable()',
      ".default('a')",
      ".prefault('a')",
      '.readonly()',
      '.nonoptional()',
    ),
    {maxLength: 3},
  )
  .map(links => links.join(''))
const single = fc.tuple(fc.oneof(strings, others), wraps).map(parts => parts.join(''))
const schemas = fc.oneof(
  {weight: 3, arbitrary: single},
  fc.tuple(single, single, wraps).map(([left, right, wrap]) => `${left}.or(${right})${wrap}`),
  fc.tuple(single, single).map(([left, right]) => `z.union([${left}, ${right}, z.undefined()])`),
  fc.tuple(strings, others).map(([left, right]) => `${left}.and(${right})`),
  fc.tuple(strings, strings).map(([left, right]) => `z.intersection(${left}, ${right})`),
  single.map(inner => `z.optional(${inner})`),
)

/** What zod makes of the same text; undefined where it refuses the schema itself. */
function build(text: string): z.ZodType | undefined {
  try {
    return new Function('z', `return ${text}`)(z)
  } catch {
    return undefined
  }
}

const head = "import {z} from 'zod'\nexport const it = "

test('a chain accepts what zod accepts', () => {
  fc.assert(
    fc.property(schemas, text => {
      const schema = build(text)
      fc.pre(schema !== undefined)
      const accept = accepts(readRule(head + text).language)
      expect(samples.filter(accept)).toEqual(samples.filter(sample => schema?.safeParse(sample).success))
    }),
    {numRuns: 1_000},
  )
})

test('a schema of one value is required where zod requires it', () => {
  fc.assert(
    fc.property(schemas, text => {
      // What replaces a value is judged, too, and the text that stands for it may not pass.
      fc.pre(build(text) !== undefined && !text.includes('prefault'))
      const schema = build(`z.object({it: ${text}})`)
      expect(readRule(head + text).isRequired).toBe(!schema?.safeParse({}).success)
    }),
    {numRuns: 500},
  )
})

describe('zod has many names', () => {
  test.each([
    "import {z} from 'zod'\nexport const it = z.string().max(1)",
    "import {z as zod} from 'zod/v4'\nexport const it = zod.string().max(1)",
    "import * as z from 'zod'\nexport const it = z.string().max(1)",
    "import z from 'zod'\nexport const it = z.string().max(1)",
    "const {z} = require('zod')\nexports.it = z.string().max(1)",
    "const zod = require('zod')\nexports.it = zod.z.string().max(1)",
    "const {string} = require('zod')\nconst base = string()\nexports.it = base.max(1)",
  ])('%s', text => {
    expect(['', 'a', 'aa'].map(accepts(readRule(text).language))).toEqual([true, true, false])
  })

  test('zod 3 counted code units', () => {
    const count = (from: string) => accepts(readRule(`${head.replace('zod', from)}z.string().max(1)`).language)('😀')
    expect([count('zod/v3'), count('zod')]).toEqual([false, true])
  })
})

describe('what would change the language unseen is refused by name', () => {
  test.each([
    ['z.string().trim()', '.trim()'],
    ['z.string().toLowerCase()', '.toLowerCase()'],
    ['z.string().transform(x => x)', '.transform()'],
    ['z.string().refine(x => x)', '.refine()'],
    ['z.string().email()', '.email()'],
    ['z.string().includes("a", {position: 2})', '.includes()'],
    ['z.string().max(limit)', '.max()'],
    ['z.string().regex(make())', '.regex()'],
    ['z.string().startsWith(x)', '.startsWith()'],
    ['z.string({coerce: true})', '.string()'],
    ['z.string().optional().max(3)', '.max()'],
    ['z.string().catch("a")', '.catch()'],
    ['z.string().shape', '.shape'],
    ['z.coerce.string()', 'z.coerce.string()'],
    ['z.number()', 'z.number()'],
    ['z.union(list)', '.union()'],
    ['z.union([])', '.union()'],
    ['z.enum(list)', '.enum()'],
    ['z.enum([x])', 'x'],
    ['z', 'z'],
    ["z.union([z.string(), 'a'])", "'a'"],
  ])('%s', (text, method) => {
    const said = say(read(head + text))
    expect(said).toMatch(/^form: Unexpected /)
    expect(said).toContain(`\`${method}\``)
  })

  test('zod/mini is another package', () => {
    const said = say(read("import * as z from 'zod/mini'\nexport const it = z.string()"))
    expect(said).toBe('form: Unexpected `z.string()`, expected a pattern, or a schema that can be read')
  })
})
