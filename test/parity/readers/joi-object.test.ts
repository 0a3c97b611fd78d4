import joi from 'joi'
import {describe, expect, test} from 'vitest'
import {Unbound} from '../../../src/parity/bound.ts'
import {accepts} from '../../../src/regex/index.ts'
import {read, readRule, readSet, say} from '../../support/read-code.ts'

describe('joi.object', () => {
  const head = "const joi = require('joi')\nconst base = {a: joi.string(), c: 'x'}\n"
  const toPresence = (readings: ReturnType<typeof readSet>) =>
    readings instanceof Map
      ? [...readings].map(([name, rule]) => [name, rule instanceof Unbound ? rule.message : rule.isRequired])
      : readings

  test.each([
    'joi.object({a: joi.string(), b: joi.string().required()})',
    'joi.object().keys({a: joi.string(), b: joi.string().required()})',
    'joi.object({a: joi.string()}).append({b: joi.string().required()}).unknown().optional()',
    'joi.object({a: joi.string(), b: joi.string().required()}).required()',
    "joi.object({a: joi.number(), b: joi.required()}).keys({a: joi.string()}).or('a', 'b').options({abortEarly: false})",
  ])('is a set of its keys: %s', text => {
    expect(toPresence(readSet(`${head}exports.it = ${text}`))).toEqual([
      ['a', false],
      ['b', true],
    ])
  })

  test.each(['and', 'nand', 'or', 'oxor', 'with', 'without', 'xor'])('says by .%s() nothing of a single key', name => {
    const text = `joi.object({a: joi.string(), b: joi.string().required()}).${name}('a', 'b')`
    expect(new Function('joi', `return ${text}`)(joi).type).toBe('object')
    expect(toPresence(readSet(`${head}exports.it = ${text}`))).toEqual([
      ['a', false],
      ['b', true],
    ])
  })

  test('has constants, patterns and lists as its keys, and reads them as joi does', () => {
    const readings = readSet(`${head}exports.it = joi.object({...base, d: /^a?$/, e: ['x', joi.string().max(1)]})`)
    const rules = readings instanceof Map ? [...readings] : []
    const schema = joi.object({a: joi.string(), c: 'x', d: /^a?$/, e: ['x', joi.string().max(1)]})
    for (const [name, rule] of rules) {
      const accept = rule instanceof Unbound ? () => undefined : accepts(rule.language)
      const accepted = ['', 'a', 'x', 'aa', 'b'].filter(sample => schema.validate({[name]: sample}).error === undefined)
      expect(['', 'a', 'x', 'aa', 'b'].filter(accept)).toEqual(accepted)
    }
    expect(rules.map(([name]) => name)).toEqual(['a', 'c', 'd', 'e'])
  })

  test('a key that cannot be read spoils no other', () => {
    expect(
      toPresence(readSet(`${head}exports.it = joi.object({a: joi.string().trim(), b: x, c: joi.string()})`)),
    ).toEqual([
      ['a', 'Unexpected `.trim()` in `joi.string().trim()`, expected methods whose language is known'],
      ['b', 'Unexpected `x`, expected a schema of joi'],
      ['c', false],
    ])
  })

  test('is bound by one of its keys, too', () => {
    const rule = readRule(`${head}exports.it = joi.object(base)`, 'it.a')
    expect(accepts(rule.language)('')).toBe(false)
  })

  test.each([
    ['it', 'form: Unexpected set `joi.object(base)`, expected one of its keys behind it'],
    ['it.b', 'name: Unexpected name `b` in `joi.object(base)`, expected `a` or `c`'],
    ['none.b', 'name: Unexpected name `b` in `{}`, expected one that is there'],
  ])('is no rule by itself: %s', (name, message) => {
    const reading = read(`${head}exports.it = joi.object(base)\nexports.none = {}`, name)
    expect(say(reading)).toBe(message)
  })

  test.each([
    ['joi.object({}).pattern(/a/, joi.string())', 'Unexpected `.pattern()` in'],
    ['joi.object({}).rename("a", "b")', 'Unexpected `.rename()` in'],
    ["joi.object({}).options({presence: 'required'})", 'Unexpected `.options()` in'],
    ['joi.object({}).noprefs({})', 'Unexpected `.noprefs()` in'],
    ['joi.object({}).optionsOf({})', 'Unexpected `.optionsOf()` in'],
    ['joi.object(makeKeys())', 'Unexpected `makeKeys()`, expected a constant object'],
    ['joi.string()', 'Unexpected `joi.string()`, expected a set of rules that can be read'],
  ])('is refused where it says more than its keys: %s', (text, message) => {
    expect(readSet(`${head}exports.it = ${text}`)).toContain(message)
  })
})
