// Written by `npm run update`.
import type {Rule} from '../rule.ts'
import {conditionUnreadable} from './condition-unreadable.ts'
import {exampleRefused} from './example-refused.ts'
import {markerCrossed} from './marker-crossed.ts'
import {markerDuplicate} from './marker-duplicate.ts'
import {markerName} from './marker-name.ts'
import {markerNested} from './marker-nested.ts'
import {markerUnclosed} from './marker-unclosed.ts'
import {markerUnopened} from './marker-unopened.ts'
import {markerUnreadable} from './marker-unreadable.ts'
import {pageSyntax} from './page-syntax.ts'
import {pagesDisagree} from './pages-disagree.ts'
import {parameterName} from './parameter-name.ts'
import {parameterUndescribed} from './parameter-undescribed.ts'
import {parameterWithoutPattern} from './parameter-without-pattern.ts'
import {patternAnchored} from './pattern-anchored.ts'
import {patternBacktracking} from './pattern-backtracking.ts'
import {patternPortability} from './pattern-portability.ts'
import {patternRendered} from './pattern-rendered.ts'
import {patternRoundTrip} from './pattern-round-trip.ts'
import {patternSyntax} from './pattern-syntax.ts'
import {patternVFlag} from './pattern-v-flag.ts'
import {requirementId} from './requirement-id.ts'
import {rowUnreadable} from './row-unreadable.ts'
import {suppressionUnknown} from './suppression-unknown.ts'
import {suppressionUnused} from './suppression-unused.ts'
import {suppressionWithoutReason} from './suppression-without-reason.ts'
import {urlRefused} from './url-refused.ts'
import {zoneEmpty} from './zone-empty.ts'
import {zoneEntity} from './zone-entity.ts'
import {zoneRawHtml} from './zone-raw-html.ts'
import {zoneSlashes} from './zone-slashes.ts'
import {zoneStrayText} from './zone-stray-text.ts'

/** All rules, sorted by id. */
export const rules: readonly Rule[] = [
  conditionUnreadable,
  exampleRefused,
  markerCrossed,
  markerDuplicate,
  markerName,
  markerNested,
  markerUnclosed,
  markerUnopened,
  markerUnreadable,
  pageSyntax,
  pagesDisagree,
  parameterName,
  parameterUndescribed,
  parameterWithoutPattern,
  patternAnchored,
  patternBacktracking,
  patternPortability,
  patternRendered,
  patternRoundTrip,
  patternSyntax,
  patternVFlag,
  requirementId,
  rowUnreadable,
  suppressionUnknown,
  suppressionUnused,
  suppressionWithoutReason,
  urlRefused,
  zoneEmpty,
  zoneEntity,
  zoneRawHtml,
  zoneSlashes,
  zoneStrayText,
]
