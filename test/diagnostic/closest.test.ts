import fc from 'fast-check'
import {expect, test} from 'vitest'
import {toClosest} from '../../src/diagnostic/closest.ts'

test.each([
  ['ENTRYPONT', ['UID', 'ENTRYPOINT', 'SERVICE'], '`ENTRYPOINT`'],
  ['utmsource', ['utm_source', 'utm_medium', 'uid'], '`utm_source`'],
  ['uid', ['UID'], '`UID`'],
  ['x', ['a', 'b', 'c', 'd'], '`a` or `b` or `c`'],
  ['x', [], ''],
])('%s is closest to what is a slip away in %j', (name, names, said) => {
  expect(toClosest(name, names)).toBe(said)
})

test('a name with one slip in it is found among all that are farther away', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{6,12}$/), {minLength: 1, maxLength: 6})
  fc.assert(
    fc.property(names, fc.nat(), fc.nat(), (all, which, where) => {
      const name = all[which % all.length] ?? ''
      const slip = name.slice(0, where % name.length) + name.slice((where % name.length) + 1)
      expect(toClosest(slip, all)).toContain(`\`${name}\``)
    }),
  )
})
