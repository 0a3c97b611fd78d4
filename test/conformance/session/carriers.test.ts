import {expect, test} from 'vitest'
import {findCarriers, toLoud} from '../../../src/conformance/session/carriers.ts'
import {line, metricsFlow, parameter, spec} from '../../support/specs.ts'

test('a tag is carried by parameters whose pattern accepts it, and of which no condition speaks', () => {
  const condition = {parameter: 'bound', values: [], when: [{parameter: 'other', value: 'a'}], place: line(1)}
  const parameters = [
    parameter('free', '^\\w+$'),
    parameter('digits', '^\\d+$'),
    parameter('words'),
    parameter('bound', '^\\w+$'),
    parameter('other', '^\\w+$'),
    parameter('last', '^[a-z0-9]+$'),
  ]
  expect(findCarriers(spec(parameters, [condition]))).toEqual(['free', 'last'])
  expect(findCarriers(spec(parameters))).toEqual(['free', 'bound', 'other', 'last'])
})

test.each([
  ['the page of this project', metricsFlow, 'form_type=email'],
  ['a page whose forms have no e-mail', spec([parameter('form_type', '^button$')]), ''],
  [
    'a page whose form types are listed in words',
    spec([parameter('form_type', undefined, {values: ['email']})]),
    'form_type=email',
  ],
  ['a page without forms', spec([parameter('email', '^email$')]), ''],
])('on %s more than one event is logged by %j', (_, page, query) => {
  expect(toLoud(page)).toBe(query)
})
