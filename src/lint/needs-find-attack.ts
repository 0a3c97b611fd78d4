import {mayBacktrack} from '../regex/index.ts'
import type {LintOptions, LintPage} from './lint.ts'
import {toRegex} from './pattern-zone.ts'
import {patternZones} from './slice.ts'

/**
 * Whether only `findAttack` can judge some pattern of these pages. To load it costs more than all else that a run does,
 * and most patterns are settled by a look at their text.
 */
export function needsFindAttack(pages: readonly LintPage[], {severities = {}}: LintOptions = {}): boolean {
  if (severities['pattern-backtracking'] === 'off') return false
  const zones = pages.flatMap(({page}) => patternZones(page))
  return [...new Map(zones.map(zone => [zone.text, zone])).values()].some(zone => mayBacktrack(toRegex(zone)))
}
