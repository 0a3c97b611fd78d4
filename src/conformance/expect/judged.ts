import type {LoggedEvent} from '../events/event-log.ts'
import type {Expectation, Judgement, Sight} from '../expectation.ts'
import {sayStatus} from './answer.ts'
import {sayValue} from './say-value.ts'

/**
 * The endpoint accepts the request: it answers with status 200, and logs the parameters as they were sent, but for those
 * that no event holds at all. Without a log, a status that would tell a refused value has to do.
 */
export function accepted(parameters: Readonly<Record<string, string>>): Expectation {
  return {
    get expected() {
      return `${sayParameters(parameters)} accepted`
    },
    judge({answer, events}, sight) {
      if (answer.status !== 200) return {actual: sayStatus(answer)}
      if (events === undefined) return sight.refusesByStatus ? 'met' : unseen
      if (events.length === 0) return {actual: 'status 200, but no event'}
      const wrong = Object.keys(parameters).find(name => !isRecorded(events, sight, name, parameters[name]))
      return wrong === undefined ? 'met' : {actual: sayRecorded(events, wrong)}
    },
  }
}

const unseen: Judgement = {unseen: 'a status of 200 does not tell whether it was accepted, and no log does'}

const isRecorded = (events: readonly LoggedEvent[], {recorded}: Sight, name: string, value: unknown) =>
  events.every(({parameters}) => (Object.hasOwn(parameters, name) ? parameters[name] === value : !recorded?.has(name)))

function sayRecorded(events: readonly LoggedEvent[], name: string): string {
  const values = new Set(events.map(({parameters}) => sayValue(parameters[name])))
  return `an event with ${[...values].join(' and ')} as \`${name}\``
}

/**
 * The endpoint refuses the request: it says so by a status of 400 to 499, or answers with status 200 and logs nothing.
 * Without a log, status 200 is no refusal where others get another status.
 */
export function refused(parameters: Readonly<Record<string, string>>): Expectation {
  return {
    get expected() {
      return `${sayParameters(parameters)} refused`
    },
    judge({answer, events}, {takesSome, refusesByStatus}) {
      if (events && events.length > 0) return {actual: `${events.map(({name}) => `\`${name}\``).join(' and ')} logged`}
      if (answer.status >= 400 && answer.status < 500) return takesSome ? 'met' : allTurnedAway
      if (answer.status !== 200) return {actual: sayStatus(answer)}
      if (events) return 'met'
      return refusesByStatus
        ? {actual: notTurnedAway}
        : {unseen: 'status 200 does not tell whether it was refused, and no log does'}
    },
  }
}

const allTurnedAway: Judgement = {unseen: 'the endpoint turns away what the page accepts, too'}

/** What is not consistent with a status that refuses. */
export const notTurnedAway = 'status 200, while others are turned away'

/** What is sent, for people. */
export const sayParameters = (parameters: Readonly<Record<string, string>>): string =>
  Object.keys(parameters).length === 0
    ? 'the request'
    : Object.entries(parameters)
        .map(([name, value]) => `\`${name}\` ${sayValue(value)}`)
        .join(', ')
