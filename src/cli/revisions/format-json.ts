import {type Format, formatChange} from '../../index.ts'
import {toJsonText} from '../../languages.ts'
import type {Judged, JudgedChange} from './judged.ts'

/** The report as `check --format json` prints it, with the advice and all changes beside it. */
export function formatJson(judged: Judged, json: Format): string {
  const report = JSON.parse(json.format(judged.report, {sources: new Map(), color: false}))
  return toJsonText({...report, version: judged.version, changes: judged.changes.map(toEntry)})
}

/** Written out key by key, with null for what is not there: a schema promises it. */
const toEntry = ({change, approval}: JudgedChange) => ({
  subject: change.subject,
  name: change.name,
  kind: change.kind,
  classes: change.classes,
  note: change.note ?? null,
  message: formatChange(change),
  onlyBefore: change.onlyBefore ?? null,
  onlyAfter: change.onlyAfter ?? null,
  path: change.path,
  place: change.place,
  related: change.related ?? null,
  approved: approval?.because ?? null,
})
