import fc from 'fast-check'
import {expect, test} from 'vitest'
import {lint, read} from '../read.ts'

/** Markers in any order, a letter after each, all in one paragraph. */
const markers = fc.array(
  fc.record({
    edge: fc.constantFrom('begin', 'end'),
    kind: fc.constantFrom('validation', 'answer'),
    name: fc.constantFrom('a', 'b'),
  }),
  {maxLength: 6},
)

test('a page of markers either gives a zone for each pair or is told to be wrong', () => {
  fc.assert(
    fc.property(markers, found => {
      const text = `It is ${found.map(({edge, kind, name}) => `<!--${edge}-${kind}-${name}-->x`).join('')}\n`
      const source = {path: 'a.md', text}
      const faults = lint([source]).filter(({code}) => code.startsWith('marker-'))
      const zones = read(source).page.zones.map(({kind, name, text}) => `${kind}-${name}: ${text}`)
      const pairs = found.filter(({edge}) => edge === 'begin').map(({kind, name}) => `${kind}-${name}: x`)
      if (faults.length === 0) expect(zones).toEqual(pairs)
      else expect(zones.length).toBeLessThan(found.length / 2)
    }),
    {numRuns: 500},
  )
})

test('each fault is told at a marker', () => {
  fc.assert(
    fc.property(markers, found => {
      const text = `It is ${found.map(({edge, kind, name}) => `<!--${edge}-${kind}-${name}-->x`).join('')}\n`
      const told = lint([{path: 'a.md', text}]).filter(({code}) => code.startsWith('marker-'))
      const starts = new Set(read({path: 'a.md', text}).page.markers.map(({place}) => place.start.offset))
      expect(told.filter(({place}) => !starts.has(place.start.offset))).toEqual([])
    }),
  )
})
