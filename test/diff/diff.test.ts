import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Change, type ChangeKind, diff} from '../../src/diff/index.ts'
import {accepts, toLanguage} from '../../src/regex/index.ts'
import type {Parameter} from '../../src/spec/index.ts'
import {parameter, spec} from '../support/specs.ts'
import {specs, toFacts} from './specs.ts'

describe('laws', () => {
  test('nothing changed from a page to itself', () => {
    fc.assert(
      fc.property(specs(), one => {
        expect(diff(one, one)).toEqual([])
      }),
    )
  })

  const mirrored: Partial<Record<ChangeKind, ChangeKind>> = {
    added: 'removed',
    removed: 'added',
    wider: 'narrower',
    narrower: 'wider',
  }
  const toKey = ({subject, name, kind, onlyBefore, onlyAfter}: Change) =>
    JSON.stringify([subject, name, kind, onlyBefore ?? null, onlyAfter ?? null])
  const mirror = (change: Change) =>
    JSON.stringify([
      change.subject,
      change.name,
      mirrored[change.kind] ?? change.kind,
      change.onlyAfter ?? null,
      change.onlyBefore ?? null,
    ])

  test('the way back is the mirror of the way there', () => {
    fc.assert(
      fc.property(specs(), specs(), (before, after) => {
        expect(diff(before, after).map(mirror).sort()).toEqual(diff(after, before).map(toKey).sort())
      }),
    )
  })

  test('the witness of a parameter is accepted on one side alone, and the class says for whom that is bad', () => {
    const of = (list: readonly Parameter[], {name}: Change) =>
      accepts(toLanguage(list.find(one => one.name === name) ?? {}))
    fc.assert(
      fc.property(specs(), specs(), (before, after) => {
        for (const change of diff(before, after)) {
          if (change.subject !== 'parameter') continue
          const [was, is] = [of(before.parameters, change), of(after.parameters, change)]
          const {kind, classes, onlyBefore, onlyAfter} = change
          if (onlyBefore !== undefined) expect([was(onlyBefore), is(onlyBefore)]).toEqual([true, false])
          if (onlyAfter !== undefined) expect([was(onlyAfter), is(onlyAfter)]).toEqual([false, true])
          expect(classes.includes('senders')).toBe(kind === 'removed' || onlyBefore !== undefined)
          expect(classes.includes('readers')).toBe(onlyAfter !== undefined)
        }
      }),
    )
  })

  test('only what breaks nobody is compatible', () => {
    fc.assert(
      fc.property(specs(), specs(), (before, after) => {
        for (const {classes} of diff(before, after)) {
          expect(classes.length).toBeGreaterThan(0)
          expect(new Set(classes).size).toBe(classes.length)
          if (classes.includes('compatible')) expect(classes).toEqual(['compatible'])
        }
      }),
    )
  })
})

describe('a parameter', () => {
  const one = (source?: string, rest: Parameters<typeof parameter>[2] = {}) => spec([parameter('x', source, rest)])
  const word = '^[\\w.-]+$'
  const cases: [string, Parameters<typeof one>, Parameters<typeof one>, object][] = [
    ['wider', [word], ['^[\\w.:-]+$'], {kind: 'wider', classes: ['readers'], onlyAfter: ':'}],
    ['narrower', ['^[\\w/.%-]+$'], ['^[\\w.%-]+$'], {kind: 'narrower', classes: ['senders'], onlyBefore: '/'}],
    [
      'that trades values',
      ['^[ab]$'],
      ['^[bc]$'],
      {kind: 'changed', classes: ['senders', 'readers'], onlyBefore: 'a', onlyAfter: 'c'},
    ],
    [
      'in another spelling',
      ['^[\\w\\/]+$'],
      ['^[\\w/]+$'],
      {kind: 'reworded', classes: ['compatible'], note: 'pattern'},
    ],
    [
      'in other words',
      [word],
      [word, {description: 'New'}],
      {kind: 'reworded', classes: ['compatible'], note: 'description'},
    ],
    [
      'with other examples',
      [word],
      [word, {examples: ['a']}],
      {kind: 'reworded', classes: ['compatible'], note: 'examples'},
    ],
    [
      'that is both',
      [word],
      ['^[-\\w.]+$', {description: 'New'}],
      {kind: 'reworded', classes: ['compatible'], note: 'pattern, description'},
    ],
    ['that has a pattern now', [], ['^a$'], {kind: 'narrower', classes: ['senders'], onlyBefore: ''}],
    ['that has none any more', ['^a$'], [], {kind: 'wider', classes: ['readers'], onlyAfter: ''}],
    [
      'with a value beside its pattern',
      ['^[0-9]$'],
      ['^[0-9]$', {values: ['sync']}],
      {kind: 'wider', classes: ['readers'], onlyAfter: 'sync'},
    ],
    [
      'with a syntax error',
      ['^a$'],
      ['^[$'],
      {kind: 'undecided', classes: ['undecided'], note: expect.stringContaining('syntax error')},
    ],
  ]

  test.each(cases)('%s', (_, before, after, facts) => {
    expect(toFacts(one(...before), one(...after))).toEqual([{subject: 'parameter', name: 'x', ...facts}])
  })

  test('that cannot be compared is never compatible', () => {
    const [change] = diff(one('^(a+)\\1$'), one('^(aa+)\\1$'))
    expect(change?.classes).not.toContain('compatible')
    expect(diff(one('^(a+)\\1$'), one('^(a+)\\1$'))).toEqual([])
  })

  test('with another name is removed and added', () => {
    expect(toFacts(spec([parameter('x', word)]), spec([parameter('y', word)]))).toEqual([
      {subject: 'parameter', name: 'y', kind: 'added', classes: ['compatible']},
      {subject: 'parameter', name: 'x', kind: 'removed', classes: ['senders']},
    ])
  })
})
