import {describe, expect, test} from 'vitest'
import {accepts, type MistakeId, type Regex, vectors} from '../../../src/regex/index.ts'
import {mistakes} from '../../../src/regex/vectors/mistakes.ts'

type Accepts = (value: string) => boolean

const regex = (source: string, flags = ''): Regex => ({source, flags})
const hex = regex('^[0-9a-f]{8}$')
const word = regex('^[\\w.-]+$')
const choice = regex('^(?:email|other)$')

/** A pattern, and somebody who makes the mistake when implementing it. */
const made: readonly (readonly [MistakeId, Regex, Accepts])[] = [
  ['empty', word, value => value === '' || accepts(word)(value)],
  ['empty', regex('^a*$'), value => value !== '' && /^a*$/.test(value)],
  ['length-limit', word, value => value.length < 4 && accepts(word)(value)],
  ['newline-at-end', word, value => /^[\w.-]+\n?$/.test(value)],
  ['newline-at-end', choice, value => /^(?:email|other)$/m.test(value)],
  ['white-space', word, value => accepts(word)(value.trim())],
  ['white-space', hex, value => accepts(hex)(value.trim())],
  ['case', hex, value => /^[0-9a-f]{8}$/i.test(value)],
  ['case', choice, value => accepts(choice)(value.toLowerCase())],
  ['unicode', hex, value => /^(?:[0-9a-f]|[^\0-\x7f]){8}$/u.test(value)],
  ['too-long', hex, value => /^[0-9a-f]{8,}$/.test(value)],
  ['no-end-anchor', hex, value => /^[0-9a-f]{8}/.test(value)],
  ['no-end-anchor', word, value => /^[\w.-]+/.test(value)],
  ['no-start-anchor', word, value => /[\w.-]+$/.test(value)],
  ['no-start-anchor', choice, value => /(?:email|other)$/.test(value)],
  ['incomplete', hex, value => /^[0-9a-f]{0,8}$/.test(value)],
  ['character-refused', word, value => value === ''],
  ['character-accepted', word, () => true],
]

describe('a class of mistakes', () => {
  test.each(made)('%s is found by each of its vectors of $source', (id, pattern, implementation) => {
    const named = [...vectors(pattern)].filter(({finds}) => finds === id)
    expect(named).not.toEqual([])
    expect(named.filter(({value, expected}) => implementation(value) === (expected === 'accept'))).toEqual([])
  })

  test('is made by somebody above, and says what it is in one sentence', () => {
    expect(new Set(made.map(([id]) => id))).toEqual(new Set(Object.keys(mistakes)))
    for (const {about} of Object.values(mistakes)) expect(about).toMatch(/^[A-Z][^.]*\.$/)
  })
})
