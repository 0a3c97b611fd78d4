import {describe, expect, test} from 'vitest'
import {findExample, holds, withCompanions} from '../../../src/conformance/values/companions.ts'
import {line, metricsFlow, parameter, spec} from '../../support/specs.ts'

const condition = (name: string, values: readonly string[], ...when: readonly (readonly [string, string])[]) => ({
  parameter: name,
  values,
  when: when.map(([parameter, value]) => ({parameter, value})),
  place: line(1),
})

describe('what the conditions ask for is added', () => {
  test.each([
    [{}, {}],
    [{utm_source: 'a'}, {utm_source: 'a'}],
    [{service: 'sync'}, {service: 'sync', context: 'fx_desktop_v3'}],
    [
      {service: 'sync', context: 'fx_ios_v1'},
      {service: 'sync', context: 'fx_ios_v1'},
    ],
    // It is there, and breaks the condition: that is what is to be seen.
    [
      {service: 'sync', context: 'fx_x'},
      {service: 'sync', context: 'fx_x'},
    ],
    [{event_type: 'engage'}, {event_type: 'engage', uid: 'known'}],
  ])('to %j: %j', (values, all) => {
    expect(withCompanions(metricsFlow, values, {uid: 'known', context: 'known'})).toEqual(all)
  })

  test('by an example of the parameter, where nothing is known of it', () => {
    expect(withCompanions(metricsFlow, {event_type: 'engage'})['uid']).toMatch(/^[0-9a-f]{32}$/)
  })

  test('and what they ask for in turn', () => {
    const page = spec(
      ['a', 'b', 'c'].map(name => parameter(name, '^\\w+$')),
      [condition('c', ['3'], ['b', '2']), condition('b', ['2'], ['a', '1'])],
    )
    expect(withCompanions(page, {a: '1'})).toEqual({a: '1', b: '2', c: '3'})
  })

  test('but for what nobody can give', () => {
    const page = spec([parameter('a')], [condition('toString', [], ['a', '1'])])
    expect(withCompanions(page, {a: '1'})).toEqual({a: '1'})
  })
})

describe('a condition', () => {
  const page = spec([parameter('a', '^\\d$'), parameter('b')])
  const listed = condition('a', ['1', '2'], ['x', '1'], ['y', '2'])

  test.each([
    ['applies only where all of its values are there', listed, {x: '1', y: '3'}, true],
    ['is broken by what is missing', listed, {x: '1', y: '2'}, false],
    ['is met by a listed value', listed, {x: '1', y: '2', a: '2'}, true],
    ['is broken by another value', listed, {x: '1', y: '2', a: '3'}, false],
    ['without a list is met by what the pattern accepts', condition('a', []), {a: '3'}, true],
    ['without a list is broken by what the pattern refuses', condition('a', []), {a: 'a'}, false],
    ['is met by anything, where there is no pattern', condition('b', []), {b: ''}, true],
    ['is met by anything, of what is no parameter', condition('c', []), {c: ''}, true],
    ['is not met by what every object has', condition('toString', []), {}, false],
  ])('%s', (_, one, values, isMet) => {
    expect(holds(page, one, values)).toBe(isMet)
  })
})

test.each([
  ['the first that the pattern accepts', parameter('a', '^\\d+$', {examples: ['a', '12', '3']}), '12'],
  ['a shortest value, without one', parameter('a', '^b{2,}$'), 'bb'],
  ['a listed value, without a pattern', parameter('a', undefined, {values: ['email']}), 'email'],
  ['nothing, where nothing is accepted', parameter('a', '^[]$'), undefined],
])('an example is %s', (_, one, example) => {
  expect(findExample(spec([parameter('b', '^c$'), one]), 'a')).toBe(example)
})

test('of what is no parameter there is no example', () => {
  expect(findExample(metricsFlow, 'other')).toBe(undefined)
})
