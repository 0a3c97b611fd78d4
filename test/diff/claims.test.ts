import {describe, expect, test} from 'vitest'
import type {Difference} from '../../src/diff/change.ts'
import {diff} from '../../src/diff/index.ts'
import type {Spec} from '../../src/spec/index.ts'
import {line, parameter, spec} from '../support/specs.ts'
import {condition, field, requirement, specOf, toFacts} from './specs.ts'

type Case = [string, Partial<Spec>, Partial<Spec>, Difference]

describe('a field of the answer', () => {
  const answer = (...fields: readonly ReturnType<typeof field>[]): Partial<Spec> => ({answer: fields})
  const cases: Case[] = [
    ['added', answer(), answer(field('id')), {kind: 'added', classes: ['compatible']}],
    ['removed', answer(field('id')), answer(), {kind: 'removed', classes: ['readers']}],
    [
      'wider',
      answer(field('id', '^a$')),
      answer(field('id', '^[ab]$')),
      {kind: 'wider', classes: ['readers'], onlyAfter: 'b'},
    ],
    [
      'narrower',
      answer(field('id', '^[ab]$')),
      answer(field('id', '^a$')),
      {kind: 'narrower', classes: ['compatible'], onlyBefore: 'b'},
    ],
    [
      'of another type',
      answer(field('id')),
      answer(field('id', '^a$', {type: ''})),
      {kind: 'changed', classes: ['readers'], note: 'type string became none'},
    ],
    [
      'in other words',
      answer(field('id')),
      answer(field('id', undefined, {description: 'New'})),
      {kind: 'reworded', classes: ['compatible'], note: 'description'},
    ],
  ]
  test.each(cases)('%s', (_, before, after, facts) => {
    expect(toFacts(specOf(before), specOf(after))).toEqual([{subject: 'answer', name: 'id', ...facts}])
  })
})

describe('a condition', () => {
  const parameters = [parameter('context'), parameter('service')]
  const page = (...conditions: readonly ReturnType<typeof condition>[]): Partial<Spec> => ({parameters, conditions})
  const note = 'if service=sync'
  const cases: Case[] = [
    ['added', page(), page(condition(['a'])), {kind: 'added', classes: ['senders'], note}],
    ['removed', page(condition(['a'])), page(), {kind: 'removed', classes: ['readers'], note}],
    [
      'with a value more',
      page(condition(['a'])),
      page(condition(['b', 'a'])),
      {kind: 'wider', classes: ['readers'], onlyAfter: 'b', note},
    ],
    [
      'with a value less',
      page(condition(['a', 'b'])),
      page(condition(['a'])),
      {kind: 'narrower', classes: ['senders'], onlyBefore: 'b', note},
    ],
    [
      'with another value',
      page(condition(['a'])),
      page(condition(['b'])),
      {kind: 'changed', classes: ['senders', 'readers'], onlyBefore: 'a', onlyAfter: 'b', note},
    ],
    [
      'that demands values now',
      page(condition([])),
      page(condition([''])),
      {kind: 'narrower', classes: ['senders'], onlyBefore: expect.any(String), note},
    ],
  ]
  test.each(cases)('%s', (_, before, after, facts) => {
    expect(toFacts(specOf(before), specOf(after))).toEqual([{subject: 'condition', name: 'context', ...facts}])
  })

  test('under other circumstances is another', () => {
    const other = condition(['a'], {when: []})
    const facts = toFacts(specOf(page(condition(['a']))), specOf(page(other)))
    expect(facts.map(({kind, note}) => [kind, note])).toEqual([
      ['added', 'always'],
      ['removed', note],
    ])
  })

  test('whose circumstances are new breaks nobody', () => {
    const after = {...page(condition(['a'])), parameters}
    const facts = toFacts(spec([]), specOf(after)).filter(({subject}) => subject === 'condition')
    expect(facts).toMatchObject([{kind: 'added', classes: ['compatible']}])
  })

  test('in the same order of values is the same', () => {
    expect(diff(specOf(page(condition(['a', 'b']))), specOf(page(condition(['b', 'a']))))).toEqual([])
  })
})

