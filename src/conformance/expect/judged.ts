import type {Exchange, Expectation, Judgement, Sight} from '../expectation.ts'
import {sayStatus} from './answer.ts'

/**
 * The endpoint accepts the request: it answers with status 200, and logs the parameters as they were sent. Of those that
 * no event holds at all, and without a log, a status that would tell a refused value has to do.
 */
export function accepted(parameters: Readonly<Record<string, string>>): Expectation {
  return {
    expected: `${sayParameters(parameters)} accepted`,
    judge(exchange, sight) {
      const {answer, events} = exchange
      if (answer.status !== 200) return {actual: sayStatus(answer)}
      if (events === undefined) return sight.refusesByStatus ? 'met' : unseen
      if (events.length === 0) return {actual: 'status 200, but no event'}
      const wrong = Object.keys(parameters).find(name => !isRecorded(exchange, sight, name, parameters[name]))
      return wrong === undefined ? 'met' : {actual: sayRecorded(exchange, wrong)}
    },
  }
}

const unseen: Judgement = {unseen: 'a status of 200 does not tell whether it was accepted, and no log does'}

const isRecorded = ({events = []}: Exchange, {recorded}: Sight, name: string, value: unknown) =>
  !recorded?.has(name) || events.every(({parameters}) => parameters[name] === value)

function sayRecorded({events = []}: Exchange, name: string): string {
  const others = events.map(({parameters}) => parameters[name])
  const values = new Set(others.map(value => (value === undefined ? 'nothing' : JSON.stringify(value))))
  return `an event with ${[...values].join(' and ')} as \`${name}\``
}

/** The endpoint refuses the request: it says so by a status of 400 to 499, or answers with status 200 and logs nothing. */
export function refused(parameters: Readonly<Record<string, string>>): Expectation {
  return {
    expected: `${sayParameters(parameters)} refused`,
    judge({answer, events}) {
      if (events && events.length > 0) return {actual: `${events.map(({name}) => `\`${name}\``).join(' and ')} logged`}
      if (answer.status >= 400 && answer.status < 500) return 'met'
      if (answer.status !== 200) return {actual: sayStatus(answer)}
      return events ? 'met' : {unseen: 'status 200 does not tell whether it was refused, and no log does'}
    },
  }
}

/** What is sent, for people. */
export const sayParameters = (parameters: Readonly<Record<string, string>>): string =>
  Object.keys(parameters).length === 0
    ? 'the request'
    : Object.entries(parameters)
        .map(([name, value]) => `\`${name}\` ${sayValue(value)}`)
        .join(', ')

const sayValue = (value: string) =>
  value.length <= 60 ? JSON.stringify(value) : `${JSON.stringify(value.slice(0, 50))}… (${value.length} characters)`
