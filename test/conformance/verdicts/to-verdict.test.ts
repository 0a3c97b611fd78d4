import {describe, expect, test} from 'vitest'
import type {Case} from '../../../src/conformance/index.ts'
import {createTally, type Tally} from '../../../src/conformance/verdicts/tally.ts'
import {idOf, toVerdict} from '../../../src/conformance/verdicts/to-verdict.ts'
import {exchangeOf} from '../../support/exchange.ts'
import {line} from '../../support/specs.ts'

const one: Case = {id: 'no-store', requirement: 'a.b', title: 'It is so.', *probes() {}}
const requirement = {id: 'a.b', level: 'must', text: 'It must be so.', place: line(7)} as const
const stand = {page: 'docs/page.md', base: 'http://a.example'}
const failures = [
  {outcome: {exchange: exchangeOf(), expected: 'b', judgement: {actual: 'a'}, isQuiet: false}, actual: 'a'},
]
const at = {code: 'no-store', path: 'docs/page.md', place: line(7)}
const failure = {
  ...at,
  severity: 'error',
  message: 'Unexpected a, expected b',
  claim: 'It must be so.',
  repeat: "curl -si --path-as-is --globoff 'http://a.example/metrics-flow'",
}
const undecided = (reason: string) => ({...at, severity: 'warning', message: `Not decided: ${reason}`})
const noLog = new Set(['no log', 'no origin'])

const judge = (more: Partial<Tally>, level: 'must' | 'should' | 'may' = 'must') => {
  const {status, diagnostics} = toVerdict(one, {...createTally({...requirement, level}), ...more}, stand)
  return [status, diagnostics]
}

test('a verdict says of which case and which requirement it is', () => {
  expect(toVerdict(one, {...createTally(requirement), met: 1}, stand)).toEqual({
    check: 'no-store',
    title: 'It is so.',
    status: 'pass',
    requirement: 'a.b',
    diagnostics: [],
  })
})

test('a case with a claim for each zone has the name of the zone in its id', () => {
  const each = {...one, requirement: 'validation.*'}
  expect(idOf(one, {id: 'a.b'})).toBe('no-store')
  expect(idOf(each, {id: 'validation.utm_source'})).toBe('no-store:utm_source')
})

describe('a claim', () => {
  test('fails where one expectation is not met, at its place on the page and with a line that repeats it', () => {
    expect(judge({failed: 1, met: 5, failures})).toEqual(['fail', [failure]])
  })

  test('tells how many failures are not shown', () => {
    const more = {...at, severity: 'error', message: '2 more failures'}
    expect(judge({failed: 3, unseen: 1, reasons: noLog, failures})).toEqual(['fail', [failure, more]])
  })

  test.each(['should', 'may'] as const)('that only %s be met passes with a warning where it is not', level => {
    const warning = {...failure, severity: 'warning'}
    const more = {...at, severity: 'warning', message: '1 more failure'}
    expect(judge({failed: 2, failures}, level)).toEqual(['pass', [warning, more]])
  })

  test('that is met in part, and for the rest out of sight, is undecided', () => {
    const reasons = [undecided('no log'), undecided('no origin')]
    expect(judge({met: 1, unseen: 1, reasons: noLog})).toEqual(['inconclusive', reasons])
    expect(judge({unseen: 2, reasons: noLog})).toEqual(['inconclusive', reasons])
  })

  test('of which nothing was sent is undecided', () => {
    expect(judge({})).toEqual(['inconclusive', [undecided('there is no value that could be sent')]])
  })

  test('that is met passes without a word', () => {
    expect(judge({met: 1})).toEqual(['pass', []])
  })
})