describe('a requirement', () => {
  const page = (...requirements: readonly ReturnType<typeof requirement>[]): Partial<Spec> => ({requirements})
  const cases: Case[] = [
    ['that is a must, added', page(), page(requirement('must')), {kind: 'added', classes: ['senders'], note: 'must'}],
    [
      'that is a must, removed',
      page(requirement('must')),
      page(),
      {kind: 'removed', classes: ['readers'], note: 'must'},
    ],
    ['that is none, added', page(), page(requirement('may')), {kind: 'added', classes: ['compatible'], note: 'may'}],
    [
      'stricter',
      page(requirement('may')),
      page(requirement('must')),
      {kind: 'changed', classes: ['senders'], note: 'may became must'},
    ],
    [
      'laxer',
      page(requirement('must')),
      page(requirement('should')),
      {kind: 'changed', classes: ['readers'], note: 'must became should'},
    ],
    [
      'of little weight, changed',
      page(requirement('may')),
      page(requirement('should')),
      {kind: 'changed', classes: ['compatible'], note: 'may became should'},
    ],
    [
      'in other words',
      page(requirement('must')),
      page(requirement('must', 'It has to be so.')),
      {kind: 'changed', classes: ['undecided'], note: 'text'},
    ],
    [
      'of little weight, in other words',
      page(requirement('may')),
      page(requirement('may', 'So it may.')),
      {kind: 'changed', classes: ['compatible'], note: 'text'},
    ],
  ]
  test.each(cases)('%s', (_, before, after, facts) => {
    expect(toFacts(specOf(before), specOf(after))).toEqual([{subject: 'requirement', name: 'flow.id', ...facts}])
  })
})

describe('a page that one revision does not have', () => {
  const rich = specOf({parameters: [parameter('a', '^a$'), parameter('b')], answer: [field('id')]})
  const page = {subject: 'page', name: 'docs/page.md'}

  test('is one change', () => {
    expect(toFacts(undefined, rich)).toEqual([{...page, kind: 'added', classes: ['compatible'], note: 'with a, b'}])
    expect(toFacts(rich, undefined)).toEqual([
      {...page, kind: 'removed', classes: ['senders', 'readers'], note: 'with a, b'},
    ])
  })

  test('is no loss where it says nothing', () => {
    expect(toFacts(spec([]), undefined)).toEqual([{...page, kind: 'removed', classes: ['compatible']}])
    expect(diff(undefined, undefined)).toEqual([])
  })
})

describe('the place of a change', () => {
  const before = {...spec([parameter('x', '^a$', {place: line(3)})]), page: 'old.md'}
  const at = (after: Spec) => diff(before, {...after, page: 'new.md'})

  test('is the pattern on the new page, beside the one on the old page', () => {
    expect(at(spec([parameter('x', '^b$', {place: line(5)})]))).toMatchObject([
      {path: 'new.md', place: line(5), related: {message: 'before: `^a$`', path: 'old.md', place: line(3)}},
    ])
    expect(at(spec([parameter('x', undefined, {place: line(5)})]))).toMatchObject([{path: 'new.md', place: line(5)}])
  })

  test('of what is gone is where it would stand on the new page, beside where it stood', () => {
    const related = {message: 'before: `^a$`', path: 'old.md', place: line(3)}
    const start = {line: 1, column: 1, offset: 0}
    expect(at(spec([]))).toMatchObject([{path: 'new.md', place: {start, end: start}, related}])
  })

  test('of what is gone is beside what stood next to it and is still there', () => {
    const of = (names: string) =>
      spec([...names].map((name, index) => parameter(name, '^a$', {place: line(index + 2)})))
    const gaps = (before: string, after: string) =>
      diff(of(before), of(after)).flatMap(({kind, name, place: {start, end}}) => {
        if (kind !== 'removed') return []
        expect(end).toEqual(start)
        return [`${name} ${start.line}:${start.column}`]
      })
    expect(gaps('abc', 'ab')).toEqual(['c 3:10'])
    expect(gaps('abcd', 'ad')).toEqual(['b 2:10', 'c 3:1'])
    expect(gaps('abc', 'bc')).toEqual(['a 2:1'])
    expect(gaps('abc', 'cb')).toEqual(['a 3:1'])
    expect(gaps('ab', 'c')).toEqual(['a 2:1', 'b 2:1'])
  })
})
