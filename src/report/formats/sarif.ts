import type {Diagnostic, Edit, Place, Related, Status, Verdict} from '../../diagnostic/index.ts'
import {defineFormat} from '../format.ts'
import {toJsonText} from '../json-text.ts'
import {quietVerdicts, type Report} from '../report.ts'

/** SARIF 2.1.0, an OASIS standard; the paragraphs cited below are those of its text. */
export const sarif = defineFormat({
  id: 'sarif',
  about: 'SARIF 2.1.0 with repairs, for code scanning and editors.',
  format: report =>
    toJsonText({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [toRun(report)],
    }),
})

function toRun(report: Report) {
  const rules = toRules(report)
  const indexes = new Map([...rules.keys()].map((id, index) => [id, index]))
  return {
    tool: {
      driver: {
        ...report.tool,
        rules: [...rules].map(([id, title]) => (title === undefined ? {id} : {id, shortDescription: {text: title}})),
      },
    },
    // Code scanning refuses a result without a location, so a verdict without diagnostics is told here.
    invocations: [{executionSuccessful: true, toolExecutionNotifications: quietVerdicts(report).map(toNotification)}],
    columnKind: 'utf16CodeUnits',
    results: report.verdicts.flatMap(({status, diagnostics}) =>
      diagnostics.map(diagnostic => ({
        ruleId: diagnostic.code,
        ruleIndex: indexes.get(diagnostic.code),
        ...toResult(diagnostic, status),
      })),
    ),
  }
}

/**
 * The title of each check by its id, if it has one alone: a check may speak of many things. A diagnostic under another
 * code brings its own rule.
 */
function toRules({verdicts}: Report): ReadonlyMap<string, string | undefined> {
  const rules = new Map<string, string | undefined>()
  const add = (id: string, title: string) => rules.set(id, rules.has(id) && rules.get(id) !== title ? undefined : title)
  for (const {check, title} of verdicts) add(check, title)
  const checks = new Set(rules.keys())
  for (const {title, diagnostics} of verdicts) for (const {code} of diagnostics) if (!checks.has(code)) add(code, title)
  return rules
}

function toNotification({check, title, status}: Verdict) {
  const level = status === 'fail' ? 'error' : 'warning'
  return {level, message: {text: toText(`${status}: ${title}`)}, associatedRule: {id: check}}
}

function toResult(
  {severity, message, path, place, witness, related = [], claim, repeat, edits = []}: Diagnostic,
  status: Status,
) {
  const properties = {
    ...(witness === undefined ? {} : {witness}),
    ...(claim === undefined ? {} : {claim}),
    ...(repeat === undefined ? {} : {repeat}),
  }
  const artifactLocation = {uri: toUri(path)}
  return {
    // §3.27.10: what is not a failure has no level.
    ...(status === 'inconclusive' ? {kind: 'open', level: 'none'} : {level: severity}),
    message: {text: [toText(message), ...related.map(toLink)].join('; see ')},
    locations: [{physicalLocation: {artifactLocation, region: toRegion(place)}}],
    ...(related.length > 0 && {relatedLocations: related.map(toRelated)}),
    ...(edits.length > 0 && {fixes: [{artifactChanges: [{artifactLocation, replacements: edits.map(toReplacement)}]}]}),
    ...(Object.keys(properties).length > 0 && {properties}),
  }
}

function toRelated({message, path, place}: Related, index: number) {
  const physicalLocation = {artifactLocation: {uri: toUri(path)}, region: toRegion(place)}
  return {id: index + 1, physicalLocation, message: {text: toText(message)}}
}

/** §3.11.6: a link leads to a related location by its id; code scanning shows no other related locations. */
const toLink = ({path, place}: Related, index: number) =>
  `[${doubleBraces(`${path}:${place.start.line}`).replace(/[\\[\]]/g, '\\$&')}](${index + 1})`

/** §3.11.6: `[a](b)` would be a link, and patterns hold it. */
const toText = (text: string) => doubleBraces(text).replaceAll('](', '\\](')

/** §3.11.5: a `{16}` would stand for an argument. */
const doubleBraces = (text: string) => text.replace(/[{}]/g, '$&$&')

function toRegion({start, end}: Place) {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: Math.max(0, end.offset - start.offset),
  }
}

function toReplacement({start, end, text}: Edit) {
  return {deletedRegion: {charOffset: start, charLength: Math.max(0, end - start)}, insertedContent: {text}}
}

/** Half a surrogate pair has no UTF-8 and `encodeURIComponent` throws on it. */
const toUri = (path: string) =>
  path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
