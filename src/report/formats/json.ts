import type {Diagnostic, Place, Point, Related, Verdict} from '../../diagnostic/index.ts'
import {defineFormat} from '../format.ts'
import {toJsonText} from '../json-text.ts'
import type {Run} from '../report.ts'

/** Written out key by key: what a schema promises must not follow from what a type happens to hold. */
export const json = defineFormat({
  id: 'json',
  about: 'The whole report as JSON, for programs; its schema is schemas/check.schema.json.',
  format: ({tool: {name, version}, run, verdicts, counts: {pass, fail, inconclusive}}) =>
    toJsonText({
      tool: {name, version},
      ...(run && {run: runEntry(run)}),
      verdicts: verdicts.map(verdictEntry),
      counts: {pass, fail, inconclusive},
    }),
})

const runEntry = ({url, origin, client, seed, runs, vectors, sent, requests}: Run) => ({
  url,
  ...(origin === undefined ? {} : {origin}),
  ...(client === undefined ? {} : {client}),
  seed,
  runs,
  ...(vectors === undefined ? {} : {vectors}),
  sent,
  requests,
})

const verdictEntry = ({check, title, status, requirement, deviation, diagnostics}: Verdict) => ({
  check,
  title,
  status,
  ...(requirement === undefined ? {} : {requirement}),
  ...(deviation === undefined ? {} : {deviation}),
  diagnostics: diagnostics.map(diagnosticEntry),
})

function diagnosticEntry({code, severity, message, path, place, witness, related, claim, repeat}: Diagnostic) {
  return {
    code,
    severity,
    message,
    path,
    place: placeEntry(place),
    ...(witness === undefined ? {} : {witness}),
    ...(related === undefined ? {} : {related: related.map(relatedEntry)}),
    ...(claim === undefined ? {} : {claim}),
    ...(repeat === undefined ? {} : {repeat}),
  }
}

const relatedEntry = ({message, path, place}: Related) => ({message, path, place: placeEntry(place)})

const placeEntry = ({start, end}: Place) => ({start: pointEntry(start), end: pointEntry(end)})
const pointEntry = ({line, column, offset}: Point) => ({line, column, offset})
