import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {accepts, type Language, nothing, Undecided, type Vector, vectors} from '../../../src/regex/index.ts'
import {expectVectors} from '../../support/expect-vectors.ts'
import {patterns} from '../../support/patterns.ts'

const pattern = (source: string, flags = ''): Language => ({source, flags})
const head = (all: Iterable<Vector>, count: number) => [...all].slice(0, count)
const take = (all: Iterable<Vector>, count: number): readonly Vector[] => {
  const taken: Vector[] = []
  for (const vector of all) if (taken.push(vector) === count) break
  return taken
}

/** How many patterns of the page take that have three states, or a few. */
const counts = [
  ['entrypoint', 1068],
  ['utm_source', 1066],
  ['context', 1095],
] as const

describe('vectors', () => {
  test('expect what RegExp says, each value once and under an id of its own', () => {
    fc.assert(
      fc.property(patterns({assertions: ['^', '$', '\\b'], flags: ['', 'i', 'm', 'u']}), regex => {
        const all = take(vectors(regex, 'p'), 2000)
        const accept = accepts(regex)
        // A random pattern may backtrack for years on a long value.
        const short = all.filter(({value}) => value.length <= 12)
        expect(short.filter(({value, expected}) => accept(value) !== (expected === 'accept'))).toEqual([])
        expect(new Set(all.map(({value}) => value)).size).toBe(all.length)
        expect(new Set(all.map(({id}) => id)).size).toBe(all.length)
        expect(all.every(({parameter}) => parameter === 'p')).toBe(true)
      }),
      {numRuns: 60},
    )
  })

  test.each(counts)('of %s expect what its pattern says, both verdicts soon', expectVectors)

  test('could all be sent in a query', () => {
    for (const source of ['[\\ud83d]', '^[^a]$', '\\ude00'])
      for (const flags of ['', 'u'])
        expect([...vectors(pattern(source, flags))].map(({value}) => encodeURIComponent(value))).not.toEqual([])
  })

  test('begin with one of each class of mistakes', () => {
    expect(head(vectors(pattern('^[0-9a-f]{4}$')), 11).map(({value, finds}) => [value, finds])).toEqual([
      ['aaaa', 'character-refused'],
      ['!aaa', 'character-accepted'],
      ['!aaaa', 'no-start-anchor'],
      ['aaaa!', 'no-end-anchor'],
      [' aaaa', 'white-space'],
      ['éaaa', 'unicode'],
      ['aaaa\n', 'newline-at-end'],
      ['aaaaa', 'too-long'],
      ['Aaaa', 'case'],
      ['', 'empty'],
      ['a', 'incomplete'],
    ])
  })

  test('have ids that stay, and that differ by parameter', () => {
    const ids = (parameter: string) => head(vectors(pattern('^[\\w.-]+$'), parameter), 3).map(({id}) => id)
    expect(ids('entrypoint')).toEqual(['91689fde953232b5', '266dd6c8ab2027f6', 'c6ee96042e3590ef'])
    expect(ids('context')).not.toEqual(ids('entrypoint'))
  })

  test('are the same when they are taken again', () => {
    const all = vectors(pattern('^[\\w.-]+$'))
    expect([...all]).toEqual([...all])
  })

  test('are of every length around a power of two up to 4,097', () => {
    const lengths = new Set(
      [...vectors(pattern('^[\\w.-]+$'))].filter(({expected}) => expected === 'accept').map(({value}) => value.length),
    )
    for (let power = 1; power <= 4096; power *= 2)
      for (const length of [power - 1, power, power + 1].filter(length => length > 0)) expect(lengths).toContain(length)
  })

  test('find a limit on what goes round a loop', () => {
    const labels = vectors(pattern('^(?:[a-z]+\\.)+(?:com|org)$'))
    const limited = accepts(pattern('^(?:[a-z]+\\.){1,63}(?:com|org)$'))
    expect([...labels].some(({value, expected}) => limited(value) !== (expected === 'accept'))).toBe(true)
  })

  test('of nothing are all refused', () => {
    const all = [...vectors(nothing)]
    expect(all.length).toBeGreaterThan(138)
    expect(all.every(({expected}) => expected === 'refuse')).toBe(true)
  })

  test('are undecided where the automaton is too large, or where there is none', () => {
    expect(() => vectors({length: [0, 3000]})).toThrow(Undecided)
    expect(() => vectors(pattern('(a)\\1'))).toThrow(Undecided)
  })
})
