import {describe, expect, test} from 'vitest'
import {
  type Approval,
  type Change,
  type ChangeClass,
  checkApprovals,
  checkChanges,
  findApproval,
  formatChange,
  toVersion,
} from '../../src/diff/index.ts'
import type {Spec} from '../../src/spec/index.ts'
import {line, parameter, spec} from '../support/specs.ts'
import {condition, field, requirement} from './specs.ts'

const change = (rest: Partial<Change> = {}): Change => ({
  subject: 'parameter',
  name: 'x',
  kind: 'narrower',
  classes: ['senders'],
  path: 'a.md',
  place: line(3),
  ...rest,
})
const narrower = change({onlyBefore: '/', related: {message: 'before: `a`', path: 'old.md', place: line(2)}})
const wider = change({kind: 'wider', classes: ['readers'], onlyAfter: ':'})
const both = change({kind: 'changed', classes: ['senders', 'readers'], onlyBefore: 'a', onlyAfter: ''})
const undecided = change({kind: 'undecided', classes: ['undecided'], note: 'a back-reference'})
const reworded = change({kind: 'reworded', classes: ['compatible'], note: 'pattern'})

/** The verdicts that say anything, by check. */
const told = (changes: readonly Change[], ...failOn: readonly ChangeClass[]) =>
  checkChanges(changes, {failOn})
    .filter(({status, diagnostics}) => status !== 'pass' || diagnostics.length > 0)
    .map(({check, status, diagnostics}) => [check, status, ...diagnostics.map(({severity}) => severity)])

describe('checkChanges', () => {
  test.each<[string, Change, ChangeClass, unknown[]]>([
    ['fails on the class that is asked for', narrower, 'senders', [['parameter-narrower', 'fail', 'error']]],
    ['warns of another one', narrower, 'readers', [['parameter-narrower', 'pass', 'warning']]],
    ['fails on either class of a change that has both', both, 'readers', [['parameter-changed', 'fail', 'error']]],
    ['leaves open what is undecided', undecided, 'senders', [['parameter-undecided', 'inconclusive', 'warning']]],
    ['fails on what is undecided, if asked', undecided, 'undecided', [['parameter-undecided', 'fail', 'error']]],
    ['has no word for what is compatible', reworded, 'senders', []],
    ['but for where that fails too', reworded, 'compatible', [['parameter-reworded', 'fail', 'error']]],
  ])('%s', (_, one, failOn, expected) => {
    expect(told([one], failOn)).toEqual(expected)
  })

  test('gives a diagnostic with the witness and both places', () => {
    const verdict = checkChanges([narrower], {failOn: ['senders']}).find(({status}) => status === 'fail')
    expect(verdict?.diagnostics).toEqual([
      {
        code: 'parameter-narrower',
        severity: 'error',
        message: '`x`: narrower, "/" is no longer accepted',
        path: 'a.md',
        place: line(3),
        witness: '/',
        related: [narrower.related],
      },
    ])
  })

  test('has the same checks whatever changed', () => {
    const checks = (changes: readonly Change[]) => checkChanges(changes, {failOn: []}).map(({check}) => check)
    expect(checks([narrower, both])).toEqual(checks([]))
    expect(new Set(checks([])).size).toBe(checks([]).length)
  })
})

