import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

/** Faults that services like this one had, by their ids; the titles of tests name those that they rule out. */
const faults = {
  C: [1, 2, 3, 4, 5, 6, 8, 9, 11, 12],
  R: [1, 4, 5, 6, 7, 8, 9, 10],
  V: [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 13, 15, 16, 17, 18, 19, 20],
  P: [1, 3, 4, 5],
  H: [1, 2, 4, 5, 6, 7],
  L: [1, 2, 3, 4, 5, 6, 8, 9, 10],
}

/** Why no test of the service names a fault. */
const elsewhere: Record<string, string> = {
  V20: 'A value that is no text cannot come in a request; test/generated holds the validators to it.',
}

test('each known fault has a test, or a reason why not', () => {
  const folder = 'test/metrics-flow'
  const texts = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(file => file.endsWith('.ts') && file !== 'faults.test.ts')
    .map(file => readFileSync(`${folder}/${file}`, 'utf8'))
  const named = new Set(texts.flatMap(text => text.match(/\b[CRVPHL]\d\d(?=[:,])/g) ?? []))
  const ids = Object.entries(faults).flatMap(([group, all]) => all.map(id => group + String(id).padStart(2, '0')))
  expect(ids.filter(id => !named.has(id) && !elsewhere[id])).toEqual([])
  expect(Object.keys(elsewhere).filter(id => named.has(id))).toEqual([])
  expect([...named].filter(id => !ids.includes(id))).toEqual([])
})
