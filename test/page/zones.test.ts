import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {bareText, pageOf, tableOf, textsOf, zoneOf} from '../support/pages.ts'

const sliceOf = (text: string, {place}: {place: {start: {offset: number}; end: {offset: number}}}) =>
  text.slice(place.start.offset, place.end.offset)

describe('a zone', () => {
  test('is the source between its markers, whatever Markdown makes of it', () => {
    fc.assert(
      fc.property(
        fc.array(bareText(), {minLength: 1, maxLength: 5}),
        fc.constantFrom('prose', 'cell'),
        (texts, where) => {
          const zones = texts.map((text, index) => zoneOf(`p${index}`, text))
          const page =
            where === 'prose'
              ? `x ${zones.join(' and ')}`
              : tableOf(...zones.map((zone, index) => [`p${index}`, zone] as const))
          expect(textsOf(pageOf(page))).toEqual(texts)
          expect(pageOf(page).zones.map(zone => sliceOf(page, zone))).toEqual(texts)
        },
      ),
    )
  })

  test('in a cell has the pipes that GFM undoes, in text and in a code span', () => {
    const page = pageOf(tableOf(['a', zoneOf('a', '^(x\\|y)$')], ['b', zoneOf('b', '`^(x\\|y)$`')]))
    expect(textsOf(page)).toEqual(['^(x|y)$', '^(x|y)$'])
  })

  test('outside of a cell keeps a backslash before a pipe', () => {
    expect(textsOf(pageOf(`x ${zoneOf('a', '^x\\|y$')}`))).toEqual(['^x\\|y$'])
  })

  test('may hold a code span, whose backticks and padding are not part of it', () => {
    const text = `x ${zoneOf('a', '`` ^a`b$ ``')}`
    const [zone] = pageOf(text).zones
    expect(zone).toMatchObject({text: '^a`b$', form: 'code', rendered: '^a`b$'})
    expect(zone && sliceOf(text, zone)).toBe('^a`b$')
  })

  test.each([
    ['` a `', 'a'],
    ['` a b`', ' a b'],
    ['`a b `', 'a b '],
    ['`   `', '   '],
    ['`\ta\t`', '\ta\t'],
    ['`\na\n`', 'a'],
    ['`a~\n~b`', 'a~\n~b'],
    ['```a```', 'a'],
    ['\n\n````regex\n  ^a$\n b\n```` \n\n', '  ^a$\n b'],
    ['\r\r```\r^a$\r```\r\r', '^a$'],
    ['\r\n\r\n~~~ `\r\n^a$\r\n~~~\r\n\r\n', '^a$'],
    ['\n\n````\n^a\n```\nb\n````\n\n', '^a\n```\nb'],
    ['\n\n``` x\n```\n\n', ''],
    ['\n> ```\n\n', ''],
    ['\n> ``` x\n> ^a$\n\n', '^a$'],
  ])('of code is at the place of what the code holds: %j', (written, content) => {
    const text = `${/^\s/.test(written) ? '' : 'x '}${zoneOf('a', written)}`
    const [zone] = pageOf(text).zones
    expect(zone).toMatchObject({form: 'code', text: content})
    expect(zone && sliceOf(text, zone)).toBe(content)
  })

  test('of several lines begins and ends where its code does, whatever stands before each line', () => {
    const text = '> <!--begin-validation-a-->\n> ``` x\n> ^a$\n>   b\n> ```\n> <!--end-validation-a-->'
    const [zone] = pageOf(text).zones
    expect(zone).toMatchObject({form: 'code', text: '^a$\n  b'})
    expect(zone && sliceOf(text, zone)).toBe('^a$\n>   b')
  })

  test.each([
    ['`a` b', false],
    ['a `b`', false],
    ['`a` `b`', false],
    ['`a\n\nb`', false],
    ['^a\n> b$', false],
    ['  ^a$  ', false],
    ['\n^a>\n', false],
    ['`a', true],
    ['b`a`', true],
    ['`a`b', true],
    ['``a`', true],
  ])('that is more than one piece of code, or none, is text, without the space around it: %j', (written, raw) => {
    const text = `${raw ? '' : 'x '}${zoneOf('a', written)}`
    const [zone] = pageOf(text).zones
    expect(zone).toMatchObject({form: 'text', text: written.trim(), raw})
    expect(zone && sliceOf(text, zone)).toBe(written.trim())
  })

  test.each([
    ['', `x ${zoneOf('a', ' ')}`, ' '],
    ['', '> <!--begin-validation-a-->\n>\n> <!--end-validation-a-->', '\n>\n> '],
  ])('that is empty is at the place of all that is between its markers: %j', (content, text, between) => {
    const [zone] = pageOf(text).zones
    expect(zone).toMatchObject({form: 'text', text: content, rendered: ''})
    expect(zone && sliceOf(text, zone)).toBe(between)
  })

  test.each([
    ['``^a$``', '^a$'],
    ['`^a b$`', '^a b$'],
  ])('in raw HTML is at the place of what stands between its backticks: %j', (written, content) => {
    const text = zoneOf('a', written)
    const [zone] = pageOf(text).zones
    expect(zone).toMatchObject({form: 'code', text: content, raw: true})
    expect(zone && sliceOf(text, zone)).toBe(content)
  })

  test('in a cell keeps two backslashes, before a pipe and elsewhere', () => {
    const page = pageOf(tableOf(['a', zoneOf('a', '^\\\\\\\\a\\\\\\|b$')]))
    expect(textsOf(page)).toEqual(['^\\\\\\\\a\\\\|b$'])
  })

  test('of a sentence is without the space around it, in the source and as a reader sees it', () => {
    const text = 'x <!--begin-requirement-a--> It\n*must*. <!--end-requirement-a-->'
    const [zone] = pageOf(text).zones
    expect(zone).toMatchObject({form: 'text', text: 'It\n*must*.', rendered: 'It\nmust.'})
    expect(zone && sliceOf(text, zone)).toBe('It\n*must*.')
  })

  test('at the start of a line is raw HTML to Markdown: the code span is read, and a reader sees its backticks', () => {
    expect(pageOf(zoneOf('a', '`^a$`')).zones).toMatchObject([{text: '^a$', form: 'code', rendered: '`^a$`'}])
  })

  test('may hold a fence, with its markers alone on a line', () => {
    const text = '<!--begin-validation-a-->\n\n```regex\n^a$\n```\n\n<!--end-validation-a-->\n'
    const [zone] = pageOf(text).zones
    expect(zone).toMatchObject({text: '^a$', form: 'code'})
    expect(zone && sliceOf(text, zone)).toBe('^a$')
  })

  test('may stand on a line of its own, between markers on theirs', () => {
    expect(textsOf(pageOf('<!--begin-validation-a-->\n^a$\n<!--end-validation-a-->'))).toEqual(['^a$'])
  })

  test.each([
    ['a text', '> ^a$'],
    ['a code span', '> `^a$`'],
    ['a fence', '>\n> ~~~\n> ^a$\n> ~~~\n>'],
    ['a text that starts like a quotation', '> > ^a$'],
  ])('in a quotation is read without its `>`: %s', (_, lines) => {
    for (const ending of ['\n', '\r\n']) {
      const text = `> <!--begin-validation-a-->\n${lines}\n> <!--end-validation-a-->\n`.replaceAll('\n', ending)
      const [zone] = pageOf(text).zones
      expect(zone).toMatchObject({text: '^a$', rendered: '^a$'})
      expect(zone && sliceOf(text, zone)).toBe('^a$')
    }
  })

  test.each(['\u00a0', '\u2003\n\t', '\n\u00a0'])('has no white space around it, of whatever kind: %j', space => {
    const text = `x ${zoneOf('a', `${space}^a$${space}`)}`
    const [zone] = pageOf(text).zones
    expect(zone?.text).toBe('^a$')
    expect(zone && sliceOf(text, zone)).toBe('^a$')
  })

  test('on the line of its markers keeps a `>` at its start', () => {
    expect(textsOf(pageOf(`> x ${zoneOf('a', '> ')}`))).toEqual(['>'])
  })

  test('that starts its line is read out of the raw HTML that Markdown makes of the whole line', () => {
    expect(textsOf(pageOf(`${zoneOf('a', '^a$')} and ${zoneOf('b', '^b$')}`))).toEqual(['^a$', '^b$'])
  })

  test.each([
    ['a code span', `x \`${zoneOf('a', '^a$')}\``],
    ['a fence', `\`\`\`\n${zoneOf('a', '^a$')}\n\`\`\``],
    ['a fence that was never closed', `~~~\n\n${zoneOf('a', '^a$')}`],
    ['indented code', `x\n\n    ${zoneOf('a', '^a$')}`],
    ['a fence in a list', `- x\n\n  \`\`\`\n  ${zoneOf('a', '^a$')}\n  \`\`\``],
    ['front matter', `---\ntitle: "${zoneOf('a', '^a$')}"\n---\n`],
  ])('is text and no zone in %s', (_, text) => {
    expect(pageOf(text).markers).toEqual([])
  })

  test.each([
    ['emphasis is lost', '_a_b_', 'a_b'],
    ['what is struck through is lost', '^~~a~~$', '^a$'],
    ['a backslash before punctuation is lost', '^\\/$', '^/$'],
    ['an element is lost', '^<b>a</b>$', '^a$'],
    ['a reference is decoded', '^&amp;$', '^&$'],
  ])('is told apart from what a reader sees: %s', (_, text, rendered) => {
    expect(pageOf(`x ${zoneOf('a', text)}`).zones).toMatchObject([{text, rendered}])
  })

  test('is seen as a reader sees it, with links whose target stands elsewhere on the page', () => {
    const page = pageOf(`x ${zoneOf('a', '^[ab]$')}\n\n# later\n\n[ab]: https://example.test\n`)
    expect(page.zones).toMatchObject([{text: '^[ab]$', rendered: '^ab$'}])
  })

  test.each([
    ['^[ab]+[Cd]$', '[AB]: x\n[cD]: y', '^ab+Cd$'],
    ['^[a b]$', '[  a \t b  ]: x', '^a b$'],
    ['^[  a  b ]$', '[a b]: x', '^  a  b $'],
    ['^[a b]$', '[ab]: x', '^[a b]$'],
    ['^[ab]$', '[ac]: x', '^[ab]$'],
  ])('is seen with links by their labels, whatever their case and white space: %s', (text, definitions, rendered) => {
    expect(pageOf(`x ${zoneOf('a', text)}\n\n# later\n\n${definitions}\n`).zones).toMatchObject([{rendered}])
  })

  test('is read once, though it may stand on a line that looks like the target of links', () => {
    const page = pageOf(`[b]: c d ${zoneOf('a', '^a$')}\n\n# later\n\nx [b] <!--docparity-allow x-->`)
    expect([page.zones.length, page.suppressions.length]).toEqual([1, 1])
  })

  test.each(['validation', 'requirement'])('of kind %s tells its code, and whether it stands in raw HTML', kind => {
    const [begin, end] = [`<!--begin-${kind}-a-->`, `<!--end-${kind}-a-->`]
    const inText = pageOf(`x \`0\` ${begin}a \`1\`  \n\`2\`${end} \`3\``).zones[0]
    expect([inText?.codes.map(({text}) => text), inText?.rendered, inText?.raw]).toEqual([['1', '2'], 'a 1 2', false])
    const inHtml = pageOf(`${begin}a <b>\`1\`</b>${end} behind`).zones[0]
    expect([inHtml?.codes, inHtml?.rendered, inHtml?.raw]).toEqual([[], 'a `1`', true])
    expect(pageOf(`${begin} <b></b>${end}`).zones[0]?.raw).toBe(false)
  })
})
