import type {Answer} from '../endpoint.ts'
import type {LoggedEvent} from '../events/event-log.ts'
import type {Expectation, Judgement} from '../expectation.ts'

/** Expects something of what was logged; `judge` gives what there was instead, or nothing. Without a log it is out of sight. */
export function expectEvents(
  expected: string,
  judge: (events: readonly LoggedEvent[], answer: Answer) => string | undefined,
): Expectation {
  return {
    expected,
    judge({events, answer}): Judgement {
      if (events === undefined) return {unseen: 'what is logged cannot be seen'}
      const actual = judge(events, answer)
      return actual === undefined ? 'met' : {actual}
    },
  }
}

/** Events of exactly these names are logged, in any order. */
export function logs(...names: readonly string[]): Expectation {
  return expectEvents(sayEvents(names), events => {
    const actual = events.map(({name}) => name)
    return [...actual].sort().join() === [...names].sort().join() ? undefined : sayEvents(actual)
  })
}

const sayEvents = (names: readonly string[]) =>
  names.length === 0 ? 'no event' : names.map(name => `\`${name}\``).join(' and ')

/** No event is logged. */
export const logsNothing: Expectation = logs()
