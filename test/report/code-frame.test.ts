import fc from 'fast-check'
import {expect, test} from 'vitest'
import {toPlaces} from '../../src/diagnostic/index.ts'
import {toCodeFrame} from '../../src/report/code-frame.ts'
import {anyPlace, hostile} from './reports.ts'

const frame = (text: string, start: number, end: number) => toCodeFrame(text, toPlaces(text).place(start, end))

test('the carets stand below the place, or below as much of it as its first line shows', () => {
  const line = fc.string({unit: 'grapheme-ascii', maxLength: 300})
  const page = fc.tuple(fc.array(line), fc.constantFrom('\n', '\r\n', '\r')).map(([lines, end]) => lines.join(end))
  fc.assert(
    fc.property(page, fc.nat(), fc.integer({min: 1, max: 200}), (text, seed, length) => {
      const start = seed % (text.length + 1)
      const {code, carets} = frame(text, start, start + length) ?? {code: '', carets: ''}
      const marked = code.slice(carets.indexOf('^'), carets.length).replace(/…$/, '')
      const [rest = ''] = text.slice(start, start + length).split(/[\r\n]/)
      expect(rest.startsWith(marked)).toBe(true)
      expect(marked !== '' || rest === '').toBe(true)
      expect(code.length).toBeLessThanOrEqual(102)
    }),
  )
})

test('any place in any text gives a frame of one safe line, or none', () => {
  fc.assert(
    fc.property(hostile, anyPlace, (text, place) => {
      const shown = toCodeFrame(text, place)
      expect(shown === undefined).toBe(place.start.offset > text.length)
      expect(shown?.code ?? '').not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u)
      expect(shown?.carets ?? '^').toMatch(/^ *\^+$/)
    }),
  )
})

test('a short line is shown whole', () => {
  expect(frame('one\ntwo three\nfour', 8, 13)).toEqual({code: 'two three', carets: '    ^^^^^'})
})

test('a long line is cropped on both sides', () => {
  const {code = '', carets = ''} = frame(`${'a'.repeat(300)}XY${'b'.repeat(300)}`, 300, 302) ?? {}
  expect(code).toBe(`…${'a'.repeat(40)}XY${'b'.repeat(58)}…`)
  expect(carets).toBe(`${' '.repeat(41)}^^`)
})

test('near its end a long line shows more of what stands before', () => {
  expect(frame(`${'a'.repeat(300)}X`, 300, 301)?.code).toBe(`…${'a'.repeat(99)}X`)
})

test('a place of many lines is marked to the end of its first', () => {
  expect(frame('ab\ncd', 1, 5)).toEqual({code: 'ab', carets: ' ^'})
})

test('an empty place and the end of a line get one caret', () => {
  expect(frame('ab\n', 1, 1)?.carets).toBe(' ^')
  expect(frame('ab\n', 2, 3)?.carets).toBe('  ^')
})

test('the carets allow for what is spelled out before them', () => {
  expect(frame('\t\u001bb', 2, 3)).toEqual({code: '→<U+001B>b', carets: '         ^'})
})

test('the carets allow for characters that are wide, and for marks that have no width', () => {
  expect(frame('|名前|e\u0301😀𝒜b|', 10, 11)?.carets).toBe(`${' '.repeat(10)}^`)
  expect(frame('名前', 0, 2)?.carets).toBe('^^^^')
  expect(frame('e\u0301', 1, 2)?.carets).toBe(' ^')
})

test('no emoji is cut in two', () => {
  const {code = ''} = frame('😀'.repeat(200), 201, 202) ?? {}
  expect(frame(`x${'😀'.repeat(200)}`, 200, 201)?.code).not.toMatch(/^…<|>…$/)
  expect(code).not.toMatch(/^…<|>…$/)
})
