import {describe, expect, test} from 'vitest'
import {toPlaces} from '../../src/diagnostic/index.ts'
import {defineRule, lintPages, type Rule} from '../../src/lint/index.ts'
import {lint, read, say} from './read.ts'

/** Says something about each capital X. */
const capitals = defineRule({
  id: 'capitals',
  severity: 'warning',
  about: 'No capital X.',
  why: 'It is loud.',
  examples: [],
  *check({page}) {
    // Backwards, for the engine sorts.
    for (const {index} of [...page.source.text.matchAll(/X/g)].toReversed())
      yield {message: 'Unexpected X', place: toPlaces(page.source.text).place(index, index + 1)}
  },
})

/** Says which suppressions were not used. */
const unused = defineRule({
  ...capitals,
  id: 'unused',
  last: true,
  *check({unused}) {
    for (const {place, rule} of unused) yield {message: `Unused ${rule}`, place}
  },
})

const said = (text: string, rules: readonly Rule[] = [capitals]) => lint([{path: 'a.md', text}], {rules}).map(say)

describe('a suppression', () => {
  test('holds its rule back on the lines that it covers, and not on others', () => {
    expect(said('X\n\n<!--docparity-allow capitals because of the tests-->\nX\nX\n\nX\n')).toEqual([
      '1:1-1:2: Unexpected X',
      '7:1-7:2: Unexpected X',
    ])
  })

  test('without a reason holds nothing back', () => {
    expect(said('X <!--docparity-allow capitals-->\n')).toEqual(['1:1-1:2: Unexpected X'])
  })

  test('holds no other rule back', () => {
    expect(said('X <!--docparity-allow lower-case because of the tests-->\n')).toEqual(['1:1-1:2: Unexpected X'])
  })

  test('holds nothing back on another page', () => {
    const sources = [
      {path: 'a.md', text: 'X <!--docparity-allow capitals because of the tests-->\n'},
      {path: 'b.md', text: 'X\n'},
    ]
    expect(lint(sources, {rules: [capitals]}).map(({path}) => path)).toEqual(['b.md'])
  })

  test('that held something back is used, and all of several are', () => {
    const allow = '<!--docparity-allow capitals because of the tests-->'
    expect(said(`X ${allow} ${allow}\n`, [unused, capitals])).toEqual([])
  })

  test('that held nothing back is unused', () => {
    const text = 'x <!--docparity-allow capitals because of the tests-->\n'
    expect(said(text, [unused, capitals])).toEqual(['1:3-1:55: Unused capitals'])
  })

  test('that cannot hold anything back is not called unused', () => {
    const text = 'x <!--docparity-allow capitals--> <!--docparity-allow none because it is unknown-->\n'
    expect(said(text, [unused, capitals])).toEqual([])
  })

  test('of a rule that is off is not called unused', () => {
    const text = 'x <!--docparity-allow capitals because of the tests-->\n'
    const severities = {capitals: 'off'} as const
    expect(lint([{path: 'a.md', text}], {rules: [unused, capitals], severities})).toEqual([])
  })

  test('holds a rule of the last stage back too', () => {
    const allow = (rule: string) => `<!--docparity-allow ${rule} because of the tests-->`
    expect(said(`x ${allow('capitals')} ${allow('unused')}\n`, [unused, capitals])).toEqual([])
  })
})

describe('lintPages', () => {
  const pages = [
    {path: 'b.md', text: 'a X\nX\n'},
    {path: 'a.md', text: 'X\n'},
  ].map(read)

  test('sorts diagnostics by page and then by place', () => {
    const [verdict] = lintPages(pages, {rules: [capitals]})
    expect(verdict?.diagnostics.map(({path, place}) => `${path}:${place.start.line}`)).toEqual([
      'b.md:1',
      'b.md:2',
      'a.md:1',
    ])
  })

  test('gives one verdict a rule, in the order of the rules, with the sentence of the rule', () => {
    const verdicts = lintPages(pages, {rules: [unused, capitals]})
    expect(verdicts.map(({check, title, status}) => ({check, title, status}))).toEqual([
      {check: 'unused', title: 'No capital X.', status: 'pass'},
      {check: 'capitals', title: 'No capital X.', status: 'pass'},
    ])
  })

  test('fails on a warning only where it is strict or the warning is made an error', () => {
    const status = (options: object) => lintPages(pages, {rules: [capitals], ...options}).map(({status}) => status)
    expect(status({})).toEqual(['pass'])
    expect(status({strict: true})).toEqual(['fail'])
    expect(status({severities: {capitals: 'error'}})).toEqual(['fail'])
  })

  test('gives a rule that is off no verdict', () => {
    expect(lintPages(pages, {rules: [capitals], severities: {capitals: 'off'}})).toEqual([])
  })

  test('gives a rule that is off by itself a verdict where it is given a severity', () => {
    const rules = [{...capitals, severity: 'off' as const}]
    expect(lintPages(pages, {rules})).toEqual([])
    const [verdict] = lintPages(pages, {rules, severities: {capitals: 'error'}})
    expect([verdict?.status, verdict?.diagnostics[0]?.severity]).toEqual(['fail', 'error'])
  })

  test('is inconclusive where something could not be told, and fails all the same on what could', () => {
    const open = defineRule({
      ...capitals,
      severity: 'error',
      *check(input) {
        for (const finding of capitals.check(input)) yield {...finding, undecided: true}
      },
    })
    const both = defineRule({
      ...open,
      *check(input) {
        yield* open.check(input)
        yield* capitals.check(input)
      },
    })
    const [first, second] = [open, both].map(rule => lintPages(pages, {rules: [rule]})[0])
    expect(first?.status).toBe('inconclusive')
    expect(first?.diagnostics.map(({severity}) => severity)).toEqual(['warning', 'warning', 'warning'])
    expect(second?.status).toBe('fail')
    expect(lint([{path: 'a.md', text: 'X'}], {rules: [open]})[0]).not.toHaveProperty('undecided')
  })

  test('gives each rule a verdict of pass on a page that says nothing', () => {
    const verdicts = lintPages([read({path: 'a.md', text: ''})])
    expect(verdicts.filter(({status, diagnostics}) => status !== 'pass' || diagnostics.length > 0)).toEqual([])
  })
})
