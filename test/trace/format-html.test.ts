import {afterAll, describe, expect, test} from 'vitest'
import {formatTraceHtml} from '../../src/trace.ts'
import {startBrowser} from '../support/browser.ts'
import {complete, page, traceTo} from './project.ts'

const htmlOf = (...comments: Parameters<typeof traceTo>) => formatTraceHtml([page], traceTo(...comments).coverage)
/** The notes of a page: how well each requirement is covered, and what is said of it. */
const notesOf = (html: string) =>
  [...html.matchAll(/<a class="note (\w+)" href="#requirement:([^"]+)">(.*?)<\/a>/g)].map(
    ([, state, id, inside = '']) => [state, id, inside.replace(/.*<\/code>/, '').replace(/<[^>]*>/g, '')].join(' '),
  )

describe('the page with its coverage', () => {
  test('has a note beside each sentence and each pattern', () => {
    expect(notesOf(htmlOf(...complete))).toEqual([
      'covered flow.id must ✓ implemented ✓ tested',
      'covered flow.time should ✓ implemented ✓ tested',
      'covered validation.uid must ✓ implemented ✓ tested',
    ])
  })

  test('tells by mark and by colour what is missing, excepted or to do', () => {
    const code = ['// implements flow.id', '// exception flow.time because so', '// todo validation.uid']
    expect(notesOf(htmlOf(code))).toEqual([
      'partly flow.id must ✓ implemented ✗ tested',
      'excepted flow.time should ✓ excepted',
      'todo validation.uid must ✗ implemented ✗ tested ✗ to do',
    ])
    expect(notesOf(htmlOf([]))[0]).toBe('uncovered flow.id must ✗ implemented ✗ tested')
  })

  test('has a row for each requirement, with the lines that cite it and the reasons', () => {
    const html = htmlOf(['// exception flow.id because a < b', ...complete[0], '// todo flow.time'], complete[1])
    expect(html).toContain('<td><code>src/a.ts:2</code><br><code>src/a.ts:1</code> exception: a &lt; b</td>')
    expect(html).toContain('<code>src/a.ts:3</code> todo</td><td><code>test/a.ts:1</code></td>')
    for (const {requirement} of traceTo([]).coverage) expect(html).toContain(`<tr id="requirement:${requirement.id}"`)
  })

  test('loads nothing and runs nothing', () => {
    expect(htmlOf(...complete)).not.toMatch(/<(?:script|link|img|iframe)|\bsrc=|@import|url\(| on\w+=/)
  })
})

const browser = await startBrowser()
afterAll(() => browser?.close())

describe.skipIf(browser === undefined)('in Chromium', () => {
  test.each([
    ['a phone', 360],
    ['a desk', 1300],
  ])('fits %s, and each note leads to its row', async (_, width) => {
    const view = await browser?.newPage({viewport: {width, height: 800}})
    if (!view) return
    await view.setContent(htmlOf(...complete))
    // Read in the page, whose types are not known here.
    const read = (expression: string) => view.evaluate(expression)
    expect(await read('document.documentElement.scrollWidth')).toBe(width)
    expect(
      await read(
        'Array.from(document.querySelectorAll(".note"), ({hash}) => document.getElementById(hash.slice(1))?.tagName)',
      ),
    ).toEqual(['TR', 'TR', 'TR'])
    const [note, sentence] = [
      read('document.querySelector(".note").getBoundingClientRect().left'),
      read('document.querySelector("page-zone").getBoundingClientRect().right'),
    ]
    if (width > 1000) expect(Number(await note)).toBeGreaterThan(Number(await sentence))
    await view.close()
  })
})
