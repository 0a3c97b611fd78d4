import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Diagnostic, toPlaces} from '../../src/diagnostic/index.ts'
import {text} from '../../src/report/formats/text.ts'
import {type FormatOptions, toReport} from '../../src/report/index.ts'
import {anyOptions, anyReport, plain} from './reports.ts'

const page = '|`uid`|^a$/|\n|`vid`|^b$/|\n'
const options: FormatOptions = {sources: new Map([['a.md', page]]), color: false}
const {place} = toPlaces(page)
const stray = {
  code: 'zone-stray-text',
  severity: 'warning',
  message: 'Unexpected `/` beside the zone `uid`, expected nothing',
  path: 'a.md',
  place: place(10, 11),
} as const
const print = (diagnostics: readonly Diagnostic[], from = options) =>
  text.format(toReport([{check: 'zone-stray-text', title: 'All is well.', status: 'pass', diagnostics}], '0.1.0'), from)

test('a diagnostic comes with its place, its line, its witness and its repair', () => {
  expect(print([{...stray, witness: 'a\n', edits: [{start: 10, end: 11, text: ''}]}])).toBe(`\
a.md:1:11 warning zone-stray-text
  Unexpected \`/\` beside the zone \`uid\`, expected nothing
  witness: "a<U+000A>"
  1 | |\`uid\`|^a$/|
    |           ^
  fix available: run with --fix

1 check: 1 pass, 0 fail, 0 inconclusive; 0 errors, 1 warning
`)
})

test('another place follows with its own line, or by its name where its text is not there', () => {
  const code = 'const vid = /^c$/'
  const related = [{message: 'the rule in code', path: 'src/v.js', place: toPlaces(code).place(12, 17)}]
  const sources = new Map([...options.sources, ['src/v.js', code]])
  expect(print([{...stray, related}], {...options, sources})).toContain(`\
    |           ^
  src/v.js:1:13 the rule in code
  1 | const vid = /^c$/
    |             ^^^^^
`)
  expect(print([{...stray, related}])).toContain('    |           ^\n  src/v.js:1:13 the rule in code\n\n')
})

test('a claim that is broken in two ways is told once, and each way with its line for a shell', () => {
  const broken = {
    ...stray,
    severity: 'error',
    message: 'Unexpected a',
    claim: 'It must be so.',
    repeat: 'curl a',
  } as const
  expect(print([broken, {...broken, message: 'Unexpected b', repeat: 'curl \u001b'}])).toContain(`\
  Unexpected a
  claim: It must be so.
  1 | |\`uid\`|^a$/|
    |           ^
  repeat: curl a

a.md:1:11 error zone-stray-text
  Unexpected b
  repeat: curl <U+001B>

`)
})

test('a warning that repeats takes one line, an error is shown in full', () => {
  const second = {...stray, message: stray.message.replace('uid', 'vid'), place: place(23, 24)}
  const short = 'a.md:2:11 warning zone-stray-text Unexpected `/` beside the zone `vid`, expected nothing\n'
  expect(print([stray, second])).toContain(short)
  const other = short.replace('zone-stray-text', 'zone-other')
  expect(print([stray, {...second, code: 'zone-other'}])).toContain(other)
  expect(print([stray, {...second, severity: 'error'}]).match(/\^/g)).toHaveLength(4)
})

test('a page that is missing goes without its line', () => {
  expect(print([stray], plain)).not.toContain('|')
  expect(print([stray], plain)).toContain('a.md:1:11 warning')
})

test('a verdict that no diagnostic speaks for has its own line', () => {
  const verdict = {check: 'parity', title: 'Page and code agree.', status: 'inconclusive', diagnostics: []} as const
  expect(text.format(toReport([verdict], '0.1.0'), plain)).toBe(
    'inconclusive parity: Page and code agree.\n1 check: 0 pass, 0 fail, 1 inconclusive; 0 errors, 0 warnings\n',
  )
})

test('an empty report is its counts alone', () => {
  expect(text.format(toReport([], '0.1.0'), plain)).toBe(
    '0 checks: 0 pass, 0 fail, 0 inconclusive; 0 errors, 0 warnings\n',
  )
})

test('colours change nothing else, and no other escape is printed', () => {
  fc.assert(
    fc.property(anyReport, anyOptions, (report, {sources}) => {
      const colored = text.format(report, {sources, color: true})
      const bare = colored.replace(/\u001b\[(1|2|22|31|32|33|36|39)m/g, '')
      expect(bare).toBe(text.format(report, {sources, color: false}))
    }),
  )
  expect(print([stray], {...options, color: true})).toContain('\u001b[33mwarning\u001b[39m')
})
