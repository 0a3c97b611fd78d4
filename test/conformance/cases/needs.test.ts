import {expect, test} from 'vitest'
import {cases, type Need} from '../../../src/conformance/index.ts'
import {findMissing} from '../../../src/conformance/run/run-case.ts'
import {smallWorld} from '../../support/small-page.ts'

const ofClients = [
  'do-not-track-engage',
  'engage-event',
  'engage-parameters',
  'engage-unauthenticated',
  'listed-engage',
] as const

test.each<[Need, string, readonly string[]]>([
  [
    'origin',
    'no origin of the list was given',
    ['cors-listed', 'doubled-origins', 'listed-engage', 'look-alike-origins', 'preflight'],
  ],
  ['client', 'no client id that the endpoint knows was given', ofClients],
  [
    'log',
    'no log of events was given',
    [
      ...ofClients,
      'begin-event',
      'do-not-track',
      'event-fields',
      'event-ids',
      'form-view',
      'recorded-parameters',
      'recorded-values',
      'uid-in-engage-only',
      'unknown-clients',
    ].sort(),
  ],
])('without any %s, cases that cannot do without it say so', (need, reason, expected) => {
  const world = need === 'log' ? smallWorld : {...smallWorld, [need]: undefined}
  const missing = cases.map(one => [one.id, findMissing(one, world, need === 'log' ? reason : undefined)])
  expect(missing.filter(([, found]) => found !== undefined)).toEqual(expected.map(id => [id, reason]))
})

test('with an origin, a client and a log, nothing is missing', () => {
  expect(cases.filter(one => findMissing(one, smallWorld, undefined) !== undefined)).toEqual([])
})
