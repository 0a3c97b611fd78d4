import type {FlowEvent} from '../events/event.ts'
import type {Sink} from './sink.ts'

/** A sink for tests: keeps all events, in the order in which they came. */
export interface MemorySink extends Sink {
  readonly events: readonly FlowEvent[]
}

/** Keeps events in memory, without a bound. */
export function createMemorySink(): MemorySink {
  const events: FlowEvent[] = []
  return {events, isHealthy: true, lost: 0, write: event => void events.push(event), close: async () => {}}
}
