import type {Diagnostic} from '../diagnostic/index.ts'
import type {Report} from './report.ts'

/** All diagnostics of a report as a reader meets them: page after page, each from top to bottom. */
export function diagnosticsByPlace({verdicts}: Report): readonly Diagnostic[] {
  return verdicts.flatMap(({diagnostics}) => diagnostics).sort(compare)
}

function compare(left: Diagnostic, right: Diagnostic): number {
  // By code units, not by the language of the machine: the same report prints alike everywhere.
  if (left.path !== right.path) return left.path < right.path ? -1 : 1
  return left.place.start.offset - right.place.start.offset
}
