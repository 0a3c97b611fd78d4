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
  const differences = findEngineDifferences(regex)

  test('is what this engine says too', () => {
    expect(accepts(regex)(value) ? 'accepts' : 'refuses').toBe(ours)
  })

  test('differs in no engine of which that was not foretold', () => {
    const different = engines.map(({name}) => name).filter(name => ![ours, 'unknown'].includes(answers.get(name)))
    const foretold = new Set(differences.map(({engine}) => engine))
    const missed = different.filter(name => !foretold.has(name))
    expect(missed).toEqual(regex.source === open ? ['PostgreSQL'] : [])
  })

  test('cannot be read where it was said so, and nowhere else', () => {
    for (const {name} of engines) {
      const does = differences.find(({engine}) => engine === name)?.does
      if (does === 'cannot read') expect([name, answers.get(name)]).toEqual([name, 'error'])
      else if (does !== 'reads otherwise') expect([name, answers.get(name)]).not.toEqual([name, 'error'])
    }
  })

  test('is judged by the model of each engine that reads it as that engine judges it', () => {
    for (const engine of engines) {
      const difference = differences.find(({engine: name}) => name === engine.name)
      const reading = toReading(regex, engine)
      const answer = answers.get(engine.name)
      if ((difference && 'construct' in difference) || !reading || answer === 'unknown' || regex.source === open)
        continue
      expect([engine.name, accepts(reading.model)(value) ? 'accepts' : 'refuses']).toEqual([engine.name, answer])
    }
  })
})
