import {validateQuery} from '../generated/validators.ts'
import {type Answer, toEmpty, toProblem} from './answers/answer.ts'
import {toHealth} from './answers/health.ts'
import {toRefused} from './answers/refused.ts'
import {toEvents} from './events/to-events.ts'
import type {MetricsFlowOptions} from './options.ts'
import {allowedMethods, toCorsHeaders, toPreflight} from './origins.ts'
import {type HeaderOf, isUntracked} from './request/header-of.ts'
import {isTooLarge} from './request/query-size.ts'
import {readTarget, type Target} from './request/target.ts'
import {type Settings, toSettings} from './settings.ts'

/** Answers one request: its method, its target as it was sent, and its headers. Never throws, and never waits. */
export type Responder = (method: string, target: string, headerOf: HeaderOf) => Answer

/**
 * Makes the service without any server around it.
 *
 * @throws TypeError where an allowed origin is no origin, or a client id none.
 */
export function createResponder(options: MetricsFlowOptions): Responder {
  const settings = toSettings(options)
  return (method, target, headerOf) => {
    const answer = respond(settings, method, readTarget(target), headerOf)
    // implements metrics-flow.request.head
    return method === 'HEAD' ? {...answer, body: ''} : answer
  }
}

function respond(settings: Settings, method: string, {path, query}: Target, headerOf: HeaderOf): Answer {
  // implements metrics-flow.request.path
  const isFlow = path === '/metrics-flow'
  const health = isFlow ? undefined : toHealth(path, settings.sink, settings.version)
  if (!isFlow && health === undefined) return toProblem(404, 'Not Found')
  const sent = headerOf('origin') ?? ''
  // implements metrics-flow.origins.exact, metrics-flow.origins.none
  const origin = isFlow && settings.origins.has(sent) ? sent : undefined
  if (method === 'OPTIONS') return isFlow ? toPreflight(origin) : toEmpty({Allow: allowedMethods})
  const isRead = method === 'GET' || method === 'HEAD'
  // implements metrics-flow.request.other-methods
  if (!isRead) return toProblem(405, 'Method Not Allowed', {Allow: allowedMethods, ...toCorsHeaders(origin)})
  return health ?? respondFlow(settings, method === 'GET', query, origin, headerOf)
}

/** Judges the query first, and logs last: what is refused leaves nothing behind. */
function respondFlow(
  settings: Settings,
  isLogged: boolean,
  query: string,
  origin: string | undefined,
  headerOf: HeaderOf,
): Answer {
  // implements metrics-flow.request.size
  if (isTooLarge(query)) return toProblem(414, 'URI Too Long', toCorsHeaders(origin))
  // A second question mark is a part of a name, and only the first one is skipped.
  // implements metrics-flow.validation.decoding, metrics-flow.validation.case, metrics-flow.validation.repeated
  // implements metrics-flow.validation.empty, metrics-flow.validation.condition, metrics-flow.validation.unknown
  // implements metrics-flow.engage.service, metrics-flow.engage.uid, metrics-flow.request.service-sync
  // implements metrics-flow.context.sync
  const result = validateQuery(query.startsWith('?') ? `?${query}` : query)
  if (!result.ok && settings.onRefused === 'reject') {
    return toRefused(result.refused, toCorsHeaders(origin), settings.pageUrl)
  }
  const flow = settings.begin()
  // implements metrics-flow.validation.refused-value, metrics-flow.request.head
  // implements metrics-flow.origins.listed, metrics-flow.origins.dropped
  if (isLogged && result.ok && origin !== undefined) {
    const events = toEvents(result.value, flow, isUntracked(headerOf), settings.clients)
    for (const event of events) settings.sink.write(event)
  }
  // implements metrics-flow.refused.flow, metrics-flow.origins.flow, metrics-flow.engage.answer
  return settings.answer(flow, origin)
}
