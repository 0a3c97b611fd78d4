import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Diagnostic, type Edit, toPlaces} from '../../src/diagnostic/index.ts'
import {applyEdits, fixPage, rules} from '../../src/lint/index.ts'
import {faultyPages} from './faulty-pages.ts'
import {lint} from './read.ts'

/** The rules whose faults the pages have; others would put patterns in code spans. */
const codes = new Set(['marker-name', 'zone-entity', 'zone-slashes', 'zone-stray-text'])
const ofThese = rules.filter(({id}) => codes.has(id))
const {place} = toPlaces('')
const diagnostic = (...edits: readonly Edit[]): Diagnostic => ({
  code: 'fake',
  severity: 'error',
  message: 'Unexpected fake',
  path: 'a.md',
  place: place(0, 0),
  edits,
})
const fix = (text: string, diagnose: (text: string) => readonly Diagnostic[]) =>
  fixPage({path: 'a.md', text}, source => diagnose(source.text))

describe('fixPage', () => {
  test('repairs each fault and leaves all else of the page as it is, byte for byte', () => {
    fc.assert(
      fc.property(faultyPages(), ({path, faulty, repaired}) => {
        expect(fixPage({path, text: faulty}, source => lint([source], {rules: ofThese})).source.text).toBe(repaired)
      }),
    )
  })

  test('finds nothing to repair on a page that it has repaired', () => {
    fc.assert(
      fc.property(faultyPages(), ({path, faulty}) => {
        const {source} = fixPage({path, text: faulty}, page => lint([page]))
        expect(fixPage(source, page => lint([page]))).toEqual({source, fixed: []})
      }),
      {numRuns: 50},
    )
  })

  test('leaves a page without edits alone', () => {
    expect(fix('abc', () => [diagnostic()])).toEqual({source: {path: 'a.md', text: 'abc'}, fixed: []})
  })

  test('applies edits that overlap one after the other, and edits side by side at once', () => {
    const rounds: string[] = []
    const upper = (text: string) => {
      rounds.push(text)
      const replace = (start: number, end: number) =>
        diagnostic({start, end, text: text.slice(start, end).toUpperCase()})
      return text === text.toUpperCase() ? [] : [replace(0, 2), replace(1, 3), replace(2, 4), replace(4, 5)]
    }
    expect(fix('abcde', upper).source.text).toBe('ABCDE')
    expect(fix('abcde', text => upper(text).slice(0, 2)).source.text).toBe('ABcde')
  })

  test('puts only one of two texts at the same offset in a round', () => {
    const insert = (text: string) =>
      text === 'a' ? [diagnostic({start: 0, end: 0, text: 'x'}), diagnostic({start: 0, end: 0, text: 'y'})] : []
    expect(fix('a', insert).source.text).toBe('xa')
  })

  test('applies all edits of a diagnostic or none', () => {
    const both = diagnostic({start: 0, end: 1, text: 'x'}, {start: 4, end: 5, text: 'y'})
    const rival = diagnostic({start: 4, end: 5, text: 'z'}, {start: 8, end: 9, text: 'z'})
    expect(fix('abcdefghi', text => (text === 'abcdefghi' ? [both, rival] : [])).source.text).toBe('xbcdyfghi')
  })

  test('ends where two rules undo each other', () => {
    const flip = (text: string) => [diagnostic({start: 0, end: 1, text: text === 'a' ? 'b' : 'a'})]
    expect(fix('a', flip).fixed).toHaveLength(10)
  })
})

test('edits are applied by their offsets, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({minLength: 1}), fc.string(), fc.string()), {maxLength: 5}), parts => {
      let text = ''
      const edits = parts.map(([kept, from, to]) => {
        const start = text.length + kept.length
        text += kept + from
        return {start, end: start + from.length, text: to}
      })
      expect(applyEdits(text, edits.toReversed())).toBe(parts.map(([kept, , to]) => kept + to).join(''))
    }),
  )
})
