import type {EventLog} from '../events/event-log.ts'

/** A log of events, and what holds it open. */
export interface OpenLog {
  readonly log: EventLog
  close(): Promise<void>
}
