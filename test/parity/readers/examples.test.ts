import {describe, expect, test} from 'vitest'
import {Unbound} from '../../../src/parity/bound.ts'
import {readBinding} from '../../../src/parity/read-binding.ts'
import type {ReaderExample} from '../../../src/parity/reader.ts'
import {readers} from '../../../src/parity/readers/index.ts'
import {accepts} from '../../../src/regex/index.ts'

function read({path, text, name, parameter}: ReaderExample) {
  const files = {read: (asked: string) => (asked === path ? text : undefined)}
  const at = `${path}#${name}`
  const readings = readBinding(parameter ? {schema: at} : {parameter: 'it', at}, files)
  const bound = readings instanceof Unbound ? readings : readings.rules.get(parameter ?? 'it')
  if (!bound || bound instanceof Unbound) throw bound ?? new Error(`Unexpected set without ${parameter}`)
  return bound
}

describe.each(readers)('$id', reader => {
  test('has an id, says what it reads in a sentence, and shows examples of what files hold', () => {
    expect(reader.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    expect(reader.about).toMatch(/^[A-Z].*\.$/)
    // A live form is a value, which no file shows.
    expect(reader.examples.length > 0).toBe(!reader.id.startsWith('live-'))
  })

  test.each(reader.examples)('accepts and refuses what its example says: $text', example => {
    const accept = accepts(read(example).language)
    expect([accept(example.accepts), accept(example.refuses)]).toEqual([true, false])
  })

  test.each(reader.examples)('shows where its example has the rule: $text', example => {
    const {path, place, shown} = read(example)
    expect(path).toBe(example.path)
    expect(place.end.offset).toBeGreaterThan(place.start.offset)
    expect(shown).not.toBe('')
  })
})
