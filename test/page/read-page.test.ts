import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {mayHoldMarkers, readPage, toSpec} from '../../src/page/index.ts'
import {pageOf, pages, tableOf, textsOf, zoneOf} from '../support/pages.ts'

const text = `---\ntitle: x\n---\n\n# Title\n\n${tableOf(['a', zoneOf('a', '`^a$`')], ['b', zoneOf('b', '^(x\\|y)$')])}\nend\n`

/** A page without the offsets, which a byte order mark and CR move. */
const shapeOf = (page: string) =>
  JSON.parse(
    JSON.stringify({...toSpec(pageOf(page)), markers: pageOf(page).markers}, (key, value) =>
      key === 'offset' ? undefined : value,
    ),
  )

describe('readPage', () => {
  test.each([
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['CR', text.replaceAll('\n', '\r')],
    ['no final newline', text.trimEnd()],
  ])('gives the same model with %s', (_, variant) => {
    const {sha256: _own, ...shape} = shapeOf(variant)
    const {sha256: _other, ...expected} = shapeOf(text)
    expect(shape).toEqual(expected)
  })

  test('gives the same hash with CRLF and with a byte order mark', () => {
    const hashOf = (page: string) => toSpec(pageOf(page)).sha256
    expect(hashOf(text.replaceAll('\n', '\r\n'))).toBe(hashOf(text))
    expect(hashOf(`\uFEFF${text}`)).toBe(hashOf(text))
  })

  test('reads past a byte order mark, with offsets of the file as it is', () => {
    const page = pageOf(`\uFEFFx ${zoneOf('a', '^a$')}`)
    expect(page.zones).toMatchObject([{text: '^a$', place: {start: {offset: 28}}}])
  })

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(pages(), fc.string({unit: 'binary'})), fc.constantFrom('a.md', 'a.mdx'), (any, path) => {
        expect(() => toSpec(readPage({path, text: any}))).not.toThrow()
      }),
    )
  })

  test.each(['validation', 'requirement'])(
    'reads a %s that is nested thousands of times, or says that it cannot',
    kind => {
      const page = pageOf(`${'>'.repeat(12_000)}x <!--begin-${kind}-a-->^a$<!--end-${kind}-a-->`)
      expect([...page.failures.map(({code}) => code), ...textsOf(page)]).toHaveLength(1)
      expect(() => page.zones.map(({rendered}) => rendered)).not.toThrow()
    },
  )

  test('reads the rows of a table of any length as one table', () => {
    const rows = Array.from({length: 321}, (_, index) => [`p${index}`, zoneOf(`p${index}`, `^${index}$`)] as const)
    const page = pageOf(`intro\n\n${tableOf(...rows)}\nend`)
    expect(page.tables.map(table => table.rows.length)).toEqual([321])
    expect(textsOf(page)).toEqual(rows.map((_, index) => `^${index}$`))
    expect(toSpec(page).parameters.at(-1)).toMatchObject({name: 'p320', place: {start: {line: 325, column: 1}}})
  })

  test('reads a header once, though each piece of a long table is parsed under it', () => {
    const page = pageOf(`|Name|Pattern \`x\` <!--docparity-allow a-->|\n|-|-|\n${'|a|b|\n'.repeat(321)}`)
    expect(page.suppressions).toHaveLength(1)
    expect(page.tables.map(({header, place}) => [header.cells.map(({text}) => text), place.end.line])).toEqual([
      [['Name', 'Pattern x'], 323],
    ])
  })

  test('knows the place of each cell, without the space around it, and of an empty one too', () => {
    const markdown = '| Name |Pattern|\n|-|-|\n|  `a` b  ||\n'
    const cells = pageOf(markdown).tables.flatMap(({header, rows}) => [header, ...rows].flatMap(row => row.cells))
    const slices = cells.map(({place}) => markdown.slice(place.start.offset, place.end.offset))
    expect(slices).toEqual(['Name', 'Pattern', '`a` b', ''])
    expect(cells.at(-1)?.place.start).toMatchObject({line: 3, column: 11})
  })

  test('finds URLs with a query in prose, links and code, without the full stop after them', () => {
    const urls = ['https://a.test/x?a=1', 'https://b.test/?b=2&c', 'http://c.test/?d=3']
    const page = pageOf(`See ${urls[0]}. Or [this](${urls[1]}).\n\n\`\`\`\nfetch("${urls[2]}")\n\`\`\`\n`)
    expect(page.urls.map(url => url.text)).toEqual(urls)
  })

  test('takes a URL out of its angle brackets, quotation marks and emphasis, but not out of what stands for a value', () => {
    const page = pageOf(
      '<https://a.test/?a=1> “https://a.test/?b=2” ~~https://a.test/?c=3~~ `https://a.test/?d=<id>&e=4`',
    )
    const queries = page.urls.map(({text: found}) => found.slice(found.indexOf('?')))
    expect(queries).toEqual(['?a=1', '?b=2', '?c=3', '?d=<id>&e=4'])
  })

  test('knows the place of each URL, and reads none in front matter', () => {
    const url = 'https://a.test/?a=1'
    for (const before of ['', '---\ntitle: x\n---\n', `---\ntitle: ${url}\n---\n`]) {
      const page = pageOf(`${before}${url}.`)
      expect(page.urls.map(({place}) => page.source.text.slice(place.start.offset, place.end.offset))).toEqual([url])
      expect(page.urls[0]?.place.start.offset).toBe(before.length)
    }
  })

  test('tells of a paragraph too long to be parsed, and reads the rest of the page', () => {
    const page = pageOf(`a\n\n${'word '.repeat(120_000)}${zoneOf('a', '^a$')}\n\nx ${zoneOf('b', '^b$')}`)
    expect(page.failures).toMatchObject([{code: 'page-syntax', place: {start: {line: 3, column: 1}}}])
    expect(textsOf(page)).toEqual(['^b$'])
  })

  test('tells of a long paragraph of requirements too, whose parsing waits until somebody asks', () => {
    const sentence = '<!--begin-requirement-a.b-->It must *be* so.<!--end-requirement-a.b-->'
    const page = pageOf(`${'word *word* '.repeat(50_000)}${sentence}`)
    expect(page.failures).toMatchObject([{code: 'page-syntax', place: {start: {line: 1, column: 1}}}])
    expect(toSpec(page).requirements).toEqual([])
  })

  test('finds a URL inside another, and takes no more of a long row of full stops than it has to', () => {
    const page = pageOf(`See https://a.test/${'https://b.test/'.repeat(20_000)}?a=1${'.'.repeat(20_000)}x?.`)
    expect(page.urls.map(({text: found}) => found.slice(0, 20))).toEqual(['https://b.test/?a=1.'])
    expect(pageOf('See https://a.test/http://b.test/?a=1').urls).toMatchObject([{text: 'http://b.test/?a=1'}])
  })

  test.each([
    ['spaces', ' '.repeat(100_000)],
    ['talk of parameters', 'parameter '.repeat(20_000)],
  ])('reads a line of %s beside a long code span', (_, line) => {
    expect(textsOf(pageOf(`x ${zoneOf('a', `\` ${'a '.repeat(20_000)}$\``)}\n\n${line}x`))).toHaveLength(1)
  })

  test('finds the names that a list tells people to send, and no other code span', () => {
    const page = pageOf('Send these parameters:\n\n- `a`\n- `b`, if any\n- the `c`\n\nFields:\n\n- `d`\n')
    expect(page.mentions.map(({name}) => name)).toEqual(['a', 'b'])
  })

  test('finds them in bold, in links and several at once', () => {
    const page = pageOf('Parameters:\n\n- **`a`**: x `no`\n- [`b`](#x), `c` and `d` or so `no`\n- `e` / `no`\n')
    expect(page.mentions.map(({name}) => name)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('finds them in a list within a list, but not in a quotation', () => {
    const namesOf = (markdown: string) => pageOf(markdown).mentions.map(({name}) => name)
    expect(namesOf('- Send parameters:\n\n  - `a`\n')).toEqual(['a'])
    expect(namesOf('> Send parameters:\n>\n> - `a`\n')).toEqual([])
  })

  test('finds them below a step whose list is not indented far enough', () => {
    const page = pageOf('0. Load.\n0. Include the following parameters:\n  * `a`\n  * `b`\n')
    expect(page.mentions.map(({name}) => name)).toEqual(['a', 'b'])
  })
})

describe('mayHoldMarkers', () => {
  test('says no only where there is no marker, whole or broken', () => {
    fc.assert(
      fc.property(fc.oneof(pages(), fc.string()), text => {
        const {markers, unreadable} = pageOf(text)
        if (!mayHoldMarkers(text)) expect([markers, unreadable]).toEqual([[], []])
      }),
    )
  })

  test.each(['<!--begin', '<!-- \n end', '{/*end', '{ \t/*  BEGIN'])('says that there may be one: %j', text => {
    expect(mayHoldMarkers(`x ${text}-validation-a`)).toBe(true)
  })

  test.each(['<!-- no begin', '<!-begin', '<!--x end', '{x/*end', '{/*x begin', '/*begin', 'end'])(
    'says no: %j',
    text => {
      expect(mayHoldMarkers(`x ${text}-validation-a`)).toBe(false)
    },
  )
})

describe('MDX', () => {
  const mdx = (source: string) => pageOf(source, 'page.mdx')
  const zone = (name: string, inner: string) => `{/* begin-validation-${name} */}${inner}{/* end-validation-${name} */}`

  test('has its markers in expressions', () => {
    const page = mdx(`import X from './x'\n\n<X>\n\n${tableOf(['a', zone('a', '`^a{1,3}$`')])}\n</X>\n`)
    expect(page.failures).toEqual([])
    expect(toSpec(page).parameters).toMatchObject([{name: 'a', pattern: {source: '^a{1,3}$'}}])
  })

  test('has its markers in expressions on lines of their own too, and in nothing but comments', () => {
    const markersOf = (source: string) => mdx(source).markers.map(({name}) => name)
    expect(markersOf('{ /* begin-validation-a */\n}\n\n{/*end-validation-b*/}\n')).toEqual(['a', 'b'])
    for (const source of ['{1 /* begin-validation-a */}', '{/* begin-validation-a */ + 1}', '{"begin-validation-a"}'])
      expect(markersOf(`x ${source}`), source).toEqual([])
  })

  test('shows a reader what an expression makes of a bare pattern', () => {
    expect(mdx(`x ${zone('a', '^a{1,3}$')}`).zones).toMatchObject([{text: '^a{1,3}$', rendered: '^a$'}])
  })

  test.each([
    ['a named group', 'x (?<n>a)\n', 1],
    ['an HTML comment', 'x\n\ny <!-- z -->\n', 3],
    ['an expression that never ends', 'x {a\n', 2],
  ])('that does not compile is told at its line: %s', (_, source, line) => {
    const {failures} = mdx(source + zone('a', '^a$'))
    expect(failures).toMatchObject([{code: 'page-syntax', severity: 'error', place: {start: {line}}}])
  })

  test('that does not compile is told with the lines of the page, whatever stands before', () => {
    const {failures} = mdx(`---\ntitle: x\n---\n\nimport X from './x'\n\nx <b> ${zone('a', '^a$')}\n`)
    expect(failures).toMatchObject([{place: {start: {line: 7}}, message: expect.stringContaining('`<b>` (7:3-7:6)')}])
  })
})
