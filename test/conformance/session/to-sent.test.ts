import {expect, test} from 'vitest'
import {createTags, exampleTag} from '../../../src/conformance/session/tags.ts'
import {toSent} from '../../../src/conformance/session/to-sent.ts'
import {spec} from '../../support/specs.ts'
import {worldOf} from '../../support/worlds.ts'

const world = worldOf(spec([]))
const origin = ['Origin', 'https://rp.example']

test.each([
  ['', 'a=tag', '/metrics-flow?a=tag'],
  ['b=1', 'a=tag', '/metrics-flow?b=1&a=tag'],
  ['b=1', '', '/metrics-flow?b=1'],
  [undefined, '', '/metrics-flow'],
  [(pair: string) => `${pair}&b=1`, 'a=tag', '/metrics-flow?a=tag&b=1'],
  [() => '', 'a=tag', '/metrics-flow'],
])('the query %s with the pair %j is sent as %s', (query, pair, target) => {
  const probe = {...(query !== undefined && {query})}
  expect(toSent(world, probe, pair)).toStrictEqual({method: 'GET', target, headers: [origin]})
})

test('a probe says of a request what is not usual', () => {
  const probe = {method: 'POST', path: '//x', origin: 'https://other', body: ''}
  expect(toSent(world, {...probe, headers: [['DNT', '1']]}, '')).toEqual({
    method: 'POST',
    target: '//x',
    headers: [
      ['Origin', 'https://other'],
      ['DNT', '1'],
    ],
    body: '',
  })
})

test('a request has no origin where it is to have none, or where none is known', () => {
  expect(toSent(world, {origin: null}, '').headers).toEqual([])
  expect(toSent(worldOf(spec([]), {origin: undefined}), {}, '').headers).toEqual([])
})

test('tags are counted in digits and letters, behind the name of the run', () => {
  const nextTag = createTags('run')
  const tags = Array.from({length: 37}, nextTag)
  expect([tags[0], tags[1], tags[35], tags[36]]).toEqual(['dprun0', 'dprun1', 'dprunz', 'dprun10'])
  expect(exampleTag).toBe('dp0run0')
})
