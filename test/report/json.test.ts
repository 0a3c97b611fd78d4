import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {json} from '../../src/report/formats/json.ts'
import {toReport} from '../../src/report/index.ts'
import {anyReport, plain} from './reports.ts'

const schema = JSON.parse(readFileSync('schemas/check.schema.json', 'utf8'))
const validate = new Ajv2020({strict: true, allErrors: true}).compile(schema)
const point = (offset: number) => ({line: 1, column: offset + 1, offset})
const place = {start: point(2), end: point(3)}
const diagnostic = {code: 'zone-empty', severity: 'error', message: 'Unexpected', path: 'a.md', place} as const
const report = toReport(
  [
    {
      check: 'zone-empty',
      title: 'No zone is empty.',
      status: 'fail',
      diagnostics: [diagnostic, {...diagnostic, witness: '', edits: [{start: 0, end: 1, text: ''}]}],
    },
  ],
  '0.1.0',
)

test('any report is valid against its schema and reads back as it was, edits apart', () => {
  fc.assert(
    fc.property(anyReport, report => {
      const value = JSON.parse(json.format(report, plain))
      expect(validate(value), JSON.stringify(validate.errors)).toBe(true)
      const verdicts = report.verdicts.map(verdict => ({
        ...verdict,
        diagnostics: verdict.diagnostics.map(({edits: _, ...rest}) => rest),
      }))
      expect(value).toEqual({...report, verdicts})
    }),
  )
})

test('the keys stand in the order that is documented, and a witness only where there is one', () => {
  const point = (offset: number) => `{"line":1,"column":${offset + 1},"offset":${offset}}`
  const entry = `"code":"zone-empty","severity":"error","message":"Unexpected","path":"a.md","place":{"start":${point(2)},"end":${point(3)}}`
  expect(JSON.stringify(JSON.parse(json.format(report, plain)))).toBe(
    `{"tool":{"name":"docparity","version":"0.1.0"},"verdicts":[{"check":"zone-empty","title":"No zone is empty.",` +
      `"status":"fail","diagnostics":[{${entry}},{${entry},"witness":""}]}],` +
      '"counts":{"pass":0,"fail":1,"inconclusive":0}}',
  )
})

test.each([
  ['a key too many', {...report, extra: 1}],
  ['a status that is none', {...report, verdicts: [{check: '', title: '', status: 'skipped', diagnostics: []}]}],
  ['a count below zero', {...report, counts: {pass: -1, fail: 0, inconclusive: 0}}],
  ['edits', report],
])('the schema refuses %s', (_, value) => {
  expect(validate(value)).toBe(false)
})
