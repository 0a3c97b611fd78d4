import type {Expectation} from '../expectation.ts'
import type {Values} from '../values/companions.ts'
import {expectEvents} from './events.ts'
import {sayParameters} from './judged.ts'
import {sayValue} from './say-value.ts'

/** There are events, and each holds these parameters exactly as they were sent. */
export function records(values: Values): Expectation {
  return expectEvents(`an event with ${sayParameters(values)}`, events => {
    if (events.length === 0) return 'no event'
    const wrong = events.flatMap(({parameters}) =>
      Object.entries(values).flatMap(([name, value]) =>
        parameters[name] === value ? [] : [`${sayValue(parameters[name])} as \`${name}\``],
      ),
    )
    return wrong[0]
  })
}

/** No event holds a parameter of one of these names. */
export function recordsNone(...names: readonly string[]): Expectation {
  const expected = `no ${names.map(name => `\`${name}\``).join(' and no ')} in an event`
  return expectEvents(expected, events => {
    const found = names.find(name => events.some(({parameters}) => Object.hasOwn(parameters, name)))
    return found && `\`${found}\` in an event`
  })
}
