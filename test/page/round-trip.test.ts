import fc from 'fast-check'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown, gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown} from 'mdast-util-to-markdown'
import {gfm} from 'micromark-extension-gfm'
import {describe, expect, test} from 'vitest'
import {toPlaces} from '../../src/diagnostic/index.ts'
import type {Zone} from '../../src/page/index.ts'
import {toRoundTrip} from '../../src/page/index.ts'

/** A zone of this text behind a word, on a line of its own, or in a cell. */
function zone(text: string, where: 'behind' | 'alone' | 'cell' = 'behind', form: Zone['form'] = 'text'): Zone {
  const before = {behind: 'uid ', alone: '', cell: '|'}[where]
  const gap = where === 'alone' ? '\n' : ''
  const begin = `${before}<!--begin-validation-a-->`
  const page = `${begin}${gap}${text}${gap}<!--end-validation-a-->`
  const places = toPlaces(page)
  const start = begin.length + gap.length
  const marker = (edge: 'begin' | 'end', from: number, to: number) =>
    ({edge, kind: 'validation', name: 'a', place: places.place(from, to)}) as const
  return {
    kind: 'validation',
    name: 'a',
    text,
    rendered: text,
    raw: false,
    form,
    place: places.place(start, start + text.length),
    begin: marker('begin', before.length, begin.length),
    end: marker('end', start + text.length + gap.length, page.length),
    codes: [],
    ...(where === 'cell' && {cell: {text, codes: [], place: places.place(1, page.length)}}),
  }
}

const format = (markdown: string) =>
  toMarkdown(fromMarkdown(markdown, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]}), {
    extensions: [gfmToMarkdown()],
  })

/** Texts of the characters that patterns and Markdown fight over. */
const patterns = fc.string({unit: fc.constantFrom(...'abz09^$()[]{}*+?.\\/|_~-:,&;<>!# '), minLength: 1})

describe('toRoundTrip', () => {
  test.each([
    ['^[\\w.-]+$', '^\\[\\w\\.-]+$'],
    ['^[\\w\\/.%-]+$', '^\\[\\w/.%-]+$'],
    ['^_[a-z]*_$', '^*\\[a-z]\\**$'],
    ['^~~a~~$', '^~~a~~$'],
  ])('a formatter turns %s into %s', (text, written) => {
    expect(toRoundTrip(zone(text))).toBe(written)
    expect(toRoundTrip(zone(text, 'cell'))).toBe(written)
    expect(toRoundTrip(zone(text, 'alone'))).toBe(written)
  })

  test('a formatter reads a list only where a line begins', () => {
    expect(toRoundTrip(zone('- a', 'alone'))).toBe('* a')
    for (const where of ['behind', 'cell'] as const) expect(toRoundTrip(zone('- a', where))).toBe('- a')
  })

  test('letters, digits and anchors stay what they are, wherever they stand', () => {
    const texts = fc.stringMatching(/^\^[a-z0-9]+\$$/)
    const places = fc.constantFrom('behind' as const, 'alone' as const, 'cell' as const)
    fc.assert(
      fc.property(texts, places, (text, where) => {
        expect(toRoundTrip(zone(text, where))).toBe(text)
      }),
    )
  })

  test('a pipe in a cell stays a pipe', () => {
    expect(toRoundTrip(zone('^(?:a|b)$', 'cell'))).toBe('^(?:a|b)$')
  })

  test('any text at all has a round trip', () => {
    const places = fc.constantFrom('behind' as const, 'alone' as const, 'cell' as const)
    fc.assert(
      fc.property(fc.oneof(patterns, fc.string({unit: 'binary'})), places, (text, where) => {
        expect(typeof toRoundTrip(zone(text, where))).toBe('string')
      }),
    )
  })

  test('a code span survives: its own text, and all around it', () => {
    // A pipe behind a backslash cannot be written in a cell, in a code span or out of one.
    const texts = patterns.filter(text => text.trim() === text && !/(?<!\\)(?:\\\\)*\\\|/.test(text))
    fc.assert(
      fc.property(texts, fc.boolean(), (text, cell) => {
        const span = `<!--b-->\`${cell ? text.replaceAll('|', '\\|') : text}\`<!--e-->`
        expect(format(cell ? `|a|\n|-|\n|${span}|` : `a ${span}`)).toContain(span)
        expect(toRoundTrip(zone(text, cell ? 'cell' : 'behind', 'code'))).toBe(text)
      }),
    )
  })
})
