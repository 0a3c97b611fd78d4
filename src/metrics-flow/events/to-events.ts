import type {Query} from '../../generated/validators.ts'
import type {Flow} from '../flow-id/flow.ts'
import {type FlowEvent, toEvent} from './event.ts'

/** The events that a query adds to `flow.begin`, by the type of the form. */
// implements metrics-flow.events.form-view
const views = {email: ['flow.enter-email.view'], other: []} as const

/** The events of a query that the page accepts, from an origin that is on the list. */
export function toEvents(
  query: Query,
  flow: Flow,
  isUntracked: boolean,
  clients: ReadonlySet<string>,
): readonly FlowEvent[] {
  if (query.event_type === 'engage') return toEngage(query, flow, isUntracked, clients)
  // implements metrics-flow.events.begin
  const names = ['flow.begin', ...(query.form_type ? views[query.form_type] : [])] as const
  const parameters = isUntracked ? toUntracked(query) : withoutUser(query)
  return names.map((name, index) => toEvent(name, index, flow, parameters))
}

/** An untracked user has no id, and without one the event says nothing. */
function toEngage(query: Query, flow: Flow, isUntracked: boolean, clients: ReadonlySet<string>): readonly FlowEvent[] {
  // implements metrics-flow.engage.client, metrics-flow.events.do-not-track-engage
  if (isUntracked || query.service === undefined || !clients.has(query.service)) return []
  // implements metrics-flow.events.engage
  return [toEvent('flow.rp.engage', 0, flow, query)]
}

/** What is kept of a request with `DNT: 1` or `Sec-GPC: 1`. */
const kept = ['context', 'entrypoint', 'service'] as const

// implements metrics-flow.events.do-not-track
function toUntracked(query: Query): Query {
  return Object.fromEntries(kept.flatMap(name => (query[name] === undefined ? [] : [[name, query[name]]])))
}

// implements metrics-flow.events.uid
function withoutUser(query: Query): Query {
  if (query.uid === undefined) return query
  const {uid: _, ...rest} = query
  return rest
}
