import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {accepts, findEngineDifferences} from '../../../src/regex/index.ts'
import {engines} from '../../../src/regex/portability/engines.ts'
import {toReading} from '../../../src/regex/portability/reading.ts'

/** What was measured of one pattern on one value, by engine. */
const [head = [], ...rows] = readFileSync('test/fixtures/engines.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => line.split('\t'))
const measured = rows.map(([source = '', value = '', ...answers]) => ({
  regex: {source, flags: ''},
  value: String(JSON.parse(value)),
  answers: new Map(head.slice(2).map((engine, index) => [engine, answers[index] ?? 'unknown'])),
}))

/** A group that took nothing: JavaScript refers back to the empty string, and the others fail. Not worked out. */
const open = '^(?:(a)|b)\\1$'

test('the table is of all engines, and of many patterns', () => {
  expect(head.slice(3)).toEqual(engines.map(({name}) => name))
  expect(measured.length).toBeGreaterThan(40)
})

describe.each(measured)('$regex.source on $value', ({regex, value, answers}) => {
  const ours = answers.get('JavaScript')

  test('is what this engine says too', () => {
    expect(accepts(regex)(value) ? 'accepts' : 'refuses').toBe(ours)
  })

  test('differs in the engines of which that was foretold, and cannot be read by them where that was', () => {
    const differences = findEngineDifferences(regex)
    const different = engines.map(({name}) => name).filter(name => ![ours, 'unknown'].includes(answers.get(name)))
    const foretold = new Set(differences.map(({engine}) => engine))
    const missed = different.filter(name => !foretold.has(name))
    expect(missed).toEqual(regex.source === open ? ['PostgreSQL'] : [])
    for (const engine of engines) {
      const difference = differences.find(({engine: name}) => name === engine.name)
      const answer = answers.get(engine.name)
      if (difference?.does === 'cannot read') expect([engine.name, answer]).toEqual([engine.name, 'error'])
      else if (difference?.does !== 'reads otherwise') expect([engine.name, answer]).not.toEqual([engine.name, 'error'])
      const reading = toReading(regex, engine)
      if ((difference && 'construct' in difference) || !reading || answer === 'unknown' || regex.source === open)
        continue
      // The model of an engine judges a value as that engine does.
      expect([engine.name, accepts(reading.model)(value) ? 'accepts' : 'refuses']).toEqual([engine.name, answer])
    }
  })
})
