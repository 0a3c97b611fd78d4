import fc from 'fast-check'
import type {Diagnostic, Verdict} from '../../src/diagnostic/index.ts'
import {type FormatOptions, type Report, type Run, toReport} from '../../src/report/index.ts'

/** What breaks formats: terminal escapes, halves of pairs, line ends of all kinds, and the syntax of each format. */
const nasty = [
  ...['\u001b[31m', '\u009b2J', '\0', '\t', '\n', '\r', '\r\n', '\u0085', '\u2028', '\u202e', '\u200d', '\ufeff'],
  ...['\ud800', '\udfff', '\ufffe', '\uffff', '😀', 'é', '＜', '::', ':', ',', '%', '%0A', ']]>', '<!--', '&amp;'],
  ...['<', '>', '"', "'", '`', '\\', '/', '//', '|', 'a', 'xyz', ' ', ''],
]

/** Text as bad as it gets. */
export const hostile = fc.oneof(
  fc.array(fc.constantFrom(...nasty), {maxLength: 12}).map(parts => parts.join('')),
  fc.string({unit: 'binary', maxLength: 20}),
  fc.constantFrom('wide '.repeat(60), '😀'.repeat(120)),
)

const point = fc.record({
  line: fc.integer({min: 1, max: 2 ** 31}),
  column: fc.integer({min: 1, max: 2 ** 31}),
  offset: fc.oneof(fc.nat(30), fc.nat(1_000_000)),
})
/** Any two points: outside of the text, far apart, even the end before the start. */
export const anyPlace = fc.record({start: point, end: point})

const path = fc.oneof(fc.constantFrom('docs/a.md', 'docs/b.md'), hostile)
const edit = fc.record({start: fc.nat(99), end: fc.nat(99), text: hostile})
const related = fc.record({message: hostile, path, place: anyPlace})
const diagnostic: fc.Arbitrary<Diagnostic> = fc.record(
  {
    code: fc.oneof(fc.constantFrom('zone-empty', 'page-read'), hostile),
    severity: fc.constantFrom('error', 'warning'),
    message: hostile,
    path,
    place: anyPlace,
    witness: hostile,
    related: fc.array(related, {maxLength: 2}),
    claim: hostile,
    repeat: hostile,
    edits: fc.array(edit, {maxLength: 2}),
  },
  {requiredKeys: ['code', 'severity', 'message', 'path', 'place']},
)
const verdict: fc.Arbitrary<Verdict> = fc.record(
  {
    check: fc.oneof(fc.constantFrom('zone-empty', 'zone-nested'), hostile),
    title: hostile,
    status: fc.constantFrom('pass', 'fail', 'inconclusive'),
    requirement: hostile,
    deviation: hostile,
    diagnostics: fc.array(diagnostic, {maxLength: 4}),
  },
  {requiredKeys: ['check', 'title', 'status', 'diagnostics']},
)
const run: fc.Arbitrary<Run> = fc.record(
  {
    url: hostile,
    origin: hostile,
    client: hostile,
    seed: fc.integer(),
    runs: fc.nat(),
    vectors: fc.nat(),
    sent: fc.nat(),
    requests: fc.dictionary(hostile, fc.nat(), {maxKeys: 3}),
  },
  {requiredKeys: ['url', 'seed', 'runs', 'sent', 'requests']},
)

/** Any report that the types allow, fit for this world or not. */
export const anyReport: fc.Arbitrary<Report> = fc
  .tuple(fc.array(verdict, {maxLength: 4}), hostile, fc.option(run, {nil: undefined}))
  .map(([verdicts, version, run]) => toReport(verdicts, version, run))

/** Pages of hostile text, some of them missing. */
export const anyOptions: fc.Arbitrary<FormatOptions> = fc.record({
  sources: fc.array(fc.tuple(path, hostile), {maxLength: 3}).map(entries => new Map(entries)),
  color: fc.boolean(),
})

/** For formats that look at neither. */
export const plain: FormatOptions = {sources: new Map(), color: false}
