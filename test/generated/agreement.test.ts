import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {checkArtifacts, generate} from '../../src/generate/index.ts'
import * as validators from '../../src/generated/validators.ts'
import {checkParity} from '../../src/parity/index.ts'
import {page} from './page.ts'

/** The functions `isX` in the order of the page. */
const functions = page.parameters.map(({name}) => {
  const is = `is${name.replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase())}`
  return [name, Object.entries(validators).find(([key]) => key === is)?.[1] as (value: unknown) => boolean] as const
})

describe('the committed validators', () => {
  test('are what the page generates', () => {
    const artifacts = generate(page, 'typescript')
    const committed = new Map([['validators.ts', readFileSync('src/generated/validators.ts', 'utf8')]])
    expect(checkArtifacts(artifacts, committed).flatMap(({diagnostics}) => diagnostics)).toEqual([])
  })

  test('are in parity with the page', () => {
    const verdicts = checkParity(page, validators)
    expect(verdicts.map(({status}) => status)).toEqual(page.parameters.map(() => 'pass'))
  })

  test.each(page.parameters)('agree with the pattern of $name on any string', ({name, pattern, values = []}) => {
    const is = functions.find(([other]) => other === name)?.[1]
    const regex = new RegExp(pattern?.source ?? '', pattern?.flags)
    const drawn = fc.stringMatching(regex)
    const strings = fc.oneof(
      fc.string({unit: 'binary'}),
      drawn,
      fc.constantFrom('', ...values),
      drawn.map(text => `${text}\n`),
    )
    fc.assert(
      fc.property(strings, value => {
        const expected = regex.test(value) || values.includes(value)
        expect(is?.(value)).toBe(expected)
        expect(validators.validateParameter(name as validators.ParameterName, value).ok).toBe(expected)
        expect(validators.validateQuery({[name]: value}).ok || hasCondition(name, value)).toBe(expected)
      }),
    )
  })

  test.each(functions)('of %s take nothing but strings, and convert nothing', (name, is) => {
    const strings = page.parameters.flatMap(({examples}) => examples)
    const likeStrings = strings.flatMap(text => [[text], {toString: () => text}, new String(text)])
    for (const value of [...likeStrings, undefined, null, true, 0, 42n, Symbol('a'), () => 'a', {}, []]) {
      expect(is(value)).toBe(false)
      expect(validators.validateParameter(name as validators.ParameterName, value)).toMatchObject({
        ok: false,
        refusal: {parameter: name, value, reason: 'type'},
      })
    }
  })

  test('keep no state between calls', () => {
    for (const [name, {flags}] of Object.entries(validators.patterns)) expect(flags, name).not.toMatch(/[gy]/)
    expect(Object.isFrozen(validators.patterns)).toBe(true)
  })
})

/** A value that asks for another parameter is refused alone, and rightly. */
function hasCondition(name: string, value: string): boolean {
  return page.conditions.some(({when}) => when.some(cause => cause.parameter === name && cause.value === value))
}
