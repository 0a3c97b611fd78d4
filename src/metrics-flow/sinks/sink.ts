import type {FlowEvent} from '../events/event.ts'

/** Where events go. It takes them at once and passes them on later, so that no answer waits for it or fails with it. */
export interface Sink<Item = FlowEvent> {
  write(event: Item): void
  /** Passes on what still waits; resolves when that is done. What it then holds, and what still comes, is lost. */
  close(): Promise<void>
  /** Whether it passed on what it tried to last, and has room for more. */
  readonly isHealthy: boolean
  /** How many events it was given and could not pass on. */
  readonly lost: number
}
