import {pageSha256, type Query} from '../../generated/validators.ts'
import type {Flow} from '../flow-id/flow.ts'

/** What the page logs. */
export type EventName = 'flow.begin' | 'flow.enter-email.view' | 'flow.rp.engage'

/** One event, which a sink takes. */
export interface FlowEvent extends Flow {
  /** Of no other event: whoever reads it twice can tell. */
  readonly id: string
  readonly name: EventName
  /** In milliseconds since the Unix epoch. */
  readonly time: number
  readonly parameters: Query
  /** Anyone can send the `Origin` that let it in. */
  readonly authenticated: false
  /** The SHA-256 of the page that says what the event means. */
  readonly page: string
}

/** The event of a flow that has just begun; `number` tells events of one request apart. */
export function toEvent(name: EventName, number: number, {flowId, flowBeginTime}: Flow, parameters: Query): FlowEvent {
  const id = `${flowId.slice(0, 32)}-${number}`
  // implements metrics-flow.events.fields, metrics-flow.engage.unauthenticated
  return {
    id,
    name,
    time: flowBeginTime,
    flowId,
    flowBeginTime,
    parameters,
    authenticated: false,
    page: pageSha256,
  }
}
