import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {toPlaces} from '../../src/diagnostic/index.ts'
import {type Block, toBlocks, toMdxBlocks} from '../../src/page/markdown/blocks.ts'
import {nothing} from '../../src/page/markdown/found.ts'
import {toParser} from '../../src/page/markdown/parse.ts'
import {readPlainComments} from '../../src/page/markdown/plain.ts'
import {walk} from '../../src/page/markdown/walk.ts'
import {pages, tableOf} from '../support/pages.ts'

/** All that the given blocks of a text hold. Where a fence that nobody closed ends is a matter of taste. */
function foundIn(text: string, blocks: readonly Block[]) {
  const found = nothing()
  const places = toPlaces(text)
  const parse = toParser(text, false, places)
  for (const block of blocks) walk(parse(block), block, text, places, found)
  const codes = found.codes.map(({text: code, place}) => [place.start.offset, code.trimEnd()])
  const {comments, tables, mentions} = found
  return {comments, tables, mentions, codes}
}

describe('toBlocks', () => {
  test('covers the text without gap or overlap', () => {
    fc.assert(
      fc.property(pages(), text => {
        const blocks = toBlocks(text, 0)
        expect(blocks.map(({start, end}) => text.slice(start, end)).join('')).toBe(text)
      }),
    )
  })

  test('what is found block by block is what is found in the whole', () => {
    fc.assert(
      fc.property(pages(), text => {
        expect(foundIn(text, toBlocks(text, 0))).toEqual(foundIn(text, [{start: 0, end: text.length}]))
      }),
      {numRuns: 3_000},
    )
  })

  test.each([
    [['a\n\n', 'b']],
    [['a\n\n  b\n\n', 'c']],
    [['# a\nb\n\n', 'c']],
    [['***\n\n', 'a']],
    [['- a\n\n', 'b\n\n- c\n\n* d\n\n1) e\n\n', 'f']],
    [['```\n\na\n\n~~~\n\n````\n\n', 'b']],
    [['~~~ `\n\na\n\n~~~ x\n\n~~\n\n    ~~~\n\n~~~ \t\n\n', 'b']],
    [['``` `\n\n', 'a']],
    [['``\n\n', 'a']],
    [['    ```\n\n', 'a']],
    [['<pre>\n\na\n\n</pre>\n\n', 'b']],
    [['<SCRIPT x>\n\na\n\n b</script> c\n\n', 'b']],
    [['<preface>\n\n', 'b']],
    [['<!-- a\n\nb -->\n\n', 'c']],
    [['<!-- a -->\n\n', 'b']],
    [['<?a\n\nb?>\n\n', 'c']],
    [['<!A\n\nb>\n\n', 'c']],
    [['<![CDATA[\n\n>\n\n]]>\n\n', 'c']],
    [['- a\n  ```\n\n', 'b']],
    [['- a\n\n      ```\n\n', 'b']],
    [['- ```\n\n  a\n\n', 'b']],
    [['-\t```\n\n    a\n\n', 'b']],
    [['10. ```\n\n    a\n\n', 'b']],
    [['a\n1. b\n   ```\n\n', 'c']],
    [['a\n2. b\n   ```\n\nc\n\nd']],
    [['- a\nb\n  ```\n\nc\n\nd']],
    [['- a\n# b\n  ```\n\nc\n\n  ```\n\n', 'd']],
    [['<div>\n```\n\nb\n\nc']],
  ])('cuts where nothing is open any more: %j', pieces => {
    expect(toBlocks(pieces.join(''), 0).map(({start, end}) => pieces.join('').slice(start, end))).toEqual(pieces)
  })

  test.each([
    ['alone', '', 3],
    ['below a line with a comment', '<!-- x --> \t\n', 3],
    ['below a text', 'x\n', 1],
    ['below a comment with a text behind it', '<!-- x --> y\n', 1],
    ['below a text with a comment', 'y <!-- x -->\n', 1],
    ['in a fence', '```\n', 1],
    ['in raw HTML', '<!--\n-->\n\n<pre>\n', 2],
  ])('cuts a table of more than a hundred rows in pieces, under its own header: %s', (_, before, count) => {
    const [head, row] = ['|a|\n| :-: |\n', '|1|\n']
    const text = `${before}${head}${row.repeat(250)}`
    const blocks = toBlocks(text, 0)
    expect(blocks).toHaveLength(count)
    if (count < 3) return
    expect(blocks.map(({head}) => head && text.slice(head.start, head.end))).toEqual([undefined, head, head])
    expect(blocks.map(({start, end}) => text.slice(start, end))).toEqual([
      `${before}${head}${row.repeat(100)}`,
      row.repeat(100),
      row.repeat(50),
    ])
  })

  test.each([
    ['|-|', 3],
    ['   | :---: \t| -: |--|:-', 3],
    ['|--|-|', 3],
    ['|-', 3],
    ['    |-|', 1],
    ['x |-|', 1],
    ['|-|x', 1],
    ['|x|-|', 1],
    ['| - - |', 1],
    ['||', 1],
  ])('knows the row below a header, of whatever columns: %j', (delimiters, count) => {
    expect(toBlocks(`|a|\n${delimiters}\n${'|1|\n'.repeat(250)}`, 0)).toHaveLength(count)
  })

  test.each(['x\n', 'x |1|\n', '    |1|\n'])('leaves lines together that are not surely rows: %j', line => {
    expect(toBlocks(`|a|\n|-|\n${'|1|\n'.repeat(50)}${line.repeat(250)}`, 0)).toHaveLength(1)
  })

  test('rows that are no rows any more are left to the parser', () => {
    const rows = Array.from({length: 150}, (_, index) => [`p${index}`, `${index}`] as const)
    const text = `${tableOf(...rows)}a|b without a leading pipe\n# heading ends the table\n|x|y|\n`
    const inWhole = foundIn(text, [{start: 0, end: text.length}])
    expect(inWhole.tables.map(({rows: all}) => all.length)).toEqual([151])
    expect(foundIn(text, toBlocks(text, 0)).comments).toEqual(inWhole.comments)
  })
})

