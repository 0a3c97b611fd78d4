import type {EventFinder} from '../events/event-finder.ts'
import {type LoggedEvent, NoLog} from '../events/event-log.ts'

/** What the log shows of a batch. */
export interface Look {
  /** The events of each tag; undefined where nobody can tell. */
  readonly events: readonly (readonly LoggedEvent[] | undefined)[]
  /** Lines since the last look that are no event of a request with a tag. */
  readonly strays: readonly string[]
}

/** Tells what was logged, batch by batch. */
export interface Watch {
  /** Waits until a fence is in the log: what a batch before it has not logged by then will not come any more. */
  look(tags: readonly (string | undefined)[]): Promise<Look>
  /** Whether it was so till now: no event came behind the fence of its batch. */
  isInOrder(): boolean
}

/**
 * Watches a log. `sendFence` sends one more request that is logged, and gives its tag, or nothing where it cannot. A log
 * that has fallen silent is waited for once, for `patience` milliseconds, and then no more.
 */
export function createWatch(
  finder: EventFinder | undefined,
  isBlind: boolean,
  sendFence: () => Promise<string | undefined>,
  patience: number,
): Watch {
  let sighted = isBlind ? undefined : finder
  let [isFirst, isInOrder] = [true, true]
  return {
    async look(tags) {
      const fence = sighted && (await sendFence())
      // Where no event can be found, lines that are none may tell why.
      if (!(await isLogged(finder, fence, patience))) sighted = undefined
      const events = tags.map(tag => (tag === undefined ? undefined : sighted?.take(tag)))
      if (fence !== undefined) sighted?.take(fence)
      // What nobody takes belongs to an earlier batch, and was given up; before the first to what found out what is seen.
      if (finder?.forget() && sighted && !isFirst) isInOrder = false
      isFirst = false
      return {events, strays: finder?.takeStrays() ?? []}
    },
    isInOrder: () => isInOrder,
  }
}

/** Waits for a tag, or reads once without one. What cannot be read any more in the midst of a run is as good as silent. */
async function isLogged(finder: EventFinder | undefined, tag: string | undefined, patience: number): Promise<boolean> {
  try {
    if (tag === undefined) await finder?.read()
    else if (finder) return await finder.waitFor([tag], patience)
    return false
  } catch (error) {
    if (error instanceof NoLog) return false
    throw error
  }
}
