import type {EventFields, EventLog, LoggedEvent} from './event-log.ts'
import {toLoggedEvent} from './to-logged-event.ts'

/** Finds events by the value that only one request carried. */
export interface EventFinder {
  /** Reads what the log has gained. */
  read(): Promise<void>
  /** Reads until one of these values is there; false after `patience` milliseconds. */
  waitFor(tags: readonly string[], patience: number): Promise<boolean>
  /** What was read with one of these values, in order; forgets it. */
  take(tag: string): readonly LoggedEvent[]
  /** Forgets what was read and nobody took, and says whether there was any. */
  forget(): boolean
  /** Lines since the last call that are no event of a request with a tag; objects as JSON. */
  takeStrays(): readonly string[]
}

/** Reads a log, and sorts its events by tag: each value of each parameter that looks like one. */
export function createEventFinder(log: EventLog, isTag: (value: string) => boolean, fields?: EventFields): EventFinder {
  const found = new Map<string, LoggedEvent[]>()
  let strays: string[] = []
  const read = async () => {
    for (const line of await log()) {
      const event = toLoggedEvent(line, fields)
      const tags = event ? toTags(event, isTag) : []
      if (!event || tags.length === 0) strays.push(typeof line === 'string' ? line : JSON.stringify(line))
      else for (const tag of tags) found.set(tag, [...(found.get(tag) ?? []), event])
    }
  }
  return {
    read,
    async waitFor(tags, patience) {
      const end = performance.now() + patience
      for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
        await read()
        if (tags.some(tag => found.has(tag))) return true
        if (performance.now() > end) return false
        await new Promise(resolve => setTimeout(resolve, pause))
      }
    },
    take(tag) {
      const events = found.get(tag) ?? []
      found.delete(tag)
      return events
    },
    forget() {
      const isLeft = found.size > 0
      found.clear()
      return isLeft
    },
    takeStrays() {
      const taken = strays
      strays = []
      return taken
    },
  }
}

function toTags({parameters}: LoggedEvent, isTag: (value: string) => boolean): readonly string[] {
  const values = Object.values(parameters).filter(value => typeof value === 'string')
  return [...new Set(values.filter(isTag))]
}
