import fc from 'fast-check'
import joi from 'joi'
import {describe, expect, test} from 'vitest'
import {accepts} from '../../../src/regex/index.ts'
import {read, readRule, say} from '../../support/read-code.ts'

const samples = [
  '',
  'a',
  'b',
  'A',
  'F0',
  '0f',
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
  '\n',
  'a\n',
]

const value = fc.constantFrom("''", "'a'", "'b'", "'ab'", "'a b'", 'null', '1')
const values = fc.array(value, {minLength: 1, maxLength: 3}).map(list => list.join(', '))
const limit = fc.integer({min: 0, max: 4})
const pattern = fc.constantFrom('/^[a-z]+$/', '/a/', '/^a/i', "new RegExp('b$')", '/^.{2}$/u', '/^a?$/')

const shared = fc.oneof(
  values.map(list => `.valid(${list})`),
  values.map(list => `.equal(${list})`),
  values.map(list => `.allow(${list})`),
  values.map(list => `.invalid(${list})`),
  values.map(list => `.empty(joi.valid(${list}))`),
  fc.constantFrom(
    '.optional()',
    '.required()',
    '.exist()',
    '.forbidden()',
    '.only()',
    '.only(false)',
    ".empty('')",
    '.empty(/^a/)',
    ".empty(['', 'a'])",
    '.empty()',
    ".default('x')",
    ".description('x')",
    '.strict()',
    '.options({convert: false})',
  ),
)
const ofStrings = fc.oneof(
  limit.map(n => `.max(${n})`),
  limit.map(n => `.min(${n})`),
  limit.map(n => `.length(${n})`),
  pattern.map(regex => `.regex(${regex})`),
  pattern.map(regex => `.pattern(${regex}, {invert: true})`),
  pattern.map(regex => `.pattern(${regex}, 'name')`),
  fc.constantFrom('.alphanum()', '.hex()', '.token()'),
)
const strings = fc
  .tuple(fc.constantFrom('joi.string()'), fc.array(fc.oneof(ofStrings, shared), {maxLength: 6}))
  .map(([head, links]) => head + links.join(''))
const others = fc
  .tuple(fc.constantFrom('joi.any()', 'joi'), fc.array(shared, {minLength: 1, maxLength: 4}))
  .map(([head, links]) => head + links.join(''))
const single = fc.oneof({weight: 3, arbitrary: strings}, others)
const alternatives = fc
  .tuple(
    fc.constantFrom('joi.alternatives', 'joi.alternatives().try', 'joi.alt().try'),
    fc.array(fc.oneof(single, pattern, value), {minLength: 1, maxLength: 3}),
    fc.array(shared, {maxLength: 2}),
  )
  .map(([head, items, links]) => `${head}(${items.join(', ')})${links.join('')}`)

/** What joi makes of the same text; undefined where it refuses the schema itself. */
function build(text: string): joi.Schema | undefined {
  try {
    return new Function('joi', `return ${text}`)(joi)
  } catch {
    return undefined
  }
}

test('a chain accepts what joi accepts, and is required where joi requires it', () => {
  fc.assert(
    fc.property(fc.oneof({weight: 4, arbitrary: single}, alternatives), text => {
      const schema = build(text)
      fc.pre(schema !== undefined)
      const rule = readRule(`const joi = require('joi')\nexports.it = ${text}`)
      const accept = accepts(rule.language)
      const isAccepted = (sample: string | undefined) => schema?.validate(sample).error === undefined
      expect(samples.filter(accept)).toEqual(samples.filter(isAccepted))
      expect(rule.isRequired).toBe(!isAccepted(undefined))
    }),
    {numRuns: 2_000},
  )
})

describe('joi has many names', () => {
  test.each([
    "const isA = require('@hapi/joi')\nexports.it = isA.string().max(1)",
    "import Joi from 'joi'\nexport const it = Joi.string().max(1)",
    "import * as Joi from 'joi'\nexport const it = Joi.string().max(1)",
    "import {string} from 'joi'\nexport const it = string().max(1)",
    "const {string: text} = require('@sideway/joi')\nexports.it = text().max(1)",
    "const {Joi} = require('celebrate')\nexports.it = Joi.string().max(1)",
    "const joi = require('joi')\nconst string = joi.string\nexports.it = string().max(1)",
    "exports.it = require('joi').string().max(1)",
    "const joi = require('joi')\nconst base = joi.string()\nexports.it = base.max(1)",
    "const joi = require('joi')\nconst LIMITS = {one: 1}\nexports.it = joi.string().max(LIMITS.one)",
  ])('%s', text => {
    expect(['a', '', 'aa'].map(accepts(readRule(text).language))).toEqual([true, false, false])
  })
})

describe('what would change the language unseen is refused by name', () => {
  test.each([
    ['joi.string().trim()', '.trim()'],
    ['joi.string().lowercase()', '.lowercase()'],
    ['joi.string().email().max(3)', '.email()'],
    ['joi.string().custom(x => x)', '.custom()'],
    ["joi.string().when('a', {is: 1, then: joi.required()})", '.when()'],
    ['joi.string().max(3, "utf8")', '.max()'],
    ['joi.string().min(1.5)', '.min()'],
    ['joi.string().min(-1)', '.min()'],
    ["joi.string().max(joi.ref('a'))", '.max()'],
    ['joi.string().hex({prefix: true})', '.hex()'],
    ['joi.string().regex(makeRegex())', '.regex()'],
    ["joi.string().options({presence: 'required'})", '.options()'],
    ["joi.alternatives().try('a').match('all')", '.match()'],
    ['joi.any().max(3)', '.max()'],
    ['joi.string().$.max(3)', '.$'],
    ['joi.number().max(3)', 'joi.number()'],
    ["joi.string().valid(joi.ref('a'))", "joi.ref('a')"],
    ['joi.string().pattern(/a/, {invert: x})', '.pattern()'],
  ])('%s', (text, method) => {
    const reading = read(`const joi = require('joi')\nexports.it = ${text}`)
    expect(say(reading)).toMatch(/^form: Unexpected /)
    expect(say(reading)).toContain(`\`${method}`)
  })
})
