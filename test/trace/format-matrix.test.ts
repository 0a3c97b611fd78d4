import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {describe, expect, test} from 'vitest'
import {type Covered, formatMatrix} from '../../src/trace.ts'
import {line} from '../support/specs.ts'
import {complete, traceTo} from './project.ts'

const rowsOf = (markdown: string) => markdown.split('\n').filter(row => /^\|[`[*]/.test(row))

const covered = (text: string, path: string): Covered => ({
  page: 'docs/page.md',
  requirement: {id: 'a.b', level: 'must', text, place: line(1)},
  implementations: [{kind: 'implementation', id: 'a.b', reason: '', path, place: line(1)}],
  tests: [],
  exceptions: [],
  todos: [],
})

describe('the matrix', () => {
  test('has one line a requirement, with links from the file that holds it', () => {
    const {coverage} = traceTo(...complete)
    expect(formatMatrix(coverage, {path: 'docs/trace.md'})).toBe(
      [
        '# Requirements',
        '',
        '3 requirements: 3 implemented, 3 tested, 0 excepted, 0 to do.',
        '',
        '## [docs/page.md](page.md)',
        '',
        '|Requirement|Level|Sentence|Implemented|Tested|',
        '|-|-|-|-|-|',
        '|`flow.id`|must|A flow must have an id.|[src/a.ts](../src/a.ts)|[test/a.ts](../test/a.ts)|',
        '|`flow.time`|should|should be a number|[src/a.ts](../src/a.ts)|[test/a.ts](../test/a.ts)|',
        '|`validation.uid`|must|\\`uid\\` matches ^a\\|b$|[src/a.ts](../src/a.ts)|[test/a.ts](../test/a.ts)|',
        '',
      ].join('\n'),
    )
  })

  test('tells lines where that is asked for', () => {
    expect(rowsOf(formatMatrix(traceTo(...complete).coverage, {lines: true}))[1]).toBe(
      '|[`flow.time`](docs/page.md#L6)|should|should be a number|[src/a.ts:1](src/a.ts#L1)|[test/a.ts:1](test/a.ts#L1)|',
    )
  })

  test('does not change when lines do', () => {
    const [code, tests] = complete
    const moved = traceTo(['', '', ...code, ...code], ['', ...tests])
    expect(formatMatrix(moved.coverage)).toBe(formatMatrix(traceTo(code, tests).coverage))
  })

  test('tells what is missing, excepted and to do', () => {
    const lines = ['// exception flow.id because of a|b', '// todo flow.time because *new*', '// todo validation.uid']
    expect(rowsOf(formatMatrix(traceTo(lines).coverage)).map(row => row.split('|').slice(4).join('|'))).toEqual([
      'exception because of a\\|b ([src/a.ts](src/a.ts))|excepted|',
      'todo because \\*new\\* ([src/a.ts](src/a.ts)), **no**|**no**|',
      'b$|todo ([src/a.ts](src/a.ts)), **no**|**no**|',
    ])
  })

  test('shows any sentence and any path as they are, each in its cell', () => {
    const parse = (markdown: string) =>
      fromMarkdown(markdown, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
    const toText = (node: Nodes): string =>
      'value' in node ? node.value : 'children' in node ? node.children.map(toText).join('') : ''
    const piece = fc.constantFrom(
      '|',
      '\\',
      '`',
      '*',
      '_',
      '[',
      '](',
      '<b>',
      '&amp;',
      '~~',
      'a',
      ' b',
      '(',
      ')',
      '#',
      '%',
      'é',
    )
    const texts = fc.array(piece, {minLength: 1}).map(pieces => `x${pieces.join('')}x`.replace(/\s+/g, ' '))
    fc.assert(
      fc.property(texts, texts, (sentence, path) => {
        const table = parse(formatMatrix([covered(sentence, path)])).children.find(({type}) => type === 'table')
        const row = table?.type === 'table' ? table.children[1]?.children : undefined
        expect(row?.map(toText)).toEqual(['a.b', 'must', sentence, path, 'no'])
        const [link] = row?.[3]?.children ?? []
        expect(link?.type === 'link' && decodeURIComponent(link.url)).toBe(path)
      }),
    )
  })
})
