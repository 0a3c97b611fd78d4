import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {toPlaces} from '../../src/diagnostic/index.ts'
import {sarif} from '../../src/report/formats/sarif.ts'
import {type Report, toReport} from '../../src/report/index.ts'
import {anyReport, plain} from './reports.ts'

// The standard's schema is draft 04. It uses nothing that draft 07 reads in another way but `id`, which ajv 8 refuses.
const {$schema: _, id: __, ...schema} = JSON.parse(readFileSync('test/fixtures/sarif-2.1.0.schema.json', 'utf8'))
const validate = addFormats.default(new Ajv({strict: false, unicodeRegExp: false})).compile(schema)
const read = (report: Report) => JSON.parse(sarif.format(report, plain))

const page = 'one\ntwo/\n'
const place = toPlaces(page).place(7, 8)
const diagnostic = {
  code: 'zone-stray-text',
  severity: 'error',
  message: 'Unexpected `/`, expected nothing',
  path: 'docs/a b,ü#1.md',
  place,
  witness: '%',
  edits: [{start: 7, end: 8, text: ''}],
} as const
const verdict = {check: 'zone-stray-text', title: 'No stray text.', status: 'fail', diagnostics: [diagnostic]} as const

test('any report is valid SARIF 2.1.0', () => {
  fc.assert(
    fc.property(anyReport, report => {
      const log = read(report)
      expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    }),
  )
})

test('the claim and the line for a shell are properties of a result', () => {
  const told = {...diagnostic, claim: 'It must be so.', repeat: 'curl a'}
  const [{results}] = read(toReport([{...verdict, diagnostics: [told]}], '0.1.0')).runs
  expect(results[0].properties).toEqual({witness: '%', claim: 'It must be so.', repeat: 'curl a'})
})

test('each result names its rule, and no rule stands twice', () => {
  fc.assert(
    fc.property(anyReport, report => {
      const [{results, tool}] = read(report).runs
      const ids = tool.driver.rules.map((rule: {id: string}) => rule.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const {ruleId, ruleIndex} of results) expect(ids[ruleIndex]).toBe(ruleId)
      expect(results).toHaveLength(report.verdicts.flatMap(({diagnostics}) => diagnostics).length)
    }),
  )
})

test('a result has its place by line and by offset, its witness and its repair', () => {
  const [run] = read(toReport([verdict], '0.1.0')).runs
  expect(run.columnKind).toBe('utf16CodeUnits')
  expect(run.tool.driver).toEqual({
    name: 'docparity',
    version: '0.1.0',
    rules: [{id: 'zone-stray-text', shortDescription: {text: 'No stray text.'}}],
  })
  const artifactLocation = {uri: 'docs/a%20b%2C%C3%BC%231.md'}
  const region = {startLine: 2, startColumn: 4, endLine: 2, endColumn: 5, charOffset: 7, charLength: 1}
  const replacements = [{deletedRegion: {charOffset: 7, charLength: 1}, insertedContent: {text: ''}}]
  expect(run.results).toEqual([
    {
      ruleId: 'zone-stray-text',
      ruleIndex: 0,
      level: 'error',
      message: {text: 'Unexpected `/`, expected nothing'},
      locations: [{physicalLocation: {artifactLocation, region}}],
      fixes: [{artifactChanges: [{artifactLocation, replacements}]}],
      properties: {witness: '%'},
    },
  ])
})

test('another place is a related location, which the message links to', () => {
  const related = [
    {message: 'the rule in code', path: 'src/v.js', place},
    {message: 'before', path: 'src/[id](1).js', place},
  ]
  const [run] = read(toReport([{...verdict, diagnostics: [{...diagnostic, related}]}], '0.1.0')).runs
  expect(run.results[0].relatedLocations).toMatchObject([
    {
      id: 1,
      physicalLocation: {artifactLocation: {uri: 'src/v.js'}, region: {startLine: 2}},
      message: {text: 'the rule in code'},
    },
    {id: 2, physicalLocation: {artifactLocation: {uri: 'src/%5Bid%5D(1).js'}}, message: {text: 'before'}},
  ])
  expect(run.results[0].message.text).toBe(
    'Unexpected `/`, expected nothing; see [src/v.js:2](1); see [src/\\[id\\](1).js:2](2)',
  )
})

test('a message holds no placeholder and no link, whatever a pattern looks like', () => {
  const message = 'Unexpected `^[a](b){16}$`, expected `^{$`'
  const [run] = read(toReport([{...verdict, diagnostics: [{...diagnostic, message}]}], '0.1.0')).runs
  expect(run.results[0].message).toEqual({text: 'Unexpected `^[a\\](b){{16}}$`, expected `^{{$`'})
})

test('a diagnostic under another code than its check brings its own rule', () => {
  const [run] = read(toReport([{...verdict, check: 'page-read'}], '0.1.0')).runs
  expect(run.tool.driver.rules.map(({id}: {id: string}) => id)).toEqual(['page-read', 'zone-stray-text'])
})

test('a check that speaks of many things has no description of one of them', () => {
  const [run] = read(toReport([verdict, {...verdict, title: 'Another.'}], '0.1.0')).runs
  expect(run.tool.driver.rules).toEqual([{id: 'zone-stray-text'}])
})

test('what an inconclusive verdict says is open, and the verdict itself is a notification', () => {
  const [run] = read(toReport([{...verdict, status: 'inconclusive'}], '0.1.0')).runs
  expect(run.results).toMatchObject([{kind: 'open', level: 'none'}])
  expect(run.invocations[0].toolExecutionNotifications).toEqual([
    {level: 'warning', message: {text: 'inconclusive: No stray text.'}, associatedRule: {id: 'zone-stray-text'}},
  ])
})
