// Written by `npm run update`.
import type {Case} from '../case.ts'
import {acceptedValues} from './accepted-values.ts'
import {answerFields} from './answer-fields.ts'
import {answerObject} from './answer-object.ts'
import {anyQuery} from './any-query.ts'
import {beginEvent} from './begin-event.ts'
import {beginTime} from './begin-time.ts'
import {conditions} from './conditions.ts'
import {contentType} from './content-type.ts'
import {corsListed} from './cors-listed.ts'
import {corsUnlisted} from './cors-unlisted.ts'
import {decoding} from './decoding.ts'
import {doNotTrack} from './do-not-track.ts'
import {doNotTrackEngage} from './do-not-track-engage.ts'
import {dotSegments} from './dot-segments.ts'
import {doubledOrigins} from './doubled-origins.ts'
import {emptyValues} from './empty-values.ts'
import {engageAnswer} from './engage-answer.ts'
import {engageEvent} from './engage-event.ts'
import {engageNeedsService} from './engage-needs-service.ts'
import {engageNeedsUid} from './engage-needs-uid.ts'
import {engageParameters} from './engage-parameters.ts'
import {engageUnauthenticated} from './engage-unauthenticated.ts'
import {eventFields} from './event-fields.ts'
import {eventIds} from './event-ids.ts'
import {fetchedFlow} from './fetched-flow.ts'
import {flowId} from './flow-id.ts'
import {flowParameters} from './flow-parameters.ts'
import {formView} from './form-view.ts'
import {head} from './head.ts'
import {ignoredBody} from './ignored-body.ts'
import {lengthLimits} from './length-limits.ts'
import {listedEngage} from './listed-engage.ts'
import {lookAlikeOrigins} from './look-alike-origins.ts'
import {missingCompanions} from './missing-companions.ts'
import {namesInAnotherCase} from './names-in-another-case.ts'
import {noCredentials} from './no-credentials.ts'
import {noEcho} from './no-echo.ts'
import {noOrigin} from './no-origin.ts'
import {noStore} from './no-store.ts'
import {nosniff} from './nosniff.ts'
import {oneLine} from './one-line.ts'
import {otherFields} from './other-fields.ts'
import {otherMethods} from './other-methods.ts'
import {otherPaths} from './other-paths.ts'
import {preflight} from './preflight.ts'
import {querySize} from './query-size.ts'
import {recordedParameters} from './recorded-parameters.ts'
import {recordedValues} from './recorded-values.ts'
import {refusedAmongOthers} from './refused-among-others.ts'
import {refusedFlow} from './refused-flow.ts'
import {refusedStatus} from './refused-status.ts'
import {refusedValues} from './refused-values.ts'
import {repeats} from './repeats.ts'
import {secretUid} from './secret-uid.ts'
import {serviceSync} from './service-sync.ts'
import {status} from './status.ts'
import {syncNeedsContext} from './sync-needs-context.ts'
import {traceMethod} from './trace-method.ts'
import {uidInEngageOnly} from './uid-in-engage-only.ts'
import {uniqueFlowIds} from './unique-flow-ids.ts'
import {unknownClients} from './unknown-clients.ts'
import {unknownNames} from './unknown-names.ts'
import {unlistedEngage} from './unlisted-engage.ts'
import {unlistedFlow} from './unlisted-flow.ts'

/** All cases, sorted by id. */
export const cases: readonly Case[] = [
  acceptedValues,
  answerFields,
  answerObject,
  anyQuery,
  beginEvent,
  beginTime,
  conditions,
  contentType,
  corsListed,
  corsUnlisted,
  decoding,
  doNotTrack,
  doNotTrackEngage,
  dotSegments,
  doubledOrigins,
  emptyValues,
  engageAnswer,
  engageEvent,
  engageNeedsService,
  engageNeedsUid,
  engageParameters,
  engageUnauthenticated,
  eventFields,
  eventIds,
  fetchedFlow,
  flowId,
  flowParameters,
  formView,
  head,
  ignoredBody,
  lengthLimits,
  listedEngage,
  lookAlikeOrigins,
  missingCompanions,
  namesInAnotherCase,
  noCredentials,
  noEcho,
  noOrigin,
  noStore,
  nosniff,
  oneLine,
  otherFields,
  otherMethods,
  otherPaths,
  preflight,
  querySize,
  recordedParameters,
  recordedValues,
  refusedAmongOthers,
  refusedFlow,
  refusedStatus,
  refusedValues,
  repeats,
  secretUid,
  serviceSync,
  status,
  syncNeedsContext,
  traceMethod,
  uidInEngageOnly,
  uniqueFlowIds,
  unknownClients,
  unknownNames,
  unlistedEngage,
  unlistedFlow,
]
