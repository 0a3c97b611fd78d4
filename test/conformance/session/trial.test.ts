import {expect, test} from 'vitest'
import type {Answer, Endpoint, Sent} from '../../../src/conformance/endpoint.ts'
import {RunEnded} from '../../../src/conformance/session/run-ended.ts'
import {createTags} from '../../../src/conformance/session/tags.ts'
import {createTry, NoEndpoint} from '../../../src/conformance/session/trial.ts'
import {spec} from '../../support/specs.ts'
import {worldOf} from '../../support/worlds.ts'

const attempt = (endpoint: Endpoint) => createTry(worldOf(spec([])), endpoint, createTags('run'))
const always =
  (answer: Partial<Answer>): Endpoint =>
  async () => ({status: 200, headers: [], body: '', ...answer})

test('a trial sends its query with a tag in each parameter', async () => {
  const asked: Sent[] = []
  const tryOut = attempt(async sent => {
    asked.push(sent)
    return {status: 200, headers: [], body: ''}
  })
  expect(await tryOut('a=1', ['b', 'c'])).toEqual({
    query: 'a=1',
    tags: new Map([
      ['b', 'dprun0'],
      ['c', 'dprun1'],
    ]),
    isTurnedAway: false,
  })
  await tryOut('', [])
  expect(asked.map(({target}) => target)).toEqual(['/metrics-flow?a=1&b=dprun0&c=dprun1', '/metrics-flow'])
})

test.each([
  [200, false],
  [299, false],
  [400, true],
  [429, true],
  [499, true],
  [500, false],
])('what is answered with status %d is turned away: %s', async (status, isTurnedAway) => {
  expect(await attempt(always({status}))('', [])).toMatchObject({isTurnedAway})
})

test('what may not be sent any more is as good as turned away', async () => {
  const endpoint = () => Promise.reject(new RunEnded('used up'))
  expect(await attempt(endpoint)('', [])).toMatchObject({isTurnedAway: true})
})

const elsewhere = 'expected an answer: it sends to'

test.each([
  ['an error', () => Promise.reject(new Error('reset')), 'No answer: reset'],
  ['what is no error', () => Promise.reject('reset'), 'No answer: reset'],
  ['a status of 300', always({status: 300}), `Unexpected status 300, ${elsewhere} nowhere`],
  [
    'a location',
    always({
      status: 399,
      headers: [
        ['Vary', '*'],
        ['LOCATION', '/x'],
      ],
    }),
    `Unexpected status 399, ${elsewhere} /x`,
  ],
  ['a web page', always({body: '\n <html>'}), 'Unexpected web page, expected an answer in JSON'],
  ['a page of an error', always({status: 404, body: '<html>'}), 'Unexpected web page, expected an answer in JSON'],
])('%s is no answer of an endpoint', async (_, endpoint, message) => {
  await expect(attempt(endpoint as Endpoint)('', [])).rejects.toEqual(new NoEndpoint(message))
})

test.each(['', '{"a":"<"}', 'x <p>'])('the body %j is no web page', async body => {
  expect(await attempt(always({body}))('', [])).toMatchObject({isTurnedAway: false})
})
