import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Verdict} from '../../src/diagnostic/index.ts'
import {checkParity, type Validators} from '../../src/parity/index.ts'
import {load} from '../generate/load.ts'
import {line, metricsFlow, parameter, spec} from '../support/specs.ts'

/** Hand-written code that accepts what its patterns accept. */
function toValidators(patterns: Readonly<Record<string, RegExp>>): Validators {
  return {patterns, validateParameter: (name, value) => ({ok: patterns[name]?.test(String(value)) ?? true})}
}
const statuses = (verdicts: readonly Verdict[]) => verdicts.map(({status}) => status)
const findings = (verdicts: readonly Verdict[]) => verdicts.flatMap(({diagnostics}) => diagnostics)

describe('checkParity', () => {
  test('passes each parameter of the code that the page generates', () => {
    expect(statuses(checkParity(metricsFlow, load(metricsFlow)))).toEqual(metricsFlow.parameters.map(() => 'pass'))
  })

  test('passes a pattern that is written in another way', () => {
    const page = spec([parameter('a', '^[\\w\\/.%-]+$')])
    expect(statuses(checkParity(page, toValidators({a: /^[-%./\w]+$/g})))).toEqual(['pass'])
  })

  test('names a shortest value that the code alone accepts, at the pattern of the page', () => {
    const page = spec([parameter('entrypoint', '^[\\w.-]+$', {place: line(61)})])
    expect(checkParity(page, toValidators({entrypoint: /^[\w.:-]+$/}))).toEqual([
      {
        check: 'parity',
        title: 'Code and page accept the same values of `entrypoint`.',
        status: 'fail',
        diagnostics: [
          {
            code: 'parity-wider',
            severity: 'error',
            message:
              'Unexpected `/^[\\w.:-]+$/` in the code, wider than `/^[\\w.-]+$/` on the page, expected it to refuse ":"',
            path: 'docs/page.md',
            place: line(61),
            witness: ':',
          },
        ],
      },
    ])
  })

  test('names a shortest value that the page alone accepts', () => {
    const page = spec([parameter('a', '^[ab]$')])
    expect(findings(checkParity(page, toValidators({a: /^[a]$/})))).toMatchObject([
      {code: 'parity-narrower', witness: 'b'},
    ])
  })

  test('of any two character classes says whether they are one', () => {
    const letters = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), {minLength: 1})
    fc.assert(
      fc.property(letters, letters, (left, right) => {
        const page = spec([parameter('a', `^[${left.join('')}]$`)])
        const [verdict] = checkParity(page, toValidators({a: new RegExp(`^[${right.join('')}]$`)}))
        const same = left.toSorted().join('') === right.toSorted().join('')
        expect(verdict?.status).toBe(same ? 'pass' : 'fail')
      }),
    )
  })

  test('cannot conclude where a pattern cannot be compared', () => {
    const page = spec([parameter('a', '^()a+\\1$')])
    const verdicts = checkParity(page, toValidators({a: /^a+$/}))
    expect(statuses(verdicts)).toEqual(['inconclusive'])
    expect(findings(verdicts)).toMatchObject([{code: 'parity-undecided', severity: 'warning'}])
  })

  test('fails where a sample tells apart what cannot be compared', () => {
    const verdicts = checkParity(spec([parameter('a', '^(a+)\\1$')]), toValidators({a: /^a+$/}))
    expect(findings(verdicts)).toMatchObject([{code: 'parity-wider', severity: 'error', witness: 'a'}])
  })

  test('passes a pattern that cannot be compared where the code has the same text', () => {
    expect(statuses(checkParity(spec([parameter('a', '^(a+)\\1$')]), toValidators({a: /^(a+)\1$/})))).toEqual(['pass'])
  })

  test('cannot conclude from a pattern with a syntax error', () => {
    const page = spec([parameter('a', '(', {examples: ['(']})])
    expect(statuses(checkParity(page, toValidators({a: /a/})))).toEqual(['inconclusive'])
  })
})

describe('what is missing', () => {
  test('in the code is told at the pattern of the page', () => {
    const page = spec([parameter('constructor', '^a$', {place: line(7)})])
    expect(findings(checkParity(page, toValidators({})))).toMatchObject([
      {
        code: 'parity-unimplemented',
        message: 'Unexpected code without a pattern of `constructor`, expected `/^a$/`',
        place: line(7),
      },
    ])
  })

  test('on the page is told as a parameter or a pattern that the code has', () => {
    const verdicts = checkParity(spec([parameter('a')]), toValidators({a: /^a$/, product_id: /^b$/}))
    expect(findings(verdicts).map(({message}) => message)).toEqual([
      'Unexpected `/^a$/` in the code, expected a pattern of `a` on the page',
      'Unexpected parameter `product_id` in the code, expected it on the page',
    ])
    expect(statuses(verdicts)).toEqual(['fail', 'fail'])
  })

  test('on both sides is no difference', () => {
    expect(statuses(checkParity(spec([parameter('a', undefined, {examples: ['x']})]), toValidators({})))).toEqual([
      'pass',
    ])
  })
})

describe('the examples and values of the page', () => {
  test('are judged by the code as well', () => {
    const page = spec([parameter('service', '^[0-9]$', {examples: ['1', 'x'], values: ['sync']})])
    expect(findings(checkParity(page, toValidators({service: /^[0-9]$/})))).toMatchObject([
      {
        code: 'parity-value',
        message: 'Unexpected code that refuses "sync" as `service`, expected it to accept it as the page does',
        witness: 'sync',
      },
    ])
  })

  test('must be refused by the code where the page refuses its own example', () => {
    const page = spec([
      parameter('a', '^1$', {examples: ['x']}),
      parameter('b', undefined, {values: ['y'], examples: ['x']}),
    ])
    const careless: Validators = {patterns: {a: /^1$/}, validateParameter: () => ({ok: true})}
    expect(findings(checkParity(page, careless)).map(({message}) => message)).toEqual([
      'Unexpected code that accepts "x" as `a`, expected it to refuse it as the page does',
      'Unexpected code that accepts "x" as `b`, expected it to refuse it as the page does',
    ])
  })
})
