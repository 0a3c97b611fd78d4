import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {checkPages} from '../../src/index.ts'
import {findSentences} from '../../src/page/sentences/find-sentences.ts'
import {type Suggestion, suggestRequirements} from '../../src/page/sentences/suggest.ts'
import {pageOf, pages, zoneOf} from '../support/pages.ts'

const suggest = (text: string, path?: string) => suggestRequirements(pageOf(text, path))
const textsOf = (text: string) => suggest(text).map(({text}) => text)

/** Writes what is suggested into the page, from its end to its start. */
const paste = (text: string, suggestions: readonly Suggestion[]) =>
  suggestions.toReversed().reduce((page, {place: {start, end}, marked}) => {
    return page.slice(0, start.offset) + marked + page.slice(end.offset)
  }, text)

describe('a sentence', () => {
  test.each([
    'It must be.',
    'It **shall** be.',
    'A value should be `a`.',
    'It is required.',
    'They will not be logged!',
    'They won’t be logged.',
    "It won't be logged.",
    'They need to be added.',
    'Only one is allowed',
    'It may not be.',
    'It is never sent.',
    'It needs to be added.',
  ])('is suggested that sounds normative: %s', text => {
    expect(textsOf(text)).toEqual([text.replace(/[*`]/g, '')])
  })

  test.each([
    'It is so.',
    'Use `must` here.',
    'Mustard.',
    'It is wont.',
    '# You must',
    '|must|\n|-|\n|a|',
    '    must be',
    '<!-- must -->',
  ])('is not suggested otherwise: %s', text => {
    expect(textsOf(text)).toEqual([])
  })

  test('ends where a reader sees its end', () => {
    const text = 'Use v1.2, e.g. as `a. B`. It must be [so.](a.b) **It should!** Then (they must) go\non. No.'
    expect(textsOf(text)).toEqual(['It must be so.', 'It should!', 'Then (they must) go on.'])
  })

  test('ends before what looks like an item of a list, and so does the one in a quotation', () => {
    expect(textsOf('They must do one:\n0. Host it\n0. It must be sent')).toEqual([
      'They must do one:',
      'It must be sent',
    ])
    for (const item of ['10. ', '0)  ', '  0. ', '> 0. '])
      expect(textsOf(`They do one:\n${item}It must be sent`), item).toEqual(['It must be sent'])
    expect(textsOf('> It must\n> be.')).toEqual(['It must be.'])
  })

  test('is seen as a reader sees it, wherever it stands', () => {
    expect(textsOf('A.\n\nUse `a` **b** must.')).toEqual(['Use a b must.'])
    expect(textsOf('|a|b|\n|-|-|\n||It must.|')).toEqual(['It must.'])
  })

  test.each(['', '# It must', '![It must](b.png)', 'a<!-- b --> <!-- c -->', '|a|\n|-|\n||'])('is not in %j', text => {
    const seen = text.startsWith('a') ? ['a'] : []
    expect(findSentences(pageOf(text)).map(sentence => sentence.text)).toEqual(seen)
  })

  test('is found in cells, items and notes, and not twice', () => {
    const text =
      '|N|D|\n|-|-|\n|`uid`|It must be. It is. It should be.|\n\n1. a\n   - It must.\n\n[^1]: It shall.\n\nx[^1]'
    expect(textsOf(text)).toEqual(['It must be.', 'It should be.', 'It must.', 'It shall.'])
  })

  test.each([
    ['a.md', `It must.\n\n${'> '.repeat(20_000)}It must.`, [1]],
    ['a.md', `It must.\n\n${'It must. '.repeat(1e5)}`, [1]],
    ['a.mdx', 'It must.\n\n<a', []],
  ])('is found on %s unless it cannot be parsed', (path, text, lines) => {
    expect(suggest(text, path).map(({place}) => place.start.line)).toEqual(lines)
  })

  test('that has an id is left alone, and so is one that has it in part', () => {
    const begin = '<!--begin-requirement-a.b-->'
    const end = '<!--end-requirement-a.b-->'
    expect(textsOf(`x ${begin}It must be.${end} It must.`)).toEqual(['It must.'])
    expect(textsOf(`It must ${begin}be so${end}.`)).toEqual([])
    expect(textsOf(`It is. ${zoneOf('a', 'It must be.')}`)).toEqual(['It must be.'])
  })
})

describe('a suggestion', () => {
  test('has an id of heading, row and words, which is no other’s', () => {
    const text =
      '# The `Answer`!\n\n|Name|D|\n|-|-|\n|`flow_id`|It must be sent. It must be sent.|\n\nMust.\n\nMust be.'
    expect(suggest(text).map(({id}) => id)).toEqual([
      'the-answer.flow-id.sent',
      'the-answer.flow-id.sent-2',
      'the-answer.requirement',
      'the-answer.requirement-2',
    ])
    expect(suggest('It must be.').map(({id}) => id)).toEqual(['page.requirement'])
  })

  test.each([
    ['It must send the larger values first.', 'page.send-larger-values'],
    ['The user’s id must go.', 'page.users-id-go'],
    ["The user's id must go.", 'page.users-id-go'],
    ['# A <b>c</b>![d](e)\n\nIt must go.', 'a-c.go'],
  ])('has an id of what tells something: %s', (text, id) => {
    expect(suggest(text).map(suggestion => suggestion.id)).toEqual([id])
  })

  test.each([
    [['page.go'], ['page.go-2', 'page.go-3']],
    [['page.go-1'], ['page.go', 'page.go-2']],
    [['page.go-2'], ['page.go', 'page.go-3']],
    [
      ['page.go', 'page.go-2', 'page.go-3'],
      ['page.go-4', 'page.go-5'],
    ],
  ])('has a number that is free, beside %j', (taken, ids) => {
    const zones = taken.map(id => `x <!--begin-requirement-${id}-->y<!--end-requirement-${id}-->`)
    expect(suggest(`${zones.join(' ')}\n\nIt must go. It must go.`).map(({id}) => id)).toEqual(ids)
  })

  test('has an id of its own, though one before it had to take a number', () => {
    const ids = suggest('It must go. It must go. It must go 2. It must go 2.').map(({id}) => id)
    expect(ids).toEqual(['page.go', 'page.go-2', 'page.go-2-2', 'page.go-2-3'])
  })

  test('tells where, and how binding it will be', () => {
    expect(suggest('A.\n\nIt should be.', 'docs/a.md')).toMatchObject([
      {path: 'docs/a.md', level: 'should', place: {start: {line: 3, column: 1}, end: {line: 3, column: 14}}},
    ])
  })

  test.each([
    ['So. It must.', 'So. <b>It must.<e>'],
    ['It must. So.', '<b>\nIt must.<e> So.'],
    ['1. It must.', '1. <b>\n   It must.<e>'],
    ['So. **It must.** No.', 'So. <b>**It must.**<e> No.'],
    ['So. A\nmust.', 'So. <b>A\nmust.<e>'],
    ['> A\n> must.', '> <b>\n> A\n> must.<e>'],
    ['10. It must.', '10. <b>\n    It must.<e>'],
    ['1.  It must.', '1.  <b>\n    It must.<e>'],
    ['> - It must.', '> - <b>\n>   It must.<e>'],
    ['So.\n**It** must.', 'So.\n<b>\n**It** must.<e>'],
    ['|a|\n|-|\n|It must.|', '|a|\n|-|\n|<b>It must.<e>|'],
  ])('of %j is ready to paste', (text, expected) => {
    const pasted = paste(text, suggest(text))
    const short = pasted.replace(/<!--begin.*?-->/g, '<b>').replace(/<!--end.*?-->/g, '<e>')
    expect(short).toBe(expected)
  })

  test('of MDX has markers of MDX', () => {
    const text = 'It must.'
    expect(paste(text, suggest(text, 'a.mdx'))).toBe(
      '{/* begin-requirement-page.requirement */}\nIt must.{/* end-requirement-page.requirement */}',
    )
  })

  test('makes its sentence a requirement, whatever the page', () => {
    const sentence = fc.constantFrom(
      'It must be. ',
      'So it is. ',
      '**It should.** ',
      'See `a`, [b](c) only. ',
      '\n',
      '- ',
      '> ',
    )
    const text = fc.oneof(
      pages(),
      fc.array(sentence).map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(text, fc.constantFrom('\n', '\n\n# Heading\n\n'), (body, middle) => {
        const page = `${body}${middle}One. It must be so.`
        const suggestions = suggest(page)
        const pasted = checkPages([{path: 'a.md', text: paste(page, suggestions)}]).pages[0]
        const read = pasted?.spec.requirements.map(({id}) => id) ?? []
        fc.pre(!/[<`~]/.test(body))
        expect(read).toEqual(suggestions.map(({id}) => id))
      }),
    )
  })
})
