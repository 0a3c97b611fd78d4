import fc from 'fast-check'
import {expect, test} from 'vitest'
import {toVisible} from '../../src/diagnostic/index.ts'
import {diagnosticsByPlace} from '../../src/report/by-place.ts'
import {github} from '../../src/report/formats/github.ts'
import {type Report, toReport} from '../../src/report/index.ts'
import {formatMessage} from '../../src/report/message.ts'
import {anyReport, plain} from './reports.ts'

/** Reads a line as the runner does: properties end at the first `::`, and `%25` is undone last. */
function readCommand(line: string) {
  const [, name = '', list = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? []
  const undo = (text: string) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%')
  const properties = Object.fromEntries(list.split(',').map(entry => entry.split(/=(.*)/s).slice(0, 2).map(undo)))
  return {name, properties, message: message.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')}
}
const print = (report: Report) => github.format(report, plain).trimEnd().split('\n')

const start = {line: 1, column: 2, offset: 1}
const diagnostic = {
  code: 'zone-empty',
  severity: 'error',
  message: '50% :: a,b\r\n::error::c',
  path: 'a,b:c%.md',
  place: {start, end: {line: 1, column: 4, offset: 3}},
} as const
const verdict = {check: 'zone-empty', title: 'No zone is empty.', status: 'fail', diagnostics: [diagnostic]} as const

test('each line is one command, and the runner reads back what was said', () => {
  fc.assert(
    fc.property(anyReport, report => {
      const commands = print(report).map(readCommand)
      const diagnostics = diagnosticsByPlace(report)
      expect(commands.slice(0, diagnostics.length)).toMatchObject(
        diagnostics.map(diagnostic => ({
          name: diagnostic.severity,
          properties: {file: toVisible(diagnostic.path), title: toVisible(diagnostic.code)},
          message: formatMessage(diagnostic),
        })),
      )
      expect(commands.at(-1)).toMatchObject({name: 'notice', properties: {title: 'docparity'}})
    }),
  )
})

test('the syntax of commands is escaped, in properties more than in messages', () => {
  expect(print(toReport([verdict], '0.1.0'))).toEqual([
    '::error file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=2,endColumn=4,title=zone-empty' +
      '::50%25 :: a,b<U+000D><U+000A>::error::c',
    '::notice title=docparity::1 check: 0 pass, 1 fail, 0 inconclusive; 1 error, 0 warnings',
  ])
})

test('a place of many lines has no columns, which the runner would refuse', () => {
  const place = {start, end: {line: 2, column: 1, offset: 9}}
  const [line] = print(toReport([{...verdict, diagnostics: [{...diagnostic, place}]}], '0.1.0'))
  expect(line).toContain(',line=1,endLine=2,title=')
})

test('a verdict that no diagnostic speaks for is annotated without a line', () => {
  const statuses = ['fail', 'inconclusive'] as const
  const report = toReport(
    statuses.map(status => ({...verdict, status, diagnostics: []})),
    '0.1.0',
  )
  expect(print(report).slice(0, 2)).toEqual([
    '::error title=zone-empty::fail: No zone is empty.',
    '::warning title=zone-empty::inconclusive: No zone is empty.',
  ])
})