test('toMdxBlocks leaves out imports and exports, and cuts nowhere else', () => {
  const [before, between, after] = ['x\nimport y\n\nimportant\n\n', '<X>\n\nan import\n\n</X>\n\n', 'y\n']
  const text = `${before}import a from 'b'\n\nexport const c = 1\n\n${between}export {c}\n\n${after}`
  const textsOf = (mdx: string) => toMdxBlocks(mdx, 0).map(({start, end}) => mdx.slice(start, end))
  expect(textsOf(text)).toEqual([before, between, after])
  expect(textsOf("x\n\nimport a from 'b'\n")).toEqual(['x\n\n'])
})

describe('readPlainComments', () => {
  const parts = fc.constantFrom(
    '`',
    '`a`',
    '``',
    '\\',
    '\n',
    '\n\n',
    '- ',
    '    ',
    '> ',
    '<b>',
    '[a](',
    ')',
    '<!--begin-requirement-a-->',
    '<!--`-->',
    'word ',
    '~~~',
    '*',
  )
  const blocks = fc.array(parts, {maxLength: 15}).map(texts => texts.join(''))

  test('are the comments that parsing finds, or parsing is asked for', () => {
    fc.assert(
      fc.property(fc.oneof(blocks, pages()), text => {
        const comments = readPlainComments(text, {start: 0, end: text.length})
        if (comments) expect(comments).toEqual(foundIn(text, [{start: 0, end: text.length}]).comments)
      }),
      {numRuns: 5_000},
    )
  })

  test('are told of a paragraph of thousands of them', () => {
    const text = '<!--begin-requirement-a-->It `must`.<!--end-requirement-a-->\n'.repeat(3_000)
    expect(readPlainComments(text, {start: 0, end: text.length})).toHaveLength(6_000)
  })

  test('are told without parsing where back-ticks come in pairs', () => {
    const text = 'It `must` <!--begin-requirement-a-->be `so`<!--end-requirement-a-->.'
    expect(readPlainComments(text, {start: 0, end: text.length})).toHaveLength(2)
    expect(readPlainComments(text.replace('so`', 'so'), {start: 0, end: text.length - 1})).toBeUndefined()
  })
})
