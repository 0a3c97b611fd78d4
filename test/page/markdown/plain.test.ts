import {describe, expect, test} from 'vitest'
import {readPlainComments} from '../../../src/page/markdown/plain.ts'

const commentsOf = (text: string) => readPlainComments(text, {start: 0, end: text.length})

describe('readPlainComments', () => {
  test('tells the comments of a stretch, with their places in the text', () => {
    expect(readPlainComments('<!--a--> `b` <!-- c --> d<!---->', {start: 8, end: 32})).toEqual([
      {start: 13, end: 23, text: ' c '},
      {start: 25, end: 32, text: ''},
    ])
  })

  test.each([
    ['', 0],
    ['a\r\n`b` c\r`d` <!--x-->\n\n', 1],
    ['[a](b) <!--x--> [c](d)<!--y-->', 2],
    ['x. '.repeat(99), 0],
  ])('can tell: %j', (text, count) => {
    expect(commentsOf(text)).toHaveLength(count)
  })

  test.each([
    ['a tab', 'a\tb'],
    ['a table', 'a | b'],
    ['indented code', '    a'],
    ['long back-ticks', '`` a ``'],
    ['a fence', '~~~\n~~~'],
    ['an escape', '\\`a'],
    ['a tag', 'a <b>'],
    ['a definition', '[a]: b'],
    ['the target of a link', '[a](bc<!--x-->)'],
    ['the target of a link behind another', '[a](b) [c](d<!--x-->)'],
    ['the target of a link in a link', '[a](b](c <!--x-->)'],
    ['numbered lists in one another', '10. '.repeat(99)],
    ['lists in one another', '- '.repeat(99)],
    ['a code span that never ends', 'a ` <!--x-->'],
    ['a back-tick in a comment', '<!--`a`-->'],
    ['a comment in a code span', 'a `<!--x-->`'],
    ['a code span behind a comment, and one around the next', '<!--x--> `<!--y-->`'],
    ...['\n\n', '\r\r', '\r\n\r\n'].map(blank => [
      `a back-tick of another paragraph (${JSON.stringify(blank)})`,
      `a \`${blank}b \` <!--x--> \`c`,
    ]),
  ])('leaves to the parser %s', (_, text) => {
    expect(commentsOf(text ?? '')).toBeUndefined()
  })
})
