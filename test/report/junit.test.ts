import fc from 'fast-check'
import {expect, test} from 'vitest'
import {toPlaces, toVisible} from '../../src/diagnostic/index.ts'
import {junit} from '../../src/report/formats/junit.ts'
import {type Report, toReport} from '../../src/report/index.ts'
import {anyReport, plain} from './reports.ts'
import {readXml} from './xml.ts'

const read = (report: Report) => {
  const [suite] = readXml(junit.format(report, plain)).children
  return {attributes: suite?.attributes ?? {}, cases: suite?.children ?? []}
}

const diagnostic = {
  code: 'zone-empty',
  severity: 'error',
  message: 'Unexpected <b> & "]]>"',
  path: 'a.md',
  place: toPlaces('a\nb').place(2, 3),
  witness: '\n',
} as const
const verdict = {check: 'zone-empty', title: 'No zone is empty.', status: 'fail', diagnostics: [diagnostic]} as const
const line = 'a.md:2:1: error zone-empty: Unexpected <b> & "]]>"; witness: "<U+000A>"'

test('any report is well-formed XML with a test case for each verdict, counted', () => {
  fc.assert(
    fc.property(anyReport, report => {
      const {attributes, cases} = read(report)
      const {failures, skipped} = attributes
      const outcomes = (name: string) => String(cases.filter(({children}) => children[0]?.name === name).length)
      expect(attributes).toMatchObject({name: 'docparity', tests: String(report.verdicts.length), errors: '0'})
      expect([failures, skipped]).toEqual([outcomes('failure'), outcomes('skipped')])
      expect(cases.map(({attributes: {classname, name}}) => [classname, name])).toEqual(
        report.verdicts.map(({check, title}) => [toVisible(check), toVisible(title)]),
      )
    }),
  )
})

test('a failure lists all that was said', () => {
  const {cases} = read(toReport([{...verdict, diagnostics: [diagnostic, diagnostic]}], '0.1.0'))
  expect(cases[0]?.children).toMatchObject([
    {name: 'failure', attributes: {message: line, type: 'fail'}, text: `${line}\n${line}`},
  ])
})

test('a failure without a word repeats its claim', () => {
  const {cases} = read(toReport([{...verdict, diagnostics: []}], '0.1.0'))
  expect(cases[0]?.children[0]?.attributes).toMatchObject({message: 'No zone is empty.'})
})

test('an inconclusive verdict is skipped, with its reason', () => {
  const report = toReport(
    [
      {...verdict, status: 'inconclusive'},
      {...verdict, status: 'inconclusive', diagnostics: []},
    ],
    '',
  )
  expect(read(report).cases.map(({children}) => children)).toMatchObject([
    [{name: 'skipped', attributes: {message: `inconclusive: ${line}`}}],
    [{name: 'skipped', attributes: {message: 'inconclusive: No zone is empty.'}}],
  ])
})

test('the warnings of a check that passes are its output', () => {
  const warned = {...verdict, status: 'pass', diagnostics: [{...diagnostic, severity: 'warning'}]} as const
  const {cases} = read(toReport([warned, {...warned, diagnostics: []}], '0.1.0'))
  expect(cases.map(({children}) => children)).toMatchObject([
    [{name: 'system-out', text: line.replace('error', 'warning')}],
    [],
  ])
})
