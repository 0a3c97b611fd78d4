import {describe, expect, test} from 'vitest'
import {toSpec} from '../../src/page/index.ts'
import {formatCoverage, trace} from '../../src/trace.ts'
import {pageOf} from '../support/pages.ts'
import {complete, file, messagesOf, page, traceTo} from './project.ts'

const failedOf = ({verdicts}: ReturnType<typeof traceTo>) =>
  verdicts.filter(({status}) => status === 'fail').map(({check, requirement}) => requirement ?? check)

describe('a page', () => {
  test('of which each requirement is implemented and tested passes', () => {
    const traced = traceTo(...complete)
    expect(messagesOf(traced)).toEqual([])
    expect(traced.verdicts.every(({status}) => status === 'pass')).toBe(true)
    expect(formatCoverage(traced.coverage)).toBe('3 requirements: 3 implemented, 3 tested, 0 excepted, 0 to do')
  })

  test('without citations fails for each requirement, at its line', () => {
    const traced = traceTo([])
    expect(failedOf(traced)).toEqual(['flow.id', 'flow.time', 'validation.uid'])
    expect(messagesOf(traced).slice(0, 3)).toEqual([
      'docs/page.md:4 error Unexpected `flow.id` without implementation, expected a comment `implements flow.id`, or an exception with a reason',
      'docs/page.md:4 error Unexpected `flow.id` without test, expected a comment `tests flow.id`, or an exception with a reason',
      'docs/page.md:6 error Unexpected `flow.time` without implementation, expected a comment `implements flow.time`, or an exception with a reason',
    ])
  })

  test('has one verdict for each requirement, whose title is the sentence', () => {
    const titles = traceTo(...complete).verdicts.flatMap(({requirement, title}) => (requirement ? [title] : []))
    expect(titles).toEqual([
      'flow.id: A flow must have an id.',
      'flow.time: should be a number',
      'validation.uid: `uid` matches ^a|b$',
    ])
  })

  test('does not pass on one half', () => {
    expect(failedOf(traceTo(complete[0]))).toEqual(['flow.id', 'flow.time', 'validation.uid'])
    expect(failedOf(traceTo([], complete[1]))).toEqual(['flow.id', 'flow.time', 'validation.uid'])
  })
})

describe('an exception', () => {
  test('with a reason stands for both', () => {
    const traced = traceTo(
      ['// exception flow.id, flow.time because of them', '// implements validation.uid'],
      ['// tests validation.uid'],
    )
    expect(messagesOf(traced)).toEqual([])
    expect(formatCoverage(traced.coverage)).toBe('3 requirements: 1 implemented, 1 tested, 2 excepted, 0 to do')
  })

  test('without one stands for nothing', () => {
    const traced = traceTo(
      ['// exception flow.id', complete[0][0].replace('flow.id, ', '')],
      [complete[1][0].replace('flow.id, ', '')],
    )
    expect(failedOf(traced)).toEqual(['exception-without-reason', 'flow.id'])
    expect(messagesOf(traced)[0]).toBe(
      'src/a.ts:1 error Unexpected exception without a reason, expected `exception flow.id because …`',
    )
  })
})

describe('a todo', () => {
  test('makes what is missing a warning, which fails where warnings do', () => {
    const lines = ['// todo flow.id because it is new', '// todo flow.time', '// implements flow.time, validation.uid']
    const tests = ['// tests validation.uid']
    expect(failedOf(traceTo(lines, tests))).toEqual([])
    expect(failedOf(traceTo(lines, tests, {strict: true}))).toEqual(['flow.id', 'flow.time'])
    expect(messagesOf(traceTo(lines, tests))).toEqual([
      'src/a.ts:1 warning Unexpected todo for `flow.id`, which has no implementation and no test, expected it to be done (it is new)',
      'src/a.ts:2 warning Unexpected todo for `flow.time`, which has no test, expected it to be done',
    ])
  })

  test('is told even where nothing is missing, beside the sentence', () => {
    const {verdicts} = traceTo([...complete[0], '// todo flow.id'], complete[1])
    const [diagnostic] = verdicts.flatMap(({diagnostics}) => diagnostics)
    expect(diagnostic).toMatchObject({
      message: 'Unexpected todo for `flow.id`, expected it to be done',
      related: [{path: 'docs/page.md', place: {start: {line: 4}}}],
    })
  })
})

describe('a citation', () => {
  test('of an unknown id is told, with the nearest that there is', () => {
    expect(messagesOf(traceTo([...complete[0], '// implements flow.idd'], complete[1]))).toEqual([
      'src/a.ts:2 error Unexpected id `flow.idd` of no requirement, expected `flow.id`',
    ])
    expect(messagesOf(trace([], {code: [file('a.ts', '// tests a.b')], tests: []}))).toEqual([
      'a.ts:1 error Unexpected id `a.b` of no requirement, expected one that a page has',
    ])
  })

  test('that reads like prose is none', () => {
    const prose = ['// tests everything', '// implements a.b for all', '// TODO remove.it', '// Tests a.b']
    expect(messagesOf(traceTo([...complete[0], ...prose], complete[1]))).toEqual([])
  })

  test('that means a requirement and cannot be read is told', () => {
    const wrong = ['// Implements flow.id', '// tests flow.id and flow.time', '// implements validation.*']
    expect(messagesOf(traceTo([...complete[0], ...wrong], complete[1]))).toEqual([
      'src/a.ts:2 error Unexpected citation `Implements flow.id`, expected one of implements, tests, exception, todo, in lower case',
      'src/a.ts:3 error Unexpected citation `tests flow.id and flow.time`, expected ids alone, with commas between them',
      'src/a.ts:4 error Unexpected citation `implements validation.*`, expected each id in full',
    ])
  })

  test('of a test counts in code too, and an implementation in a test does not', () => {
    expect(messagesOf(traceTo([...complete[0], ...complete[1]]))).toEqual([])
    const traced = traceTo([], [...complete[0], ...complete[1]])
    expect(failedOf(traced)).toEqual(['implementation-in-test', 'flow.id', 'flow.time', 'validation.uid'])
    expect(messagesOf(traced)[0]).toBe(
      'test/a.ts:1 error Unexpected implementation of `flow.id` in a test, expected it in code, or `tests flow.id` here',
    )
  })

  test('of another page that is not asked for is no stranger', () => {
    const other = toSpec(pageOf('<!--begin-requirement-other.one-->It must.<!--end-requirement-other.one-->', 'b.md'))
    const code = [...complete[0], '// implements other.one']
    expect(messagesOf(traceTo(code, complete[1]))).toHaveLength(1)
    expect(messagesOf(traceTo(code, complete[1], {others: [other]}))).toEqual([])
  })

  test('of a plug-in may name all zones of a kind, but not all sentences of a page', () => {
    const files = (requirement: string) => ({code: [file('cases/a.ts', `requirement: '${requirement}'`)], tests: []})
    const {coverage} = trace([toSpec(page)], files('validation.*'))
    expect(coverage.map(({requirement, tests}) => [requirement.id, tests.length])).toEqual([
      ['flow.id', 0],
      ['flow.time', 0],
      ['validation.uid', 1],
    ])
    expect(messagesOf(trace([toSpec(page)], files('flow.*')))[0]).toContain('Unexpected id `flow.*` of no requirement')
  })
})
