import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {renderHtml} from '../../src/page/html/render-html.ts'
import {pageOf, pages, tableOf, zoneOf} from '../support/pages.ts'

/** Renders with brackets around each zone, and its name beside it. */
const render = (text: string, path?: string) =>
  renderHtml(pageOf(text, path), ({name}) => ({begin: '[', end: ']', beside: `{${name}}`}))

describe('renderHtml', () => {
  test('puts something around a sentence, and beside it', () => {
    const sentence = '<!--begin-requirement-a.b-->It *must*.<!--end-requirement-a.b-->'
    expect(render(`Text. ${sentence} More.`)).toBe('<p>Text. {a.b}[It <em>must</em>.] More.</p>')
    expect(render('<!--begin-requirement-a.b-->\nIt must.\n<!--end-requirement-a.b-->')).toBe(
      '{a.b}[\n<p>It must.</p>\n]',
    )
  })

  test('finds a sentence in raw HTML, and behind front matter', () => {
    const sentence = '<!--begin-requirement-a.b-->It must.<!--end-requirement-a.b-->'
    expect(render(`---\ntitle: a\n---\n\n<div>a ${sentence}</div>`).trim()).toBe(
      '&lt;div&gt;a {a.b}[It must.]&lt;/div&gt;',
    )
  })

  test('leaves the brackets out where a zone begins in one element and ends in another', () => {
    expect(render('<!--begin-requirement-a.b-->\nIt must.<!--end-requirement-a.b-->')).toBe('{a.b}\n<p>It must.</p>')
    expect(render('- a <!--begin-requirement-a.b-->b\n- c<!--end-requirement-a.b-->')).toBe(
      '<ul>\n<li>a {a.b}b</li>\n<li>c</li>\n</ul>',
    )
  })

  test('puts what is beside the zones of a row into a cell of its own', () => {
    expect(render(tableOf(['a', zoneOf('a', '`^a$`')], ['b', 'none'])).replace(/\n/g, '')).toBe(
      '<table><thead><tr><th>Name</th><th>Validation regex</th><th class="beside"></th></tr></thead><tbody>' +
        '<tr><td><code>a</code></td><td>[<code>^a$</code>]</td><td class="beside">{a}</td></tr>' +
        '<tr><td><code>b</code></td><td>none</td><td class="beside"></td></tr></tbody></table>',
    )
    expect(render(`|a|\n|-|\n|${zoneOf('a', 'b')} ${zoneOf('c', 'd')}|`)).toContain('<td class="beside">{a}{c}</td>')
    expect(render('|a|\n|-|\n|b|')).not.toContain('beside')
  })

  test('leaves zones alone for which nothing is given', () => {
    expect(renderHtml(pageOf(`a ${zoneOf('a', '^a$')}`), () => undefined)).toBe('<p>a ^a$</p>')
  })

  test.each([
    ['<script>alert(1)</script>\n', '&lt;script&gt;alert(1)&lt;/script&gt;\n'],
    ['a <b onclick="x">b</b>', '<p>a &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;</p>'],
    ['a <!-- no marker --> b', '<p>a  b</p>'],
    ['<!-- whole --> *text*', ' *text*'],
    ['> <div>', '<blockquote>\n&lt;div&gt;\n</blockquote>'],
    ['a\n\n<div>', '<p>a</p>\n&lt;div&gt;'],
    ['# <!-- c --> A', '<h1 id="a"> A</h1>'],
    ['[a](javascript:x)', '<p><a href="">a</a></p>'],
    ['![pic](https://a.example/b.png "c")', '<p><span class="image">pic</span></p>'],
    ['---\ntitle: a\n---\n# b', '<h1 id="b">b</h1>'],
    ['\uFEFF# b', '<h1 id="b">b</h1>'],
    ['## A `b`, & C\n## A b c', '<h2 id="a-b--c">A <code>b</code>, &amp; C</h2>\n<h2 id="a-b-c">A b c</h2>'],
    ['# a\n# a', '<h1 id="a">a</h1>\n<h1 id="a-1">a</h1>'],
    ['a \uE0000begin\uE001 b', '<p>a \uFFFD0begin\uFFFD b</p>'],
    ['- [x] a', '<ul>\n<li><input type="checkbox" disabled="" checked="" /> a</li>\n</ul>'],
  ])('shows %j', (text, html) => {
    expect(render(text).trim()).toBe(html.trim())
  })

  test('reads MDX, and shows its tags and expressions as nothing that runs', () => {
    const text = 'a {/* begin-requirement-a.b */}It *must*.{/* end-requirement-a.b */} <Tab x={1}>b</Tab>\n\n{1 + 1}'
    expect(render(text, 'page.mdx')).toBe('<p>a {a.b}[It <em>must</em>.] &lt;Tab x={1}&gt;b&lt;/Tab&gt;</p>\n{1 + 1}')
  })

  test.each(['{/* a */}', '{ /* a */}', '{/* a */ }', '{\n/* a */\n}'])('shows no comment of MDX: %j', text => {
    expect(render(`a ${text} b`, 'page.mdx')).toBe('<p>a  b</p>')
  })

  test('shows a page that cannot be parsed as it is written', () => {
    expect(render('# a\n\n<a & b', 'page.mdx')).toBe('<pre># a\n\n&lt;a &amp; b</pre>')
  })

  test('puts a zone in a block of code or an image nowhere', () => {
    expect(render('![a <!--begin-requirement-a.b-->b<!--end-requirement-a.b-->](c.png)')).toContain('class="image"')
  })

  test('makes well-formed HTML of any page, and of its tags none but those of Markdown', () => {
    const known =
      /^(?:p|h[1-6]|ul|ol|li|em|strong|code|pre|a|blockquote|table|thead|tbody|tr|th|td|del|span|br|hr|input)$/
    const around = {begin: '<span>', end: '</span>', beside: '<span></span>'}
    fc.assert(
      fc.property(pages(), text => {
        const open: string[] = []
        for (const [, slash, name = '', end] of renderHtml(pageOf(text), () => around).matchAll(
          /<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g,
        )) {
          expect(name).toMatch(known)
          if (slash) expect(open.pop()).toBe(name)
          else if (!end) open.push(name)
        }
        expect(open).toEqual([])
      }),
    )
  })
})
