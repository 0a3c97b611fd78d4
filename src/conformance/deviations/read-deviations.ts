import {type Diagnostic, findQuoted, type Source, toClosest, toPlaces} from '../../diagnostic/index.ts'
import type {Deviation} from './deviation.ts'

/** What a file of deviations says, or what is wrong with it. */
export interface ReadDeviations {
  readonly deviations: readonly Deviation[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads `{"deviations": [{"case": "…", "reason": "…"}]}`, where `claims` are the ids that there are. */
export function readDeviations(source: Source, claims: readonly string[]): ReadDeviations {
  const deviations: Deviation[] = []
  const diagnostics: Diagnostic[] = []
  const start = toPlaces(source.text).place(0, 0)
  const fault = (message: string, place = start) =>
    diagnostics.push({code: 'deviation-invalid', severity: 'error', message, path: source.path, place})
  const entries = readEntries(source.text)
  if (typeof entries === 'string') fault(entries)
  for (const [index, entry] of Array.isArray(entries) ? entries.entries() : []) {
    const read = readEntry(entry)
    const place = read && (findQuoted(source, read.case, read.reason) ?? start)
    const message = read && findFault(read, deviations, claims)
    if (!read) fault(`Unexpected entry ${index + 1}, expected {"case": "…", "reason": "…"}`)
    else if (message !== undefined) fault(message, place)
    else deviations.push({...read, place: place ?? start})
  }
  return {deviations, diagnostics}
}

/** The list, or what is there instead. */
function readEntries(text: string): readonly unknown[] | string {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return `Unexpected text, expected JSON: ${error instanceof Error ? error.message : error}`
  }
  const {deviations, ...others} = isRecord(value) ? value : {}
  const isFile = Array.isArray(deviations) && isEmpty(others)
  return isFile ? deviations : 'Unexpected JSON, expected {"deviations": […]}'
}

function readEntry(entry: unknown): Pick<Deviation, 'case' | 'reason'> | undefined {
  const {case: id, reason, ...others} = isRecord(entry) ? entry : {}
  return typeof id === 'string' && typeof reason === 'string' && isEmpty(others)
    ? {case: id, reason: reason.trim()}
    : undefined
}

function findFault(
  {case: id, reason}: Pick<Deviation, 'case' | 'reason'>,
  others: readonly Deviation[],
  claims: readonly string[],
): string | undefined {
  if (!claims.includes(id)) return `Unexpected case \`${id}\`, expected ${toClosest(id, claims) || 'one that there is'}`
  if (reason === '') return `Unexpected empty reason of \`${id}\`, expected why the endpoint deviates`
  return others.some(other => other.case === id) ? `Unexpected second deviation \`${id}\`, expected one` : undefined
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEmpty = (value: object) => Object.keys(value).length === 0
