import type {Diagnostic, Place, Point, Related} from '../../diagnostic/index.ts'
import {defineFormat} from '../format.ts'
import {toJsonText} from '../json-text.ts'

/** Written out key by key: what a schema promises must not follow from what a type happens to hold. */
export const json = defineFormat({
  id: 'json',
  about: 'The whole report as JSON, for programs; its schema is schemas/check.schema.json.',
  format: ({tool: {name, version}, verdicts, counts: {pass, fail, inconclusive}}) =>
    toJsonText({
      tool: {name, version},
      verdicts: verdicts.map(({check, title, status, diagnostics}) => ({
        check,
        title,
        status,
        diagnostics: diagnostics.map(diagnosticEntry),
      })),
      counts: {pass, fail, inconclusive},
    }),
})

function diagnosticEntry({code, severity, message, path, place, witness, related}: Diagnostic) {
  return {
    code,
    severity,
    message,
    path,
    place: placeEntry(place),
    ...(witness === undefined ? {} : {witness}),
    ...(related === undefined ? {} : {related: related.map(relatedEntry)}),
  }
}

const relatedEntry = ({message, path, place}: Related) => ({message, path, place: placeEntry(place)})

const placeEntry = ({start, end}: Place) => ({start: pointEntry(start), end: pointEntry(end)})
const pointEntry = ({line, column, offset}: Point) => ({line, column, offset})
