import {describe, expect, test} from 'vitest'
import {findAttack} from '../../src/backtracking.ts'
import {type LintOptions, lintPages, needsFindAttack} from '../../src/lint/index.ts'
import {page} from '../cli/project.ts'
import {read} from './read.ts'

const judge = (text: string, options?: LintOptions) =>
  lintPages([read({path: 'a.md', text})], options).find(({check}) => check === 'pattern-backtracking')

describe('pattern-backtracking', () => {
  test('leaves open what nobody was asked about, and fails on it under strict alone', () => {
    const text = page({a: '^[a-z]+(?:-[a-z]+)*$'})
    expect(judge(text)).toMatchObject({status: 'inconclusive', diagnostics: [{severity: 'warning'}]})
    expect(judge(text, {findAttack})).toMatchObject({status: 'pass', diagnostics: []})
  })

  test('leaves open what could not be decided, with the reason', () => {
    const reason = 'undecided after 10 seconds'
    const verdict = judge(page({a: '^(a+)+$'}), {findAttack: () => ({growth: 'unknown', reason})})
    expect(verdict?.status).toBe('inconclusive')
    expect(verdict?.diagnostics[0]?.message).toContain(`(${reason})`)
  })

  test('gives a short attack as witness, and a long one as an expression in the message alone', () => {
    const [short, long] = ['^(a+)+$', '^.*.*$'].map(pattern => judge(page({a: pattern}), {findAttack})?.diagnostics[0])
    expect(() => /^a+$/.test(short?.witness ?? '')).not.toThrow()
    expect(short?.witness).toMatch(/^a{20,}/)
    expect(long).not.toHaveProperty('witness')
    expect(long?.message).toMatch(/'\.repeat\(\d+\)/)
  })

  test('asks once about a pattern that stands in many rows', () => {
    let asked = 0
    const count = () => {
      asked++
      return undefined
    }
    judge(page({a: '^(a+)+$', b: '^(a+)+$', c: '^a+$'}), {findAttack: count})
    expect(asked).toBe(1)
  })
})

describe('needsFindAttack', () => {
  const needs = (pattern: string, options?: LintOptions) =>
    needsFindAttack([read({path: 'a.md', text: page({a: pattern})})], options)

  test('is so where a pattern is not settled by a look', () => {
    expect(needs('^[\\w.-]+$')).toBe(false)
    expect(needs('^[a-z]+(?:-[a-z]+)*$')).toBe(true)
  })

  test('is not so where the rule is off', () => {
    expect(needs('^[a-z]+(?:-[a-z]+)*$', {severities: {'pattern-backtracking': 'off'}})).toBe(false)
  })
})
