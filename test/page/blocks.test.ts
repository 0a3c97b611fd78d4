import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {toPlaces} from '../../src/diagnostic/index.ts'
import {type Block, toBlocks} from '../../src/page/markdown/blocks.ts'
import {nothing} from '../../src/page/markdown/found.ts'
import {toParser} from '../../src/page/markdown/parse.ts'
import {readPlainComments} from '../../src/page/markdown/plain.ts'
import {walk} from '../../src/page/markdown/walk.ts'
import {pages, tableOf, zoneOf} from '../support/pages.ts'

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

  test('a table of more than a hundred rows is parsed in pieces, under its own header', () => {
    const rows = Array.from({length: 250}, (_, index) => [`p${index}`, zoneOf(`p${index}`, '^a$')] as const)
    const blocks = toBlocks(`# Title\n\n${tableOf(...rows)}`, 0)
    expect(blocks.map(({head}) => head !== undefined)).toEqual([false, false, true, true])
  })

  test('rows that are no rows any more are left to the parser', () => {
    const rows = Array.from({length: 150}, (_, index) => [`p${index}`, `${index}`] as const)
    const text = `${tableOf(...rows)}a|b without a leading pipe\n# heading ends the table\n|x|y|\n`
    const inWhole = foundIn(text, [{start: 0, end: text.length}])
    expect(inWhole.tables.map(({rows: all}) => all.length)).toEqual([151])
    expect(foundIn(text, toBlocks(text, 0)).comments).toEqual(inWhole.comments)
  })
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
