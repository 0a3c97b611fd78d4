import {describe, expect, test} from 'vitest'
import {findAttack} from '../../src/backtracking.ts'
import {checkPatterns, type GenerateOptions, generate} from '../../src/generate/index.ts'
import {metricsFlow, parameter, spec} from '../support/specs.ts'
import {load} from './load.ts'

const [slow, safe] = ['^(a+)+$', '^(?:a|b)+$']
const code = (source: string, options?: GenerateOptions) =>
  generate(spec([parameter('a', source)]), 'typescript', options)[0]?.text ?? ''

describe('code of a pattern that takes far too long', () => {
  test('does not hold it, whatever rules are off, and says why', () => {
    const text = code(slow, {findAttack})
    expect(text).not.toContain('(a+)+')
    expect(text).toMatch(/The pattern of the page is not in here, and nothing\s.*matches: it takes exponential time/)
    expect(text).toContain('a: /(?!)/')
  })

  test('accepts the values of the page alone', () => {
    const {validateParameter} = load(spec([parameter('a', slow, {values: ['aa']})]))
    expect(['aa', 'a'].map(value => validateParameter('a', value).ok)).toEqual([true, false])
  })

  test('holds no pattern that nobody was asked about, or that could not be decided', () => {
    expect(code(safe)).not.toContain(safe)
    expect(code(safe, {findAttack: () => ({growth: 'unknown', reason: 'timeout'})})).not.toContain(safe)
    expect(code(safe, {findAttack})).toContain(safe)
  })

  test('needs nobody to be asked about the patterns of the page', () => {
    expect(generate(metricsFlow, 'typescript')).toEqual(generate(metricsFlow, 'typescript', {findAttack}))
  })
})

test('code of what is no regular expression says so', () => {
  expect(code('^(')).toContain('it is no regular expression')
})

describe('checkPatterns', () => {
  const check = (source: string, options?: GenerateOptions) => checkPatterns(spec([parameter('a', source)]), options)

  test('fails at the pattern that generate leaves out, and passes where it leaves out none', () => {
    expect(check(slow, {findAttack})).toMatchObject({
      status: 'fail',
      diagnostics: [{code: 'pattern-backtracking', severity: 'error', path: 'docs/page.md'}],
    })
    expect(check(safe, {findAttack})).toMatchObject({status: 'pass', diagnostics: []})
    expect(check(safe).status).toBe('fail')
    expect(checkPatterns(metricsFlow).status).toBe('pass')
  })
})