describe('an approval', () => {
  const approval = {parameter: 'x', change: 'narrower', because: 'it was never taken'} as const
  const config = {path: 'c.json', text: '{\n"because": "it was never taken"}'}

  test('keeps its change from failing, and no other one', () => {
    const options = {failOn: ['senders', 'readers'], approvals: [approval]} as const
    const failing = checkChanges([narrower, wider, change({name: 'y'})], options).filter(
      ({status}) => status === 'fail',
    )
    expect(failing.flatMap(({diagnostics}) => diagnostics.map(({message}) => message))).toEqual([
      '`x`: wider, ":" is accepted now',
      '`y`: narrower',
    ])
    expect(findApproval(narrower, [approval])).toBe(approval)
    expect(findApproval(change({subject: 'answer'}), [approval])).toBeUndefined()
  })

  test('that matches a change needs no word', () => {
    expect(checkApprovals([narrower], [approval], config)).toMatchObject({status: 'pass', diagnostics: []})
  })

  test('that matches nothing is told, where its reason stands', () => {
    const {status, diagnostics} = checkApprovals([wider], [approval], config)
    expect({status, diagnostics}).toMatchObject({
      status: 'pass',
      diagnostics: [
        {
          severity: 'warning',
          message: 'Unexpected approval of `x` as narrower, expected none: it matches no change',
          place: {start: {line: 2, column: 13}, end: {line: 2, column: 31}},
        },
      ],
    })
  })

  test('is found by its name among others with the same reason', () => {
    const text = '[{"parameter": "y", "because": "y"},\n{"parameter": "x", "because": "y"}]'
    const [first] = checkApprovals([], [{...approval, because: 'y'}], {path: 'c.json', text}).diagnostics
    expect(first?.place.start).toMatchObject({line: 2, column: 32})
  })

  test('of what these pages do not describe is not told, where they are only some', () => {
    const page: Spec = {
      ...spec([parameter('x')]),
      page: 'a.md',
      answer: [field('flow')],
      conditions: [condition([])],
      requirements: [requirement('must')],
    }
    const names = {parameter: 'x', answer: 'flow', condition: 'context', requirement: 'flow.id', page: 'a.md'}
    for (const [subject, name] of Object.entries(names)) {
      const known: Approval = {[subject]: name, change: 'removed', because: 'it is'}
      const other: Approval = {[subject]: `${name}2`, change: 'removed', because: 'it is not'}
      const {diagnostics} = checkApprovals([], [known, other], config, [page])
      expect(diagnostics.map(({message}) => message)).toEqual([expect.stringContaining(`\`${name}\``)])
    }
  })

  test('whose reason is written with escapes is told at the top', () => {
    const [first] = checkApprovals([], [approval], {path: 'c.json', text: '{}'}).diagnostics
    expect(first?.place).toMatchObject({start: {offset: 0}, end: {offset: 0}})
  })
})

test.each([
  [[], 'none'],
  [[narrower, wider, reworded], 'major'],
  [[both], 'major'],
  [[wider, reworded], 'minor'],
  [[change({kind: 'added', classes: ['compatible']})], 'minor'],
  [[reworded], 'patch'],
  [[undecided], 'none'],
  [[change({kind: 'undecided', classes: ['readers', 'undecided']})], 'minor'],
  [[change({kind: 'undecided', classes: ['senders', 'undecided']})], 'major'],
  [[change({subject: 'answer', kind: 'removed', classes: ['readers']})], 'major'],
  [[change({subject: 'requirement', kind: 'removed', classes: ['readers']})], 'minor'],
] as const)('the version for change list %#', (changes, version) => {
  expect(toVersion(changes)).toBe(version)
})

test.each([
  [both, '`x`: changed both ways, "a" is no longer accepted, the empty string is accepted now'],
  [undecided, '`x`: undecided, a back-reference'],
  [change({subject: 'answer', kind: 'added'}), '`x` of the answer: added'],
  [
    change({subject: 'condition', note: 'if a=b', onlyBefore: 'c'}),
    'condition of `x` (if a=b): narrower, "c" is no longer accepted',
  ],
  [
    change({subject: 'requirement', kind: 'changed', note: 'may became must'}),
    'requirement `x`: changed, may became must',
  ],
  [change({subject: 'page', name: 'a.md', kind: 'removed', note: 'with x, y'}), 'page `a.md`: removed, with x, y'],
])('%#: a change is one plain line', (one, text) => {
  expect(formatChange(one)).toBe(text)
})
