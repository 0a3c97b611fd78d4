import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {toPlaces} from '../../src/diagnostic/index.ts'
import {fixPage} from '../../src/lint/index.ts'
import {toPlaceInside} from '../../src/lint/pattern-zone.ts'
import {readPage} from '../../src/page/index.ts'
import {lint} from './read.ts'

/** Texts of the characters that patterns and Markdown fight over. */
const characters = fc.string({
  unit: fc.constantFrom(...'abw09^$()[]{}*+?.\\/_~-:,&;<>!#" |'),
  minLength: 1,
  maxLength: 12,
})
const frames = fc.constantFrom(
  (zone: string) => `uid ${zone}`,
  (zone: string) => zone,
  (zone: string) => `* ${zone}`,
  (zone: string) => `<div>\n${zone}\n</div>`,
  (zone: string) => `uid[^1]\n\n[^1]: ${zone}`,
  (zone: string) => `> *uid* ${zone} and more`,
  (zone: string) => `|Name|Pattern|\n|-|-|\n|\`a\`|${zone}|`,
)
const zoneOf = (text: string) => `<!--begin-validation-a-->${text}<!--end-validation-a-->`
const sourceOf = (text: string) => ({path: 'page.md', text})
const repaired = ['pattern-rendered', 'pattern-round-trip']

describe('a pattern that Markdown alters', () => {
  test('says after its repair what it said before, and needs no other', () => {
    fc.assert(
      fc.property(characters, frames, (text, frame) => {
        const source = sourceOf(frame(zoneOf(text)))
        const findings = (page: typeof source) => lint([page]).filter(({code}) => repaired.includes(code))
        const after = fixPage(source, findings).source
        const textsOf = (page: typeof source) => readPage(page).zones.map(zone => zone.text)
        expect(textsOf(after)).toEqual(textsOf(source))
        expect(findings(after).filter(({edits}) => edits)).toEqual([])
        expect(findings(after).length).toBeLessThanOrEqual(findings(source).length)
      }),
      {numRuns: 200},
    )
  })
})

describe('toPlaceInside', () => {
  test('finds each character of a zone where it stands in the source', () => {
    fc.assert(
      fc.property(characters, frames, fc.nat(12), (text, frame, index) => {
        const source = sourceOf(frame(zoneOf(text)))
        for (const zone of readPage(source).zones) {
          const {start, end} = toPlaceInside(source, zone, index, toPlaces(source.text))
          expect(source.text.slice(start.offset, end.offset)).toBe(zone.text[index] ?? '')
          expect(start.offset).toBeGreaterThanOrEqual(zone.place.start.offset)
          expect(end.offset).toBeLessThanOrEqual(zone.place.end.offset)
        }
      }),
    )
  })
})
