import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findWhole} from '../../src/page/html/find-whole.ts'
import {type Piece, toMark, toPieces, withoutMarks} from '../../src/page/html/marks.ts'

const textOf = (piece: Piece) => (piece.kind === 'mark' ? toMark(piece.zone, piece.edge) : piece.text)
const parts = fc.constantFrom(
  'a < b',
  '<p>',
  '</p>',
  '<h1 id="a">',
  '<br />',
  'é\n',
  toMark(0, 'begin'),
  toMark(12, 'end'),
)

describe('toPieces', () => {
  test('leaves nothing out', () => {
    fc.assert(
      fc.property(fc.array(parts), texts => {
        expect(toPieces(texts.join('')).map(textOf).join('')).toBe(texts.join(''))
      }),
    )
  })

  test('tells tags, place holders and text apart', () => {
    expect(toPieces(`a<h2 id="b">${toMark(12, 'begin')}<img alt="${toMark(3, 'end')}" />&lt;</h2>c < d`)).toEqual([
      {kind: 'text', text: 'a'},
      {kind: 'open', element: 'h2', text: '<h2 id="b">'},
      {kind: 'mark', zone: 12, edge: 'begin'},
      {kind: 'text', text: `<img alt="${toMark(3, 'end')}" />`},
      {kind: 'text', text: '&lt;'},
      {kind: 'close', element: 'h2', text: '</h2>'},
      {kind: 'text', text: 'c '},
      {kind: 'text', text: '<'},
      {kind: 'text', text: ' d'},
    ])
  })

  test.each(['br', 'hr', 'img', 'input'])('takes %s for text, since it never ends', element => {
    expect(toPieces(`<${element} a="b">`)).toMatchObject([{kind: 'text'}])
  })

  test('finds no place holder in a page that has the characters of one', () => {
    const marks = withoutMarks(toMark(0, 'begin'))
    expect([marks.length, toPieces(marks)]).toMatchObject([8, [{kind: 'text'}]])
  })
})

describe('findWhole', () => {
  const [begin, end] = ['begin', 'end'].map(edge => (zone: number) => toMark(zone, edge as 'begin' | 'end')) as [
    (zone: number) => string,
    (zone: number) => string,
  ]

  test.each([
    [`${begin(0)}a${end(0)}`, [0]],
    [`<p>${begin(0)}<b>a</b>${end(0)}</p>`, [0]],
    [`${begin(0)}${begin(1)}a${end(1)}${end(0)}`, [1, 0]],
    [`${begin(0)}<p>a${end(0)}</p>`, []],
    [`<p>${begin(0)}a</p>${end(0)}`, []],
    [`<p>${begin(0)}a</p><p>b${end(0)}</p>`, []],
    [`${begin(0)}${begin(1)}a${end(0)}${end(1)}`, [1]],
    [`<p>${begin(0)}</p>${begin(1)}a${end(1)}`, [1]],
    [`</p>${begin(0)}a${end(0)}`, [0]],
    [`a${begin(0)}b${end(0)}`, [0]],
  ])('finds zones that begin and end in the same element: %#', (html, zones) => {
    expect([...findWhole(toPieces(html))]).toEqual(zones)
  })
})
